import { backupVaultPolicyNotPublic } from '../../../rules/backup/vault-policy-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const COPY = { Effect: 'Allow', Action: 'backup:CopyIntoBackupVault', Resource: '*' } as const;
const OPEN = { ...COPY, Principal: '*' } as const;
const IN_ORG = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } };
const of = (statement: object) => ({ Statement: [statement as typeof OPEN] });

testRule(backupVaultPolicyNotPublic, {
  pass: {
    'an account is let in': {
      given: { facets: { policy: of({ ...COPY, Principal: { AWS: '222233334444' } }) } },
    },
    'everybody of the organization may copy into it': {
      given: { facets: { policy: of({ ...OPEN, Condition: IN_ORG }) } },
    },
    'everybody may do what AWS refuses to other accounts anyway': {
      given: { facets: { policy: of({ ...OPEN, Action: ['backup:StartRestoreJob', 'backup:ListTags'] }) } },
    },
    'deletion is denied to everybody': {
      given: { facets: { policy: of({ ...OPEN, Effect: 'Deny', Action: 'backup:DeleteRecoveryPoint' }) } },
    },
    'there is no policy': { given: { facets: { policy: null } } },
  },
  fail: {
    'everybody may copy into it': {
      given: { facets: { policy: of(OPEN) } },
      because: { 'facets.policy.Statement[0]': OPEN },
    },
    'everybody may do everything': {
      given: { facets: { policy: of({ ...OPEN, Action: 'backup:*' }) } },
      because: { 'facets.policy.Statement[0]': { ...OPEN, Action: 'backup:*' } },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
