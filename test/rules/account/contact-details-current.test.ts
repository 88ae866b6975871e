import { accountContactDetailsCurrent } from '../../../rules/account/contact-details-current.ts';
import { denied, testRule } from '../../rule-tester.ts';

const contact = {
  FullName: '田中商事',
  PhoneNumber: '+49 30 1234',
  AddressLine1: 'Unter den Linden 1',
  City: 'Berlin',
  PostalCode: '10117',
  CountryCode: 'DE',
};

testRule(accountContactDetailsCurrent, {
  pass: { 'all is filled in': { given: { facets: { contact } } } },
  fail: {
    'there is no phone number': {
      given: { facets: { contact: { ...contact, PhoneNumber: '-' } } },
      because: { 'facets.contact.PhoneNumber': '-' },
    },
    'the address is blank': {
      given: { facets: { contact: { ...contact, AddressLine1: ' ', City: '.' } } },
      because: { 'facets.contact.AddressLine1': ' ', 'facets.contact.City': '.' },
    },
  },
  unknown: { 'the details are unreadable': { given: { facets: { contact: denied } } } },
});
