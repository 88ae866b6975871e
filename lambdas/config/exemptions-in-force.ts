/** Which exemptions are in force: those of the last good file. */
import { hash } from 'node:crypto';
import * as z from 'zod';
import type { Exemption } from '../../engine/exemptions/exemption.ts';
import { exempting, type Exempting } from '../../engine/exemptions/exempting.ts';
import { knownRules } from '../steps/known-rules.ts';
import { exemptionsFileKey, exemptionsKey, scanExemptionsKey } from '../store/layout.ts';
import { Conflict, type Store } from '../store/store.ts';
import type { ScanConfig } from '../steps/types.ts';
import { FileRefused, lineOf } from './document.ts';
import { readExemptions, type Standard } from './exemptions.ts';

const text = z.string();
const words = z.exactOptional(z.array(text).readonly());
const exemption = z.strictObject({
  ...{ id: text, rules: z.array(text).readonly(), accounts: words, regions: words, resources: words },
  tags: z.exactOptional(z.record(text, text)),
  covers: z.enum(['fail', 'gap', 'both']),
  ...{ owner: text, reason: text, ticket: z.exactOptional(text), expires: z.iso.date() },
}) satisfies z.ZodType<Exemption>;

const inForce = z.strictObject({
  schemaVersion: z.literal(1),
  /** Of the text that it comes from; empty where there is no file. */
  hash: text,
  acceptedAt: z.iso.datetime(),
  announceDays: z.int().positive(),
  exemptions: z.array(exemption).readonly(),
});
/** What is in force. */
export type InForce = z.output<typeof inForce>;

const ofScan = z.strictObject({
  asOf: z.iso.datetime(),
  announceDays: z.int().positive(),
  exemptions: z.array(exemption).readonly(),
});
/** What is in force for one scan, the same for all of its accounts. */
export type ScanExemptions = z.output<typeof ofScan>;

/** A file as somebody wrote it. */
export interface Given {
  readonly text: string;
  /** What it is called where it is spoken of. */
  readonly file: string;
}

const NONE: InForce = {
  ...{ schemaVersion: 1, hash: '', acceptedAt: new Date(0).toISOString() },
  ...{ announceDays: 14, exemptions: [] },
};
const ATTEMPTS = 10;

/** What is in force in a store; undefined where no exemption ever was, or where it cannot be read. */
export async function readInForce(store: Store): Promise<InForce | undefined> {
  return (await kept(store)).value;
}

/** Lines of problems that are told of one file. */
const TOLD = 20;

function linesOf({ problems }: FileRefused, file: string, { hash: kept, acceptedAt }: InForce): string[] {
  const more = problems.length > TOLD ? [`${file}: and ${problems.length - TOLD} more`] : [];
  const instead = kept === '' ? 'nothing is exempt' : `that of ${acceptedAt} stays in force`;
  const lines = problems.slice(0, TOLD).map((one) => lineOf(file, one));
  return [...lines, ...more, `${file} is refused: ${instead}`];
}

/**
 * Takes a new file into force. One that is refused changes nothing: what was in force stays, and the problems tell
 * why, a line each. No file: nothing is exempt.
 */
export async function acceptExemptions(
  store: Store,
  given: Given | undefined,
  standard: Omit<Standard, 'inForce'>,
): Promise<{ readonly inForce: InForce; readonly problems: readonly string[] }> {
  for (let attempt = 1; ; attempt++) {
    const { value: before = NONE, tag, lost } = await kept(store);
    const fingerprint = given ? hash('sha256', given.text, 'hex') : '';
    if (fingerprint === before.hash) return { inForce: before, problems: lost };
    try {
      const accepted = given
        ? readExemptions(given.text, given.file, { ...standard, inForce: before.exemptions })
        : { exemptions: [], announceDays: before.announceDays };
      const after: InForce = {
        ...{ schemaVersion: 1, hash: fingerprint, acceptedAt: standard.now },
        announceDays: accepted.announceDays,
        exemptions: accepted.exemptions,
      };
      const condition = tag === undefined ? ({ ifNoneMatch: '*' } as const) : { ifMatch: tag };
      await store.put(exemptionsKey, JSON.stringify(after), condition);
      return { inForce: after, problems: [] };
    } catch (error) {
      if (error instanceof FileRefused && given)
        return { inForce: before, problems: [...linesOf(error, given.file, before), ...lost] };
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Fixes what is exempt for a scan, so that all of its accounts see the same. The file is the one given, or else the
 * store's own. Gives what is wrong with it, a line each.
 *
 * @param now which exemptions hold is a matter of today, even for an inventory of yesterday
 */
export async function fixExemptions(
  store: Store,
  scan: string,
  { exemptions: { maxDays, announceDays } = {} }: Pick<ScanConfig, 'exemptions'>,
  now: string,
  given?: Given,
): Promise<readonly string[]> {
  const own = given ?? (await ownFile(store));
  const { inForce, problems } = await acceptExemptions(store, own, {
    ...{ rules: knownRules(), now },
    ...(maxDays !== undefined && { maxDays }),
    ...(announceDays !== undefined && { announceDays }),
  });
  const fixed: ScanExemptions = {
    ...{
      asOf: new Date(now).toISOString(),
      announceDays: inForce.announceDays,
      exemptions: inForce.exemptions,
    },
  };
  await store.put(scanExemptionsKey(scan), JSON.stringify(fixed));
  return problems;
}

/** What is in force for a scan; none where it was planned by a Plumbline that knew no exemptions. */
export async function scanExemptions(store: Store, scan: string): Promise<ScanExemptions | undefined> {
  const key = scanExemptionsKey(scan);
  const found = await store.get(key);
  if (!found) return undefined;
  const value = parsed(found.body, ofScan);
  if (!value) throw new Error(`${store.uri}/${key} cannot be read, though it was written. Scan again.`);
  return value;
}

/** What is accepted as of a scan. */
export async function exemptingOf(store: Store, scan: string): Promise<Exempting | undefined> {
  const fixed = await scanExemptions(store, scan);
  return fixed && exempting(fixed.exemptions, knownRules(), fixed.asOf);
}

async function ownFile(store: Store): Promise<Given | undefined> {
  const found = await store.get(exemptionsFileKey);
  return found && { text: Buffer.from(found.body).toString('utf8'), file: exemptionsFileKey };
}

/** What was in force; where that cannot be read, nothing, and a line that says so: no scan waits for it. */
async function kept(store: Store) {
  const found = await store.get(exemptionsKey);
  if (!found) return { value: undefined, tag: undefined, lost: [] };
  const value = parsed(found.body, inForce);
  const why = `${exemptionsKey} cannot be read: only a good ${exemptionsFileKey} brings exemptions into force`;
  return { value, tag: found.tag, lost: value ? [] : [why] };
}

function parsed<T extends z.ZodType>(body: Uint8Array, schema: T): z.output<T> | undefined {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(body).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
