/** Single public addresses that a security group names: strangers, unless somebody knows them. */
import * as z from 'zod';
import { Addresses } from './addresses.ts';
import { parseCidr, rangeIn } from './cidr.ts';
import { INTERNET } from './internet.ts';
import type { Permission } from './permission.ts';

/** The schema of a parameter that lists address ranges, written like `192.0.2.0/24`. */
export const rangesParam = (describe: string) =>
  z
    .array(
      z
        .string()
        .refine(
          (text) => text.includes('/') && rangeIn(text),
          "write a range as '192.0.2.0/24' or '2001:db8::/32'",
        ),
    )
    .default([])
    .describe(describe);

/**
 * Whether a permission names public addresses, but not the whole internet, that the known ranges do not hold. Prefix
 * lists do not count: whoever keeps one says whose addresses it holds. `known` is read only where there are public ones.
 */
export const namesStrangers = (
  { IpRanges = [], Ipv6Ranges = [] }: Permission,
  known: () => readonly string[],
): boolean =>
  [...IpRanges.map(({ CidrIp = '' }) => CidrIp), ...Ipv6Ranges.map(({ CidrIpv6 = '' }) => CidrIpv6)]
    .map(parseCidr)
    .some((block) => {
      const internet = INTERNET[block.family];
      const named = Addresses.of(block.family, [block]).and(internet);
      if (named.isEmpty || named.holds(internet)) return false;
      return !named.without(Addresses.of(block.family, known().map(parseCidr))).isEmpty;
    });

/** The address ranges of a VPC itself: those of IPv6 are public ones. */
export const rangesOfVpc = ({
  CidrBlockAssociationSet = [],
  Ipv6CidrBlockAssociationSet = [],
}: {
  readonly CidrBlockAssociationSet?: readonly { readonly CidrBlock?: string | undefined }[] | undefined;
  readonly Ipv6CidrBlockAssociationSet?:
    readonly { readonly Ipv6CidrBlock?: string | undefined }[] | undefined;
}): readonly string[] => [
  ...CidrBlockAssociationSet.flatMap(({ CidrBlock }) => CidrBlock ?? []),
  ...Ipv6CidrBlockAssociationSet.flatMap(({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? []),
];
