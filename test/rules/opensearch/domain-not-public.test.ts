import { domainNotPublic } from '../../../rules/opensearch/domain-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const OPEN = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:*', Resource: '*' } as const;
const policy = { Statement: [OPEN] };
const from = (...ranges: string[]) => ({
  Statement: [{ ...OPEN, Condition: { IpAddress: { 'aws:SourceIp': ranges } } }],
});
const DOMAIN = {
  DomainId: '111122223333/logs',
  DomainName: 'logs',
  ARN: 'arn:aws:es:eu-west-1:111122223333:domain/logs',
  ClusterConfig: {},
};
const fineGrained = (Enabled: boolean, AnonymousAuthEnabled = false) => ({
  ...DOMAIN,
  AdvancedSecurityOptions: { Enabled, AnonymousAuthEnabled },
});
const status = fineGrained(false);
const VPC = { ...status, VPCOptions: { VPCId: 'vpc-1' } };

testRule(domainNotPublic, {
  pass: {
    'the policy says nothing': { given: { facets: { status, policy: { Statement: [] } } } },
    'the policy lets an office in': { given: { facets: { status, policy: from('198.51.100.0/24') } } },
    'the domain is in a VPC, whatever the policy says': {
      given: { facets: { status: VPC, policy: denied } },
    },
    'whoever gets in must log in': { given: { facets: { status: fineGrained(true), policy } } },
  },
  fail: {
    'everybody is let in': {
      given: { facets: { status, policy } },
      because: {
        'facets.status.VPCOptions.VPCId': null,
        'facets.policy.Statement[0]': OPEN,
        'facets.status.AdvancedSecurityOptions.Enabled': false,
      },
    },
    'the ranges are the internet, and who does not log in is let in all the same': {
      given: {
        facets: { status: fineGrained(true, true), policy: from('0.0.0.0/1', '128.0.0.0/1') },
      },
      because: {
        'facets.status.VPCOptions.VPCId': null,
        'facets.policy.Statement[0]': from('0.0.0.0/1', '128.0.0.0/1').Statement[0],
        'facets.status.AdvancedSecurityOptions.AnonymousAuthEnabled': true,
      },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { status, policy: denied } } },
    'the policy is open, and the rest unreadable': { given: { facets: { status: denied, policy } } },
  },
});
