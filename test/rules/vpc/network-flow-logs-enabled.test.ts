import { networkFlowLogsEnabled } from '../../../rules/vpc/network-flow-logs-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const LOG = { FlowLogId: 'fl-1', ResourceId: 'vpc-1', FlowLogStatus: 'ACTIVE', TrafficType: 'ALL' } as const;
const HALF = { ...LOG, TrafficType: 'ACCEPT' } as const;
const IDLE = { ...LOG, FlowLogStatus: 'INACTIVE' } as const;
const LOST = { ...LOG, DeliverLogsStatus: 'FAILED' } as const;

testRule(networkFlowLogsEnabled, {
  pass: {
    'one log is active and delivered': {
      given: { related: { flowLogs: [{ self: { ...LOG, DeliverLogsStatus: 'SUCCESS' } }] } },
    },
    'one log has not delivered yet': { given: { related: { flowLogs: [{ self: LOG }] } } },
    'one log is active, whatever the other one is': {
      given: { related: { flowLogs: [denied, { self: LOG }] } },
    },
    'accepted traffic is wanted': {
      params: { trafficType: 'ACCEPT' },
      given: { related: { flowLogs: [{ self: HALF }] } },
    },
  },
  fail: {
    'there is no log': { given: { related: { flowLogs: [] } }, because: { 'related.flowLogs': [] } },
    'only accepted traffic is logged': {
      given: { related: { flowLogs: [{ self: HALF, id: { name: 'fl-1' } }] } },
      because: { 'related.flowLogs[fl-1]': HALF },
    },
    'the log is not active': {
      given: { related: { flowLogs: [{ self: IDLE, id: { name: 'fl-1' } }] } },
      because: { 'related.flowLogs[fl-1]': IDLE },
    },
    'the log is not delivered': {
      given: { related: { flowLogs: [{ self: LOST, id: { name: 'fl-1' } }] } },
      because: { 'related.flowLogs[fl-1]': LOST },
    },
  },
  unknown: {
    'flow logs are unreadable': { given: { related: { flowLogs: denied } } },
    'the status is not reported': { given: { related: { flowLogs: [{ self: { TrafficType: 'ALL' } }] } } },
  },
});
