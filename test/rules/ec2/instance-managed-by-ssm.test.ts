import { instanceManagedBySsm } from '../../../rules/ec2/instance-managed-by-ssm.ts';
import { denied, testRule } from '../../rule-tester.ts';

const RUNNING = { State: { Name: 'running' } } as const;
const node = (PingStatus: 'ConnectionLost' | 'Online') => ({
  managedNode: { InstanceId: 'i-1', PingStatus },
});

testRule(instanceManagedBySsm, {
  pass: { 'its agent is online': { given: { self: RUNNING, facets: node('Online') } } },
  fail: {
    'its agent was lost': {
      given: { self: RUNNING, facets: node('ConnectionLost') },
      because: { 'facets.managedNode.PingStatus': 'ConnectionLost' },
    },
    'it has no agent': {
      given: { self: RUNNING, facets: { managedNode: null } },
      because: { 'facets.managedNode.PingStatus': null },
    },
  },
  unknown: {
    'the nodes are unreadable': { given: { self: RUNNING, facets: { managedNode: denied } } },
    'the state is unreadable': { given: { self: { State: denied }, facets: { managedNode: null } } },
  },
  notApplicable: {
    'it is stopped': { given: { self: { State: { Name: 'stopped' } }, facets: { managedNode: null } } },
  },
});
