/** What the commands on exemptions share: the file, the store, and what exemptions are held against. */
import { readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Asked } from '../../../engine/exemptions/exempting.ts';
import type { Standard } from '../../../lambdas/config/exemptions.ts';
import { exemptionsFileOf } from '../../config.ts';
import type { FindingLine } from '../../finding-line.ts';
import type { Store } from '../../parts.ts';
import { UsageError } from '../../usage-error.ts';
import type { Context } from '../command.ts';

export const FILE = 'exemptions.yaml';
export const STORE = '.plumbline/';

export const withStore = (command: Command): Command =>
  command.option('--store <place>', 'where scans keep what they found: a folder, or s3://bucket', STORE);

/** The file that is named, or that the configuration names, or the one that is meant unless said. */
export const fileOf = ({ config }: Context, named: string | undefined): string =>
  named ?? exemptionsFileOf(config) ?? FILE;

/** Opens a store; one of AWS only where we can say who we are. */
export async function storeOf({ parts }: Context, place: string): Promise<Store> {
  if (place.startsWith('s3://')) await parts.identity();
  return parts.store(place);
}

/** What a new file is held against: the rules, today, and what is in force already. */
export async function standardOf({ io, parts, config }: Context, store: Store): Promise<Standard> {
  const { exemptions = [] } = (await parts.inForce(store)) ?? {};
  const { maxDays, announceDays } = config?.config.exemptions ?? {};
  return {
    ...{ rules: parts.rules, now: io.now().toISOString(), inForce: exemptions },
    ...(maxDays !== undefined && { maxDays }),
    ...(announceDays !== undefined && { announceDays }),
  };
}

/** All findings of a store; undefined where no scan has been. */
export async function findingsOf(
  { parts }: Context,
  store: Store,
): Promise<readonly FindingLine[] | undefined> {
  const lines: FindingLine[] = [];
  let accounts = 0;
  for await (const { findings } of parts.open(store, { isEmptyFine: true })) {
    accounts += 1;
    lines.push(...findings);
  }
  return accounts === 0 ? undefined : lines;
}

/** A finding as exemptions see it. */
export const askedOf = ({ rule, open, status, verdict = status as never, resource }: FindingLine): Asked => ({
  ...{ rule, open, verdict },
  resource: { arn: resource.arn, accountId: resource.account, region: resource.region, tags: resource.tags },
});

/** The text of a file; undefined where there is none. */
export function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new UsageError(`cannot read '${file}': ${message}`, { cause: error });
  }
}

export function existingText(file: string): string {
  const text = textIn(file);
  if (text === undefined)
    throw new UsageError(`there is no file '${file}'; name it, or make one by exempt add`);
  return text;
}

/** Writes a file whole, or not at all. */
export function writeWhole(file: string, text: string): void {
  try {
    const target = textIn(file) === undefined ? file : realpathSync(file);
    const fresh = join(dirname(target), `.${basename(target)}.new`);
    writeFileSync(fresh, text);
    renameSync(fresh, target);
  } catch (error) {
    throw new UsageError(`cannot write '${file}': ${(error as Error).message}`, { cause: error });
  }
}
