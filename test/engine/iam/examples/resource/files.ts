/** EFS's examples of policies. */
import type { ResourceExample } from '../example.ts';

const FILE_SYSTEM = 'arn:aws:elasticfilesystem:us-east-2:111122223333:file-system/fs-1234abcd';
const CLIENT = [
  'elasticfilesystem:ClientMount',
  'elasticfilesystem:ClientWrite',
  'elasticfilesystem:ClientRootAccess',
];

export const FILES: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html',
    says: 'everybody mounts: public',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: CLIENT }],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html',
    says: 'whoever reaches a mount target mounts: not public',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: CLIENT,
          Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html',
    says: 'whoever does not come by a mount target mounts',
    policy: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: CLIENT,
          Condition: { BoolIfExists: { 'elasticfilesystem:AccessedViaMountTarget': 'false' } },
        },
      ],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html',
    says: 'a role of ours mounts to read',
    policy: {
      Id: 'read-only-example-policy02',
      Statement: [
        {
          Sid: 'efs-statement-example02',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/EfsReadOnly' },
          Action: ['elasticfilesystem:ClientMount'],
          Resource: FILE_SYSTEM,
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html',
    says: 'a role of another account mounts through an access point',
    policy: {
      Id: 'access-point-example03',
      Statement: [
        {
          Sid: 'access-point-statement-example03',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::555555555555:role/EfsAccessPointFullAccess' },
          Action: 'elasticfilesystem:Client*',
          Resource: FILE_SYSTEM,
          Condition: {
            StringEquals: {
              'elasticfilesystem:AccessPointArn':
                'arn:aws:elasticfilesystem:us-east-2:555555555555:access-point/fsap-12345678',
            },
          },
        },
      ],
    },
    public: false,
    foreign: true,
  },
];
