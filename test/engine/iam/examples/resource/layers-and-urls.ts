/** Lambda's examples of policies of layers and of URLs of functions. */
import type { ResourceExample } from '../example.ts';

const FUNCTION = 'arn:aws:lambda:us-east-2:111122223333:function:my-function';
const LAYER = 'arn:aws:lambda:us-east-2:111122223333:layer:my-layer:3';

export const LAYERS_AND_URLS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html',
    says: 'another organization uses a layer',
    policy: {
      Statement: {
        Sid: 'engineering-org',
        Effect: 'Allow',
        Principal: '*',
        Action: 'lambda:GetLayerVersion',
        Resource: LAYER,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-t194hfs8cz' } },
      },
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html',
    says: 'all accounts use a layer',
    policy: {
      Statement: {
        Sid: 'public',
        Effect: 'Allow',
        Principal: '*',
        Action: 'lambda:GetLayerVersion',
        Resource: LAYER,
      },
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    says: 'a role of another account calls the URL with a signature',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:role/example' },
          Action: 'lambda:InvokeFunctionUrl',
          Resource: FUNCTION,
          Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    says: 'everybody calls the URL without a signature',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:InvokeFunctionUrl',
          Resource: FUNCTION,
          Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
        },
      ],
    },
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    says: 'everybody of any account calls the URL with a signature',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:InvokeFunctionUrl',
          Resource: FUNCTION,
          Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
        },
      ],
    },
    public: true,
    foreign: true,
  },
];
