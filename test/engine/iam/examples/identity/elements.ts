/** Policies of identities: IAM's pages about NotAction and NotResource. */
import type { IdentityExample } from '../example.ts';

const OBJECT = 'arn:aws:s3:::amzn-s3-demo-bucket/report.csv';
const USER = 'arn:aws:iam::111122223333:user/Maria';

export const ELEMENTS: readonly IdentityExample[] = [
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    says: 'all of S3 but to delete buckets; nothing of other services, whose resources these are not',
    policy: { Statement: { Effect: 'Allow', NotAction: 's3:DeleteBucket', Resource: 'arn:aws:s3:::*' } },
    allowed: [
      ['s3:GetObject', OBJECT],
      ['s3:DeleteObject', OBJECT],
    ],
    denied: [
      ['s3:DeleteBucket', 'arn:aws:s3:::amzn-s3-demo-bucket'],
      ['iam:CreateUser', USER],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    says: 'everything but IAM',
    policy: { Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } },
    allowed: [
      ['s3:GetObject', OBJECT],
      ['organizations:LeaveOrganization', '*'],
    ],
    denied: [
      ['iam:CreateUser', USER],
      ['IAM:createuser', USER],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    says: 'without a second factor, everything but IAM is denied, and IAM is not allowed by that',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'DenyAllUsersNotUsingMFA',
          Effect: 'Deny',
          NotAction: 'iam:*',
          Resource: '*',
          Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
        },
      ],
    },
    allowed: [],
    denied: [
      ['s3:GetObject', OBJECT],
      ['iam:ListUsers', USER],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
    says: 'a Deny of all of S3 but a folder allows nothing by itself',
    policy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Deny',
        Action: 's3:*',
        NotResource: ['arn:aws:s3:::HRBucket/Payroll', 'arn:aws:s3:::HRBucket/Payroll/*'],
      },
    },
    allowed: [],
    denied: [
      ['s3:GetObject', OBJECT],
      ['s3:GetObject', 'arn:aws:s3:::HRBucket/Payroll/may.csv'],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
    says: 'the same next to an Allow of everything: only S3 is denied, and not the folder',
    policy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        {
          Effect: 'Deny',
          Action: 's3:*',
          NotResource: ['arn:aws:s3:::HRBucket/Payroll', 'arn:aws:s3:::HRBucket/Payroll/*'],
        },
      ],
    },
    allowed: [
      ['s3:GetObject', 'arn:aws:s3:::HRBucket/Payroll/may.csv'],
      ['ec2:RunInstances', '*'],
    ],
    denied: [
      ['s3:GetObject', OBJECT],
      ['s3:GetObject', 'arn:aws:s3:::HRBucket/Staff/may.csv'],
    ],
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
    says: 'very dangerous: everything in AWS but a bucket, so its users can give themselves the rest',
    policy: { Statement: { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::HRBucket' } },
    allowed: [
      ['iam:PutUserPolicy', 'arn:aws:iam::111122223333:user/David'],
      ['s3:GetObject', 'arn:aws:s3:::HRBucket/may.csv'],
    ],
    denied: [['s3:ListBucket', 'arn:aws:s3:::HRBucket']],
  },
];
