import { securityGroupNoAnyPortFromInternet } from '../../../rules/ec2/security-group-no-any-port-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { group, LISTED, OFFICE, opened, reached, STOPPED, unreached, world } from './open-group.ts';

const HTTPS = world(443);
const BARE = { related: { networkAcls: [], routeTables: [], securityGroups: [] } };
type Kind = 'interface' | 'vpc_endpoint' | 'api_gateway_managed';
const on = (types: readonly Kind[], ...permissions: object[]) => {
  const { self, related } = group(...permissions);
  const networkInterfaces = types.map((InterfaceType) => ({ ...BARE, self: { InterfaceType } }));
  return { self, related: { ...related, networkInterfaces } };
};

testRule(securityGroupNoAnyPortFromInternet, {
  pass: {
    'the office gets in': { given: on(['interface'], { ...HTTPS, ...OFFICE }) },
    'the world gets in on an allowed port': {
      given: on(['interface'], HTTPS),
      params: { allowedPorts: ['tcp:443'] },
    },
    'the world may ping': { given: on(['interface'], { ...HTTPS, IpProtocol: 'icmp' }) },
  },
  fail: {
    'the world gets in on a port': { given: on(['interface'], HTTPS), because: opened(443) },
    'nothing uses the group yet': { given: on([], HTTPS), because: opened(443) },
    'an endpoint uses it, and something else': {
      given: on(['vpc_endpoint', 'interface'], HTTPS),
      because: opened(443),
    },
    'the world gets in by udp': {
      given: on(['interface'], world(53, 'udp')),
      because: opened(53, 'udp'),
    },
    'the world gets in on one port more than is allowed': {
      given: on(['interface'], { ...HTTPS, ToPort: 444 }),
      params: { allowedPorts: ['tcp:443'] },
      because: { 'self.IpPermissions[tcp/443-444]': { ...HTTPS, ToPort: 444 } },
    },
    'the world gets in, and there': { given: reached(443), because: opened(443) },
    'the world gets in, and nowhere': {
      given: unreached(443),
      because: { ...opened(443), ...STOPPED },
    },
  },
  unknown: {
    'the permissions are unreadable': { given: { ...on(['interface']), self: { IpPermissions: denied } } },
    'who uses an open group is unreadable': {
      given: { ...group(HTTPS), related: { ...group().related, networkInterfaces: denied } },
    },
    'what a prefix list holds is unreadable': {
      given: {
        self: { IpPermissions: [{ ...HTTPS, ...LISTED }] },
        related: {
          ...group().related,
          prefixLists: [{ self: { PrefixListId: 'pl-1' }, facets: { entries: denied } }],
          networkInterfaces: [],
        },
      },
    },
  },
  notApplicable: {
    'only endpoints use it': { given: on(['vpc_endpoint', 'api_gateway_managed'], HTTPS) },
  },
});
