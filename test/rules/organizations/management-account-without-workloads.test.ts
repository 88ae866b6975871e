import { managementAccountWithoutWorkloads } from '../../../rules/organizations/management-account-without-workloads.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ONE = [{ self: {} }];
const NOTHING = { databases: [], domains: [], fileSystems: [], functions: [], instances: [], tables: [] };
const REGION = { RegionName: 'eu-west-1' };
const enabledRegions = [REGION];
const management = (related: object = {}, enabled: readonly object[] = enabledRegions) => ({
  ...{ id: { accountId: '111122223333' }, related: { regions: [{ self: REGION }], ...NOTHING, ...related } },
  facets: {
    organization: { Id: 'o-1', MasterAccountId: '111122223333' },
    enabledRegions: enabled as typeof enabledRegions,
  },
});
const ABROAD = [REGION, { RegionName: 'us-east-1' }];
const member = { Id: 'o-1', MasterAccountId: '444455556666' };
const all = ['AWS::DynamoDB::Table', 'AWS::EC2::Instance', 'AWS::EFS::FileSystem'] as const;
const more = ['AWS::Lambda::Function', 'AWS::OpenSearchService::Domain', 'AWS::RDS::DBInstance'] as const;

testRule(managementAccountWithoutWorkloads, {
  pass: {
    'nothing is there': { given: management() },
    'what is there may be': {
      params: { allowedTypes: ['AWS::Lambda::Function'] },
      given: management({ functions: ONE }),
    },
    'what may be there cannot be listed': {
      params: { allowedTypes: ['AWS::Lambda::Function'] },
      given: management({ functions: denied }),
    },
  },
  fail: {
    'an instance is there': { given: management({ instances: ONE }), because: { 'related.instances': 1 } },
    'a function is': { given: management({ functions: ONE }), because: { 'related.functions': 1 } },
    'a database is': { given: management({ databases: ONE }), because: { 'related.databases': 1 } },
    'a table is': { given: management({ tables: ONE }), because: { 'related.tables': 1 } },
    'a file system is': { given: management({ fileSystems: ONE }), because: { 'related.fileSystems': 1 } },
    'a search domain is': { given: management({ domains: ONE }), because: { 'related.domains': 1 } },
    'one is, and others cannot be listed': {
      given: management({ instances: [...ONE, ...ONE], tables: denied }),
      because: { 'related.instances': 2 },
    },
    'one is, and another region is not scanned': {
      given: management({ instances: ONE }, ABROAD),
      because: { 'related.instances': 1 },
    },
  },
  unknown: {
    'instances cannot be listed': { given: management({ instances: denied }) },
    'the organization is unreadable': {
      given: { ...management(), facets: { organization: denied, enabledRegions } },
    },
    'a region of the account is not scanned': { given: management({}, ABROAD) },
  },
  notApplicable: {
    'it is a member': {
      given: { ...management({ instances: ONE }), facets: { organization: member, enabledRegions } },
    },
    'it is in no organization': {
      given: { ...management(), facets: { organization: null, enabledRegions } },
    },
    'all types may be there': { given: management(), params: { allowedTypes: [...all, ...more] } },
  },
});
