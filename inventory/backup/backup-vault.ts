import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { backup } from './service.ts';

/** Vaults that other accounts share are judged there. */
export const backupVault = defineResource(
  {
    type: 'AWS::Backup::BackupVault',
    scope: 'regional',
    list: backup.list('ListBackupVaults', {
      items: 'BackupVaultList',
      where: ({ BackupVaultArn }, { accountId }) =>
        BackupVaultArn === undefined || BackupVaultArn.split(':')[4] === accountId,
    }),
    always: ['BackupVaultArn', 'BackupVaultName'],
    id: ({ BackupVaultArn, BackupVaultName }) => ({ arn: BackupVaultArn, name: BackupVaultName }),
  },
  {
    /**
     * Of a vault without a policy AWS says ResourceNotFoundException; of one that has gone, it denies access.
     * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_GetBackupVaultAccessPolicy.html
     */
    policy: backup.read('GetBackupVaultAccessPolicy', {
      input: ({ BackupVaultName }) => ({ BackupVaultName }),
      pick: 'Policy',
      emptyMeans: 'gap',
      absentWhen: ['ResourceNotFoundException'],
      parse: parsePolicy,
    }),
    tags: backup.read('ListTags', {
      input: ({ BackupVaultArn }) => ({ ResourceArn: BackupVaultArn }),
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen: ['ResourceNotFoundException'],
      // The tags of several pages come as a list of records.
      parse: (tags): Readonly<Record<string, string>> => Object.assign({}, ...[tags].flat()) as never,
    }),
  },
);
