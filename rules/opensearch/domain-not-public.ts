import { allOf, anyOf, defineRule, field, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const domainNotPublic = defineRule({
  id: 'opensearch-domain-not-public',
  title: 'OpenSearch domains are not open to everybody',
  severity: 'critical',
  category: 'exposure',
  why: 'Everybody on the internet can search the domain, and often change or delete its indexes.',
  fix: 'Name principals or narrow ranges in its policy, or turn on fine-grained access control. Or replace it by a new domain in a VPC: one with a public endpoint cannot be moved.',
  references: [
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html',
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html',
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',
  ],
  resource: 'AWS::OpenSearchService::Domain',
  needs: ['status', 'policy'],
  // Three layers, one after another: network, access policy, fine-grained access control. Each alone keeps strangers out.
  check: ({ facets }) =>
    anyOf(
      field(facets, 'status', 'VPCOptions', 'VPCId').must('be set', (id) => id !== ''),
      policyKeepsOut(facets, PUBLIC, 'es:*'),
      allOf(
        field(facets, 'status', 'AdvancedSecurityOptions', 'Enabled').is(true),
        field(facets, 'status', 'AdvancedSecurityOptions', 'AnonymousAuthEnabled').is(false),
      ),
    ),
});
