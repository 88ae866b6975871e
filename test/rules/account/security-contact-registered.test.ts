import { accountSecurityContactRegistered } from '../../../rules/account/security-contact-registered.ts';
import { denied, testRule } from '../../rule-tester.ts';

const CONTACT = { EmailAddress: 'security@example.org', PhoneNumber: '+32 2 555 01 00' };

testRule(accountSecurityContactRegistered, {
  pass: { 'AWS can reach somebody': { given: { facets: { securityContact: CONTACT } } } },
  fail: {
    'there is no contact': {
      given: { facets: { securityContact: null } },
      because: { 'facets.securityContact.EmailAddress': null, 'facets.securityContact.PhoneNumber': null },
    },
    'the phone number is blank': {
      given: { facets: { securityContact: { ...CONTACT, PhoneNumber: ' ' } } },
      because: { 'facets.securityContact.PhoneNumber': ' ' },
    },
  },
  unknown: { 'the contact is unreadable': { given: { facets: { securityContact: denied } } } },
});
