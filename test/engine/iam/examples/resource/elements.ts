/** IAM's pages about the elements of policies, read as policies of a bucket. */
import type { ResourceExample } from '../example.ts';

const BUCKET = ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'];
/** Everybody is let in, for the Deny of the page to take it away. */
const EVERYBODY = { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: BUCKET };
const BOB = ['arn:aws:iam::444455556666:user/Bob', 'arn:aws:iam::444455556666:root'];

export const ELEMENTS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    says: 'everybody but Bob of another account is denied',
    policy: {
      Statement: [
        EVERYBODY,
        { Effect: 'Deny', NotPrincipal: { AWS: BOB }, Action: 's3:*', Resource: BUCKET },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    says: 'the same by a condition, as the page advises',
    policy: {
      Statement: [
        EVERYBODY,
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: BUCKET,
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::444455556666:user/Bob' } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    says: 'an Allow to all but one lets in everybody, the anonymous too',
    policy: {
      Statement: { Effect: 'Allow', NotPrincipal: { AWS: BOB }, Action: 's3:GetObject', Resource: BUCKET },
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    says: 'everybody does everything but delete the bucket',
    policy: {
      Statement: { Effect: 'Allow', Principal: '*', NotAction: 's3:DeleteBucket', Resource: BUCKET },
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    says: 'a Deny of all but one action leaves that one to everybody',
    policy: {
      Statement: [EVERYBODY, { Effect: 'Deny', Principal: '*', NotAction: 's3:GetObject', Resource: BUCKET }],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    says: 'a Deny of all but actions that nobody was allowed leaves nothing',
    policy: { Statement: [EVERYBODY, { Effect: 'Deny', Principal: '*', NotAction: 'iam:*', Resource: '*' }] },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
    says: 'a Deny of all but a folder leaves the folder to everybody',
    policy: {
      Statement: [
        EVERYBODY,
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          NotResource: [
            'arn:aws:s3:::amzn-s3-demo-bucket/Payroll',
            'arn:aws:s3:::amzn-s3-demo-bucket/Payroll/*',
          ],
        },
      ],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
    says: 'a Deny of all but another bucket leaves nothing',
    policy: {
      Statement: [
        EVERYBODY,
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          NotResource: ['arn:aws:s3:::HRBucket/Payroll', 'arn:aws:s3:::HRBucket/Payroll/*'],
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous',
    says: 'any principal of AWS, which is the same as everybody',
    policy: {
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] },
        Action: 's3:GetObject',
        Resource: BUCKET,
      },
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
    says: 'a user of ours has a bucket',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:user/carlossalazar' },
          Action: 's3:*',
          Resource: ['arn:aws:s3:::carlossalazar/*', 'arn:aws:s3:::carlossalazar'],
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    says: 'a folder for the users of each identity provider, whoever they are',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Principal: '*',
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:ListBucket'],
          Resource: [
            'arn:aws:s3:::amzn-s3-demo-bucket/${aws:FederatedProvider}',
            'arn:aws:s3:::amzn-s3-demo-bucket/${aws:FederatedProvider}/*',
          ],
        },
      ],
    },
    public: true,
    foreign: true,
  },
];
