import { arnAt } from '../arn.ts';
import type { Place } from '../call.ts';
import { reportedPolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const openSearch = service('opensearch', () => import('@aws-sdk/client-opensearch'), 'es');
const goneWhen = ['ResourceNotFoundException'];
const domainArn = (at: Place, name: string): string => arnAt(at, 'es', `domain/${name}`);
const input = ({ DomainName }: { readonly DomainName: string }) => ({ DomainName });

/**
 * Listed by names alone, and described one by one: DescribeDomains takes five names a call, but does not document what
 * becomes of the others where one of them has gone, or cannot be shown.
 * https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomain.html
 */
export const domain = defineResource(
  {
    type: 'AWS::OpenSearchService::Domain',
    scope: 'regional',
    list: openSearch.list('ListDomainNames', { items: 'DomainNames' }),
    always: ['DomainName'],
    id: ({ DomainName }, at) => ({ arn: domainArn(at, DomainName), name: DomainName }),
  },
  {
    status: openSearch.read('DescribeDomain', {
      input,
      pick: 'DomainStatus',
      emptyMeans: 'gap',
      always: ['AdvancedSecurityOptions.Enabled', 'AdvancedSecurityOptions.AnonymousAuthEnabled'],
      goneWhen,
    }),
    /**
     * The access policy, out of the same answer. Where there is none AWS writes an empty text: a policy without statements.
     * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/configuration-api.html
     */
    policy: openSearch.read('DescribeDomain', {
      input,
      pick: 'DomainStatus',
      emptyMeans: 'gap',
      goneWhen,
      parse: ({ AccessPolicies }) =>
        AccessPolicies === '' ? { Statement: [] } : reportedPolicy(AccessPolicies, 'es:DescribeDomain'),
    }),
    tags: openSearch.read('ListTags', {
      input: ({ DomainName }, at) => ({ ARN: domainArn(at, DomainName) }),
      pick: 'TagList',
      emptyMeans: 'gap',
      goneWhen,
    }),
  },
);
