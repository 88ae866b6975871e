/** AWS's own words: what says nothing of who somebody is, and what rules decide by. */
import { isIP } from 'node:net';
import { resourceOf, resources } from '../../../inventory/registry.ts';
import { callsFor } from '../../../inventory/permissions.ts';

/** What AWS writes, and no enumeration of its SDK names. */
const ALSO =
  `Allow Deny global aws-cn aws-us-gov default root <root_account> aws cloudfront none null true false yes no N/A assumed amazon amazon-aws
  self icmp icmpv6 tcp udp gre esp ah all -1 local AWSLogs AWS aws-service-role service-role aws-reserved sso.amazonaws.com
  ssm.amazonaws.com bucket-owner-full-control bucket-owner-read log-delivery-write public-read public-read-write
  aws:kms aws:kms:dsse AES256 unspecified role scp resource-policy Compliant COMPLETE`.split(/\s+/);

/** Region, zone, local zone: `eu-west-1`, `eu-west-1a`, `euw1-az1`, `us-gov-west-1`. */
const PLACE = /^[a-z]{2}(-[a-z]+)+-\d[a-z]?$|^[a-z]{3,5}\d-az\d$/;
/** ISO 8601, and the version of a policy. */
const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/;
const SERVICE = /^[a-z0-9-]+(\.[a-z]{2}(-[a-z]+)+-\d)?\.amazonaws\.com(\.cn)?$/;
const GROUP = /^https?:\/\/acs\.amazonaws\.com\/groups\/[\w/]+$/;
/** `AWSServiceRoleForConfig`, `AWSReservedSSO_AdministratorAccess_…` without its number. */
const ROLE = /^AWSServiceRoleFor[A-Za-z_]+$/;
const NUMBER = /^-?\d{1,6}(\.\d+)?%?$/;
const DEVICE = /^\/dev\/[a-z]+\d*$/;

/** Says whether a text is one of AWS's words, a time, a place, a number, or an address. */
export type Words = (text: string) => boolean;

/** The enumerations of all SDK modules that resources are read by, with the words above. Loads these modules. */
export async function wordsOfAws(): Promise<Words> {
  const loads = new Set(
    resources.flatMap(({ type, facets }) => callsFor([{ resource: type, needs: Object.keys(facets) }])),
  );
  const words = new Set(ALSO);
  const modules = new Set(await Promise.all([...loads].map(({ load }) => load())));
  for (const module of modules) for (const value of Object.values(module)) addEnumeration(words, value);
  for (const { type } of resources) words.add(resourceOf(type).type);
  return (text) =>
    text === '' ||
    words.has(text) ||
    [PLACE, TIME, SERVICE, GROUP, ROLE, NUMBER, DEVICE].some((one) => one.test(text)) ||
    isAddress(text);
}

/** The SDK has enumerations as objects whose values are texts. */
function addEnumeration(words: Set<string>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const values: readonly unknown[] = Object.values(value);
  if (values.every((one) => typeof one === 'string')) for (const one of values) words.add(one);
}

/** An address, or a block of them. */
function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
}
