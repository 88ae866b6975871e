import * as z from 'zod';
import { allOf, defineRule, DEPUTIES, trustNamesService, trustSources, when } from '../../engine/index.ts';
import { isOfCustomer } from './role.ts';

export const rolePreventsConfusedDeputy = defineRule({
  id: 'iam-role-prevents-confused-deputy',
  title: 'Roles that services assume say for whom the services may act',
  severity: 'medium',
  category: 'identity',
  why: 'A service works for all of its customers: one of them may name your role, and have it act on your resources.',
  fix: 'Add aws:SourceAccount or aws:SourceArn with your own account to the trust policy.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  resource: 'AWS::IAM::Role',
  params: {
    services: z
      .array(z.string())
      .default([...DEPUTIES])
      .describe('Services that tell for whom they act when they assume a role'),
  },
  check: ({ self }, { params: { services } }) =>
    when(
      allOf(isOfCustomer(self), trustNamesService(self, services)),
      trustSources(self, services),
      'No service that tells for whom it acts is let in',
    ),
});
