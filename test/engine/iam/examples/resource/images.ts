/** ECR's examples of policies. */
import type { ResourceExample } from '../example.ts';

const PULL = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const PUSH = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:CompleteLayerUpload',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
];

export const IMAGES: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html',
    says: 'users of ours push and pull',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowPushPull',
          Effect: 'Allow',
          Principal: {
            AWS: [
              'arn:aws:iam::111122223333:user/push-pull-user-1',
              'arn:aws:iam::111122223333:user/push-pull-user-2',
            ],
          },
          Action: [...PULL, ...PUSH],
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html',
    says: 'another account pushes',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowCrossAccountPush',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:root' },
          Action: PUSH,
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html',
    says: 'CodeBuild for a project of ours',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'CodeBuildAccess',
          Effect: 'Allow',
          Principal: { Service: 'codebuild.amazonaws.com' },
          Action: PULL,
          Condition: {
            ArnLike: { 'aws:SourceArn': 'arn:aws:codebuild:us-east-1:111122223333:project/project-name' },
            StringEquals: { 'aws:SourceAccount': '111122223333' },
          },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
  {
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html',
    says: 'nobody pulls',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Sid: 'DenyPull', Effect: 'Deny', Principal: '*', Action: PULL }],
    },
    public: false,
    foreign: false,
  },
];
