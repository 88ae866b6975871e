/** AWS Backup's and Glacier's examples of policies. */
import type { ResourceExample } from '../example.ts';

const VAULT = ['arn:aws:glacier:us-west-2:111122223333:vaults/examplevault'];
const UPLOAD = [
  'glacier:UploadArchive',
  'glacier:InitiateMultipartUpload',
  'glacier:AbortMultipartUpload',
  'glacier:CompleteMultipartUpload',
];

export const VAULTS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html',
    says: 'another account copies into the vault',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:root' },
          Action: 'backup:CopyIntoBackupVault',
          Resource: '*',
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html',
    says: 'the accounts of the organization copy into the vault',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'backup:CopyIntoBackupVault',
          Resource: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5'] } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html',
    says: 'the accounts of a unit of the organization copy into the vault',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'backup:CopyIntoBackupVault',
          Resource: '*',
          Condition: {
            'ForAnyValue:StringLike': {
              'aws:PrincipalOrgPaths': ['o-a1b2c3d4e5/r-f6g7h8i9j0example/ou-def0-awsbbbbb/*'],
            },
          },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
    says: 'our account and another upload',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'cross-account-upload',
          Principal: { AWS: ['arn:aws:iam::111122223333:root', 'arn:aws:iam::444455556666:root'] },
          Effect: 'Allow',
          Action: UPLOAD,
          Resource: VAULT,
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
    says: 'our account deletes with a second factor',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'add-mfa-delete-requirement',
          Principal: { AWS: ['arn:aws:iam::111122223333:root'] },
          Effect: 'Allow',
          Action: ['glacier:Delete*'],
          Resource: VAULT,
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-lock-policy.html',
    says: 'nobody deletes what is younger than a year',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'deny-based-on-archive-age',
          Principal: '*',
          Effect: 'Deny',
          Action: 'glacier:DeleteArchive',
          Resource: VAULT,
          Condition: { NumericLessThan: { 'glacier:ArchiveAgeInDays': '365' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
];
