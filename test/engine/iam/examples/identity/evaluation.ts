/** Policies of identities: IAM's pages about evaluation and boundaries. */
import type { IdentityExample } from '../example.ts';

const OBJECT = 'arn:aws:s3:::amzn-s3-demo-bucket/report.csv';
const ROLE = 'arn:aws:iam::111122223333:role/Watcher';

export const EVALUATION: readonly IdentityExample[] = [
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
    says: 'a bucket of his own, without what has "log" in its name',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowS3ListRead',
          Effect: 'Allow',
          Action: [
            's3:GetBucketLocation',
            's3:GetAccountPublicAccessBlock',
            's3:ListAccessPoints',
            's3:ListAllMyBuckets',
          ],
          Resource: 'arn:aws:s3:::*',
        },
        {
          Sid: 'AllowS3Self',
          Effect: 'Allow',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::carlossalazar/*', 'arn:aws:s3:::carlossalazar'],
        },
        { Sid: 'DenyS3Logs', Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::*log*' },
      ],
    },
    allowed: [
      ['s3:GetObject', 'arn:aws:s3:::carlossalazar/a.txt'],
      ['s3:GetBucketLocation', 'arn:aws:s3:::other'],
    ],
    denied: [
      ['s3:GetObject', 'arn:aws:s3:::carlossalazar/logs/a.txt'],
      ['s3:GetBucketLocation', 'arn:aws:s3:::catalog'],
      ['s3:GetObject', OBJECT],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
    says: 'reading IAM, without reports',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Sid: 'AllowGetList', Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' },
        { Sid: 'DenyReports', Effect: 'Deny', Action: 'iam:*Report', Resource: '*' },
      ],
    },
    allowed: [
      ['iam:GetRole', ROLE],
      ['iam:ListRoles', '*'],
    ],
    denied: [
      ['iam:GetCredentialReport', '*'],
      ['iam:GenerateCredentialReport', '*'],
      ['iam:CreateRole', ROLE],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    says: 'a boundary: some services, his own keys, no logs, no production',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ServiceBoundaries',
          Effect: 'Allow',
          Action: ['s3:*', 'cloudwatch:*', 'ec2:*', 'dynamodb:*'],
          Resource: '*',
        },
        {
          Sid: 'AllowIAMConsoleForCredentials',
          Effect: 'Allow',
          Action: ['iam:ListUsers', 'iam:GetAccountPasswordPolicy'],
          Resource: '*',
        },
        {
          Sid: 'AllowManageOwnPasswordAndAccessKeys',
          Effect: 'Allow',
          Action: [
            'iam:*AccessKey*',
            'iam:ChangePassword',
            'iam:GetUser',
            'iam:*ServiceSpecificCredential*',
            'iam:*SigningCertificate*',
          ],
          Resource: ['arn:aws:iam::*:user/${aws:username}'],
        },
        {
          Sid: 'DenyS3Logs',
          Effect: 'Deny',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'],
        },
        {
          Sid: 'DenyEC2Production',
          Effect: 'Deny',
          Action: 'ec2:*',
          Resource: 'arn:aws:ec2:*:*:instance/i-1234567890abcdef0',
        },
      ],
    },
    allowed: [
      ['s3:GetObject', OBJECT],
      ['iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/David'],
      ['ec2:StopInstances', 'arn:aws:ec2:us-east-1:111122223333:instance/i-1'],
    ],
    denied: [
      ['s3:GetObject', 'arn:aws:s3:::logs/a'],
      ['ec2:StopInstances', 'arn:aws:ec2:us-east-1:111122223333:instance/i-1234567890abcdef0'],
      ['iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/Maria'],
      ['iam:CreateUser', 'arn:aws:iam::111122223333:user/David'],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    says: 'users, but only within a boundary',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'CreateOrChangeOnlyWithBoundary',
          Effect: 'Allow',
          Action: ['iam:AttachUserPolicy', 'iam:CreateUser', 'iam:PutUserPolicy'],
          Resource: '*',
          Condition: {
            StringEquals: {
              'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/XCompanyBoundaries',
            },
          },
        },
        {
          Sid: 'NoBoundaryPolicyEdit',
          Effect: 'Deny',
          Action: ['iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:SetDefaultPolicyVersion'],
          Resource: ['arn:aws:iam::111122223333:policy/XCompanyBoundaries'],
        },
        {
          Sid: 'NoBoundaryUserDelete',
          Effect: 'Deny',
          Action: 'iam:DeleteUserPermissionsBoundary',
          Resource: '*',
        },
      ],
    },
    allowed: [['iam:PutUserPolicy', 'arn:aws:iam::111122223333:user/David']],
    denied: [
      ['iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/XCompanyBoundaries'],
      ['iam:DeleteUserPermissionsBoundary', 'arn:aws:iam::111122223333:user/David'],
    ],
  },
];
