import { allOf, defineRule, field, when } from '../../engine/index.ts';

export const accessKeyUsedAfterSetup = defineRule({
  id: 'iam-access-key-used-after-setup',
  title: 'Access keys of users with a password have been used',
  severity: 'medium',
  category: 'identity',
  why: 'A key that was made along with the password, and never used, is one that nobody needs and anybody may find.',
  fix: 'Delete the key. Make one only when there is work that needs it, and cannot use a role.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  resource: 'AWS::IAM::AccessKey',
  needs: ['lastUsed', 'user.credentials'],
  check: ({ self, facets, related }) =>
    when(
      allOf(
        field(self, 'Status').is('Active'),
        field(related.user.facets, 'credentials', 'password_enabled').is(true),
      ),
      field(facets, 'lastUsed', 'LastUsedDate').isPresent(),
      'The key is not active, or its user has no password',
    ),
});
