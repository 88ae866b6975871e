import { defineRule, some } from '../../engine/index.ts';

export const organizationCentralizedRootAccessEnabled = defineRule({
  id: 'iam-organization-centralized-root-access-enabled',
  title: 'The credentials of root users are managed centrally',
  severity: 'high',
  category: 'identity',
  why: 'Each member account has a root user of its own otherwise, with a password that anybody with its mailbox can reset.',
  fix: 'Enable root credentials management in IAM, and delete the root credentials of member accounts.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html'],
  resource: 'AWS::::Organization',
  needs: ['rootAccessFeatures'],
  check: ({ facets }) =>
    some(facets, 'rootAccessFeatures').must(
      'be RootCredentialsManagement',
      (feature) => feature === 'RootCredentialsManagement',
    ),
});
