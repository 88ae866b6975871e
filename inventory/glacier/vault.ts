import { reportedPolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const glacier = service('glacier', () => import('@aws-sdk/client-glacier'));
const OURS = { accountId: '-' } as const; // the account of the credentials
const input = ({ VaultName }: { readonly VaultName: string }) => ({ ...OURS, vaultName: VaultName });

/**
 * Vaults of the service Glacier itself, which S3's storage classes of that name do not need.
 * https://docs.aws.amazon.com/amazonglacier/latest/dev/api-vaults-get.html
 */
export const vault = defineResource(
  {
    type: 'AWS::Glacier::Vault',
    scope: 'regional',
    list: glacier.list('ListVaults', {
      items: 'VaultList',
      input: () => OURS,
      absentWhen: ['NoLongerSupportedException'], // of accounts that have nothing in Glacier
    }),
    always: ['VaultARN', 'VaultName'],
    id: ({ VaultARN, VaultName }) => ({ arn: VaultARN, name: VaultName }),
  },
  {
    /**
     * Of a vault without a policy and of one that has gone, Glacier says the same: neither has a policy.
     * https://docs.aws.amazon.com/amazonglacier/latest/dev/api-GetVaultAccessPolicy.html
     */
    policy: glacier.read('GetVaultAccessPolicy', {
      input,
      pick: 'policy',
      emptyMeans: 'gap',
      absentWhen: ['ResourceNotFoundException'],
      parse: ({ Policy }) => reportedPolicy(Policy, 'glacier:GetVaultAccessPolicy'),
    }),
    tags: glacier.read('ListTagsForVault', {
      input,
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen: ['ResourceNotFoundException'],
    }),
  },
);
