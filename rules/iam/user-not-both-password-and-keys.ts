import { allOf, anyOf, defineRule, field, not } from '../../engine/index.ts';

export const userNotBothPasswordAndKeys = defineRule({
  id: 'iam-user-not-both-password-and-keys',
  title: 'IAM users have a password or access keys, not both',
  severity: 'medium',
  category: 'identity',
  why: 'Keys of a person lie about on laptops; a password of a program is one that nobody watches.',
  fix: 'Deactivate the keys of people, who can use roles; delete the passwords of programs.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  resource: 'AWS::IAM::User',
  needs: ['credentials'],
  check: ({ facets }) =>
    not(
      allOf(
        field(facets, 'credentials', 'password_enabled').is(true),
        anyOf(
          field(facets, 'credentials', 'access_key_1_active').is(true),
          field(facets, 'credentials', 'access_key_2_active').is(true),
        ),
      ),
    ),
});
