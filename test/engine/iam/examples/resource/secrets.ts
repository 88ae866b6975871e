/** Secrets Manager's examples of policies. */
import type { ResourceExample } from '../example.ts';

export const SECRETS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
    says: 'a role of ours reads the secret',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/EC2RoleToAccessSecrets' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        },
      ],
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
    says: 'those of our account whose tag is that of the secret',
    policy: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: '111122223333' },
        Condition: { StringEquals: { 'aws:ResourceTag/AccessProject': '${aws:PrincipalTag/AccessProject}' } },
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
      },
    },
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
    says: 'a service for our account; the keys are in other letters',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: ['appflow.amazonaws.com'] },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
          Condition: {
            ArnLike: { 'aws:sourceArn': 'arn:aws:appflow::111122223333:*' },
            StringEquals: { 'aws:sourceAccount': '111122223333' },
          },
        },
      ],
    },
    public: false,
    foreign: false,
    deputy: 'ours',
  },
  {
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html',
    says: 'a role of another account reads the secret',
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:role/ApplicationRole' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        },
      ],
    },
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
    says: 'a Deny outside an endpoint lets in nobody by itself',
    policy: {
      Id: 'example-policy-1',
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'RestrictGetSecretValueoperation',
          Effect: 'Deny',
          Principal: '*',
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:sourceVpce': 'vpce-1234a5678b9012c' } },
        },
      ],
    },
    public: false,
    foreign: false,
  },
];
