import { vpnConnectionTunnelsUp } from '../../../rules/vpc/vpn-connection-tunnels-up.ts';
import { denied, testRule } from '../../rule-tester.ts';

const UP = { OutsideIpAddress: '203.0.113.1', Status: 'UP' } as const;
const DOWN = { OutsideIpAddress: '203.0.113.2', Status: 'DOWN' } as const;

testRule(vpnConnectionTunnelsUp, {
  pass: { 'both are up': { given: { self: { VgwTelemetry: [UP, { ...DOWN, Status: 'UP' }] } } } },
  fail: {
    'one is down': {
      given: { self: { VgwTelemetry: [UP, DOWN] } },
      because: { 'self.VgwTelemetry': 1 },
    },
  },
  unknown: {
    'AWS tells of one tunnel': { given: { self: { VgwTelemetry: [DOWN] } } },
    'the tunnels are unreadable': { given: { self: { VgwTelemetry: denied } } },
  },
});
