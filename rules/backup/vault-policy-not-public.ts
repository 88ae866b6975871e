import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

/** Other accounts are refused every other action, whatever the policy says. */
const SHARED = 'backup:CopyIntoBackupVault';

export const backupVaultPolicyNotPublic = defineRule({
  id: 'backup-vault-policy-not-public',
  title: 'Backup vault policies are not open to everybody',
  severity: 'medium',
  category: 'exposure',
  why: 'Everybody with an AWS account can copy backups into the vault: at your cost, and among those that you restore from.',
  fix: 'Name the accounts that may copy backups into the vault in its policy, or limit it by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html'],
  resource: 'AWS::Backup::BackupVault',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, SHARED),
});
