import * as z from 'zod';
import { unreported } from '../claim.ts';

export type Protocol = 'tcp' | 'udp';
export const PROTOCOLS = ['tcp', 'udp'] as const satisfies readonly Protocol[];
export const LAST_PORT = 65535;

/** Ports from first to last of those protocols that have ports. */
export interface Ports {
  readonly protocols: readonly Protocol[];
  readonly from: number;
  readonly to: number;
}
export const ALL_PORTS: Ports = { protocols: PROTOCOLS, from: 0, to: LAST_PORT };
const NO_PORTS: Ports = { protocols: [], from: 0, to: -1 };

const NOTATION = "write a port as 'tcp:22' or 'udp:53', from 0 to 65535";
const port = z
  .string()
  .regex(/^(tcp|udp):\d{1,5}$/, NOTATION)
  .refine((text) => portIn(text).port <= LAST_PORT, NOTATION);

/** The schema of a parameter that lists ports, written like `tcp:22`, `least` of them. */
export const portsParam = (ports: readonly string[], describe: string, least = 1) =>
  z
    .array(port)
    .min(least)
    .default([...ports])
    .describe(describe);

export function portIn(text: string): { readonly protocol: Protocol; readonly port: number } {
  const [protocol, number] = text.split(':');
  return { protocol: protocol as Protocol, port: Number(number) };
}

/**
 * The ports that a protocol and a range of AWS's speak of. Protocol `-1` is every port; names and numbers mean the same.
 * ICMP and others have none: there the range holds types. Unknown where AWS leaves out what it always reports.
 */
export function portsOf(protocol: string | undefined, from?: number, to?: number): Ports {
  if (protocol === '-1') return ALL_PORTS;
  const name = protocol === '6' ? 'tcp' : protocol === '17' ? 'udp' : protocol;
  if (name === undefined) return unreported('a protocol');
  if (name !== 'tcp' && name !== 'udp') return NO_PORTS;
  if (from === undefined || to === undefined) return unreported(`the ports of ${name}`);
  return { protocols: [name], from, to };
}
