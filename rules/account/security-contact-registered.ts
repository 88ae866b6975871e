import { allOf, defineRule, field } from '../../engine/index.ts';

const REACHABLE = /\S/;

export const accountSecurityContactRegistered = defineRule({
  id: 'account-security-contact-registered',
  title: 'Accounts have a security contact',
  severity: 'medium',
  category: 'maintenance',
  why: 'When AWS finds your keys published or your instances attacking others, it writes to this contact.',
  fix: 'Register a security contact, with an address and a phone number. The management account can do it for each of its accounts.',
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
  ],
  resource: 'AWS::::Account',
  needs: ['securityContact'],
  check: ({ facets }) =>
    allOf(
      field(facets, 'securityContact', 'EmailAddress').must('be an address', (email) =>
        REACHABLE.test(email),
      ),
      field(facets, 'securityContact', 'PhoneNumber').must('be a number', (phone) => REACHABLE.test(phone)),
    ),
});
