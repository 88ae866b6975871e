import * as z from 'zod';
import { defineRule, openingMoreThan, portsParam, when } from '../../engine/index.ts';
import { mayServeOthers, neverLetsIn, OPENINGS } from './let-in.ts';

const TYPES = ['api_gateway_managed', 'vpc_endpoint'];

export const securityGroupNoAnyPortFromInternet = defineRule({
  id: 'ec2-security-group-no-any-port-from-internet',
  title: 'Security groups do not let the internet in on any port',
  severity: 'high',
  category: 'exposure',
  why: 'What the world can reach, it attacks, whatever the port. Most groups have no business with strangers.',
  fix: 'Name the addresses or groups that need to come in. List ports that are meant for everybody in `allowedPorts`.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: {
    allowedPorts: portsParam([], 'Ports that may be open to the internet', 0),
    allowedInterfaceTypes: z.array(z.string()).default(TYPES).describe('Interface types that may be open'),
  },
  check: (group, { params: { allowedPorts, allowedInterfaceTypes: types } }) =>
    when(
      mayServeOthers(group, types),
      neverLetsIn(
        group,
        openingMoreThan(allowedPorts),
        'any',
        `let the internet in on [${allowedPorts.join(', ')}] at most`,
      ),
      `Only interfaces of the types ${types.join(', ')} use it`,
    ),
});
