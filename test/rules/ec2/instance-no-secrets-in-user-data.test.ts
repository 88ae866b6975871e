import { instanceNoSecretsInUserData } from '../../../rules/ec2/instance-no-secrets-in-user-data.ts';
import { denied, testRule } from '../../rule-tester.ts';

const holding = (...Secrets: readonly { readonly Detector: string; readonly Line: number }[]) => ({
  userData: { Value: 'aGlkZGVu', Secrets: [...Secrets] },
});
const [PASSWORD, KEY] = [
  { Detector: 'password', Line: 3 },
  { Detector: 'private-key', Line: 12 },
];

testRule(instanceNoSecretsInUserData, {
  pass: {
    'it has no user data': { given: { facets: { userData: null } } },
    'its user data holds none': { given: { facets: holding() } },
  },
  fail: {
    'its user data holds some': {
      given: { facets: holding(PASSWORD, KEY) },
      because: {
        'facets.userData.Secrets[password in line 3]': PASSWORD,
        'facets.userData.Secrets[private-key in line 12]': KEY,
      },
    },
  },
  unknown: { 'its user data is unreadable': { given: { facets: { userData: denied } } } },
});
