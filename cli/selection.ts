/** The flags that choose rules, and where to look: the same on every command. */
import { Option, type Command } from 'commander';
import { didYouMean } from '../engine/nearest.ts';
import type { AnyRule } from '../engine/rule.ts';
import { frameworkIds } from '../frameworks/of-rules.ts';
import { narrow } from '../lambdas/steps/rules.ts';
import { SEVERITIES } from './exit.ts';
import type { FindingLine } from './finding-line.ts';
import type { Selection } from './parts.ts';
import { UsageError, unknownName } from './usage-error.ts';

export interface SelectionFlags {
  readonly rules?: readonly string[];
  readonly services?: readonly string[];
  readonly severity?: string;
  readonly types?: readonly string[];
  readonly categories?: readonly string[];
  readonly frameworks?: readonly string[];
  readonly regions?: readonly string[];
  readonly accounts?: readonly string[];
  readonly resource?: string;
}

/** A flag that takes a list by commas, and may be given several times. */
export const listFlag = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, before?: readonly string[]) => {
    const names = value
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    if (names.length === 0) throw new UsageError(`${flags}: the list is empty`);
    return [...(before ?? []), ...names];
  });

/** Adds the flag that brings rules of users. */
export const withCustomRules = (command: Command): Command =>
  command.addOption(
    listFlag(
      '--custom-rules <folders>',
      'rules of yours from these folders, besides those of plumbline.config',
    ),
  );

/** Adds the flags that choose rules. */
export const withRuleFlags = (command: Command): Command =>
  withCustomRules(command)
    .addOption(listFlag('--rules <ids>', 'only these rules, by commas'))
    .addOption(listFlag('--services <names>', 'only rules of these services, as s3,iam'))
    .option('--severity <level>', `only rules at this severity or above: ${SEVERITIES.join(', ')}`)
    .addOption(listFlag('--types <types>', 'only rules on these types, as AWS::S3::Bucket'))
    .addOption(listFlag('--categories <names>', 'only rules of these categories, as exposure,cost'))
    .addOption(listFlag('--frameworks <ids>', 'only rules for these frameworks, as cis-7.0,aws-fsbp'));

/** Adds the flags that choose places. */
export const withPlaceFlags = (command: Command): Command =>
  command
    .addOption(listFlag('--regions <regions>', 'only these regions, by commas, or all'))
    .addOption(listFlag('--accounts <ids>', 'only these accounts, by commas'));

export const withResourceFlag = (command: Command): Command =>
  command.option('--resource <arn>', 'only findings on this resource');

/** A rule's service is the first word of its id. */
export const serviceOf = ({ id }: Pick<AnyRule, 'id'>): string => id.replace(/-.*/, '');

/**
 * What the flags ask for, in valid names. Throws `UsageError` with the nearest valid name. Regions are left
 * to the plan, which asks AWS for them.
 */
export function selectionOf(flags: SelectionFlags, rules: readonly AnyRule[]): Selection {
  const known = {
    rules: rules.map(({ id }) => id),
    services: unique(rules.map(serviceOf)),
    types: unique(rules.map(({ resource }) => resource)),
    categories: unique(rules.map(({ category }) => category)),
  };
  const place = flags.resource === undefined ? {} : placeOf(flags.resource);
  const accounts = flags.accounts?.map(accountId) ?? place.accounts;
  const regions = flags.regions?.includes('all') ? undefined : (flags.regions ?? place.regions);
  const selection = {
    ...(flags.rules && { rules: names('rule', flags.rules, known.rules) }),
    ...(flags.services && { services: names('service', flags.services, known.services) }),
    ...(flags.severity && { severity: oneOf('severity', flags.severity, SEVERITIES) }),
    ...(flags.types && { types: names('type', flags.types, known.types) }),
    ...(flags.categories && { categories: names('category', flags.categories, known.categories) }),
    ...(flags.frameworks && { frameworks: unique(flags.frameworks.map(frameworkNamed)) }),
    ...(accounts && { accounts }),
    ...(regions && { regions: unique(regions) }),
  } as Selection;
  chosen(rules, selection);
  return selection;
}

/** The rules that a selection leaves. Throws where it leaves none. */
export function chosen(rules: readonly AnyRule[], selection: Selection): readonly AnyRule[] {
  const left = narrow(rules, selection);
  if (left.length === 0) throw new UsageError('no rule meets all of the selection; leave a flag out');
  return left;
}

/** Says which findings the selection is about. What lives in no region belongs to every choice of regions. */
export function findingFilter(selection: Selection, rules: readonly AnyRule[], resource?: string) {
  const ids = new Set(chosen(rules, selection).map(({ id }) => id));
  const narrowed = ids.size < rules.length;
  return ({ rule, resource: { arn, account, region } }: FindingLine): boolean =>
    (!narrowed || ids.has(rule)) &&
    (resource === undefined || arn === resource) &&
    (!selection.accounts || selection.accounts.includes(account)) &&
    (!selection.regions || region === 'global' || selection.regions.includes(region));
}

/** A name out of few; case does not count. Throws with the nearest one. */
export function oneOf<T extends string>(what: string, given: string, valid: readonly T[]): T {
  const found = valid.find((one) => one.toLowerCase() === given.toLowerCase());
  if (found === undefined) throw unknownName(what, given, valid);
  return found;
}

/** The newest version is meant before older ones. */
export function frameworkNamed(given: string): string {
  const found = frameworkIds.find((id) => id === given.toLowerCase());
  if (found !== undefined) return found;
  const remedy = didYouMean(given, [...frameworkIds].reverse()) || '; see plumbline frameworks list';
  throw new UsageError(`unknown framework '${given}'${remedy}`);
}

const names = (what: string, given: readonly string[], valid: readonly string[]) =>
  unique(given.map((name) => oneOf(what, name, valid)));

const unique = (all: readonly string[]): string[] => [...new Set(all)].sort();

function accountId(given: string): string {
  if (/^\d{12}$/.test(given)) return given;
  throw new UsageError(`'${given}' is no account id; give its 12 digits`);
}

/** Where the resource of an ARN is, as far as its ARN says. */
function placeOf(arn: string): { accounts?: string[]; regions?: string[] } {
  const [, , , region, account] = /^arn:([^:]+):([^:]+):([^:]*):(\d{12}|aws)?:.+$/.exec(arn) ?? [];
  if (region === undefined) {
    throw new UsageError(`'${arn}' is no ARN; it has the form arn:aws:s3:::bucket-name`);
  }
  return {
    ...(region !== '' && { regions: [region] }),
    ...(account !== undefined && account !== 'aws' && { accounts: [account] }),
  };
}
