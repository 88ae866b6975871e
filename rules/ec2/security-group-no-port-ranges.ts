import * as z from 'zod';
import { defineRule, each, permissionKey, portsIn } from '../../engine/index.ts';

const range = z.string().regex(/^(tcp|udp):\d{1,5}-\d{1,5}$/, "write a range as 'tcp:1024-65535'");

export const securityGroupNoPortRanges = defineRule({
  id: 'ec2-security-group-no-port-ranges',
  title: 'Security groups let in single ports, not ranges',
  severity: 'low',
  category: 'exposure',
  why: 'A range opens the ports that are needed and those between them. What starts to listen there later is open at once.',
  fix: 'Replace the rule by one for each port that something listens on. List ranges that protocols need in `allowed`.',
  resource: 'AWS::EC2::SecurityGroup',
  params: { allowed: z.array(range).default([]).describe('Ranges that may be let in, with all within them') },
  check: ({ self }, { params: { allowed } }) =>
    each(self, 'IpPermissions')
      .by(permissionKey)
      .must('let in one port', (permission) => {
        const { protocols, from, to } = portsIn(permission);
        return (
          from >= to || protocols.every((protocol) => allowed.some((one) => holds(one, protocol, from, to)))
        );
      }),
});

function holds(range: string, protocol: string, from: number, to: number): boolean {
  const [name, first, last] = range.split(/[:-]/);
  return name === protocol && Number(first) <= from && to <= Number(last);
}
