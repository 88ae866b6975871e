import { allOf, defineRule, field } from '../../engine/index.ts';

const ALL = ['FullName', 'PhoneNumber', 'AddressLine1', 'City', 'PostalCode', 'CountryCode'] as const;

export const accountContactDetailsCurrent = defineRule({
  id: 'account-contact-details-current',
  title: 'Accounts have full contact details',
  severity: 'medium',
  category: 'maintenance',
  why: 'AWS cannot reach anybody when the account is abused or locked, and cannot give back a lost root user.',
  fix: 'Fill in name, phone number and address of the account; those of the company, not of a person who may leave.',
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-primary.html',
  ],
  resource: 'AWS::::Account',
  needs: ['contact'],
  check: ({ facets }) =>
    allOf(
      ...ALL.map((name) =>
        field(facets, 'contact', name).must('be filled in', (text) => /[\p{L}\p{N}]/u.test(text)),
      ),
    ),
});
