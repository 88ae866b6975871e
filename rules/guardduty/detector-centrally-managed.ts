import * as z from 'zod';
import { allOf, anyOf, defineRule, field, some } from '../../engine/index.ts';

export const detectorCentrallyManaged = defineRule({
  id: 'guardduty-detector-centrally-managed',
  title: 'GuardDuty is managed centrally',
  severity: 'medium',
  category: 'logging',
  why: 'Findings of an account that stands alone are seen by nobody else, and whoever rules it can turn them off.',
  fix: 'Make the account a member of your GuardDuty administrator in the region.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_accounts.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['administrator', 'members'],
  params: {
    administratorAccount: z
      .string()
      .regex(/^(\d{12})?$/)
      .default('')
      .describe('The account that must be the administrator; any where it is empty'),
  },
  check: ({ facets, id }, { params: { administratorAccount: wanted } }) =>
    anyOf(
      allOf(
        field(facets, 'administrator', 'AccountId').must(
          `be ${wanted || 'an account'}`,
          (one) => wanted === '' || one === wanted,
        ),
        field(facets, 'administrator', 'RelationshipStatus').is('Enabled'),
      ),
      some(facets, 'members')
        .where(() => wanted === '' || id.accountId === wanted)
        .by(({ AccountId = '' }) => AccountId)
        .must('be a member', (member) => field(member, 'RelationshipStatus').is('Enabled')),
    ),
});
