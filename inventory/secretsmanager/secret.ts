import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

/** What is said about secrets. Their values are never read: the scanner has no permission to. */
const secrets = service('secretsmanager', () => import('@aws-sdk/client-secrets-manager'));

export const secret = defineResource(
  {
    type: 'AWS::SecretsManager::Secret',
    scope: 'regional',
    // Without IncludePlannedDeletion: nobody can read a secret that is about to be deleted.
    list: secrets.list('ListSecrets', { items: 'SecretList', input: () => ({ MaxResults: 100 }) }),
    always: ['ARN', 'Name'],
    id: ({ ARN, Name, Tags = [] }) => ({ arn: ARN, name: Name, tags: Tags }),
  },
  {
    policy: secrets.read('GetResourcePolicy', {
      input: ({ ARN }: { readonly ARN: string }) => ({ SecretId: ARN }),
      pick: 'ResourcePolicy',
      emptyMeans: 'absent',
      beside: 'ARN',
      goneWhen: ['ResourceNotFoundException'],
      parse: parsePolicy,
    }),
  },
);
