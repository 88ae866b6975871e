/** A Prowler mutelist as exemptions. What cannot be said is left out and told: nothing is exempt that was not muted. */
import type { AnyRule } from '../../engine/rule.ts';
import { resourceOf } from '../../inventory/registry.ts';
import { FileRefused, inOrder, readDocument, type Document, type Path, type Problem } from './document.ts';
import { entrySchema, type Entry } from './exemptions-schema.ts';
import { mute, regionsOf, resourcesOf, tagsOf, type Mute } from './mutelist-scope.ts';
import { prowlerChecks } from './prowler-checks.ts';

/** What a mutelist does not have, and an exemption must. */
export interface Missing {
  readonly owner: string;
  readonly expires: string;
  /** Where the mutelist gives no reason. */
  readonly reason?: string;
  readonly ticket?: string;
}

/** A mutelist, carried over as far as it can be. */
export interface CarriedOver {
  readonly entries: readonly { readonly entry: Entry; readonly from: Problem }[];
  /** What was not carried over, and why. */
  readonly left: readonly Problem[];
  /** How many mutes there are: a check of an account each. */
  readonly mutes: number;
}

const HEADS = ['Mutelist', 'Mute List', 'Allowlist'];

/** Reads a mutelist. Throws `FileRefused` where it is none. */
export function carriedOver(
  text: string,
  file: string,
  missing: Missing,
  rules: readonly AnyRule[],
): CarriedOver {
  const document = readDocument(text, file);
  const head = HEADS.find((name) => isRecord(document.value) && name in document.value);
  const accounts = head === undefined ? undefined : within(document.value, head, 'Accounts');
  if (head === undefined || !isRecord(accounts))
    throw new FileRefused(file, [
      document.problem([], `no Prowler mutelist: it has no 'Mutelist' with 'Accounts'`),
    ]);
  const all = Object.entries(accounts).flatMap(([account, value]) => {
    const checks = isRecord(value) ? value['Checks'] : undefined;
    const path: Path = [head, 'Accounts', account];
    if (account !== '*' && !/^\d{12}$/.test(account)) {
      const why = `'${account}' is no account: 12 digits, in quotes, or '*'`;
      return [{ left: [document.problem(path, why)], entries: [] }];
    }
    if (!isRecord(checks)) return [{ left: [document.problem(path, `no 'Checks' are named`)], entries: [] }];
    return Object.entries(checks).map(([check, one]) =>
      carry({ document, path: [...path, 'Checks', check], account, check, one, missing, rules }),
    );
  });
  return {
    entries: all.flatMap(({ entries }) => entries),
    left: inOrder(all.flatMap(({ left }) => left)),
    mutes: all.length,
  };
}

interface Carrying {
  readonly document: Document;
  readonly path: Path;
  readonly account: string;
  readonly check: string;
  readonly one: unknown;
  readonly missing: Missing;
  readonly rules: readonly AnyRule[];
}

function carry(of: Carrying): Pick<CarriedOver, 'entries' | 'left'> {
  const { document, path, account, check, one, missing } = of;
  const from = document.problem(path, '');
  const left = (message: string, ...rest: Path) => ({
    entries: [],
    left: [document.problem([...path, ...rest], message)],
  });
  const { data } = mute.safeParse(one);
  if (!data) return left('its Regions, Resources and Tags must be lists');
  if (hasSome(data['Exceptions']))
    return left('exceptions cannot be said; narrow it, and import it again', 'Exceptions');
  const { ours, never } = rulesFor(check, of.rules);
  if (ours.length === 0)
    return left(never ? 'its rule can never be exempt' : 'there is no rule for this check (yet)');
  const resources = resourcesOf(data);
  if (typeof resources === 'string') return left(resources, 'Resources');
  const tags = tagsOf(data);
  if (typeof tags === 'string') return left(tags, 'Tags');
  const problems: Problem[] = [];
  const groups = check === '*' ? [['any', ours] as const] : [...Map.groupBy(ours, scopeOf)];
  const entries = groups.flatMap(([scope, group]) => {
    const regions = regionsOf(data, scope);
    if (typeof regions === 'string') {
      problems.push(document.problem([...path, 'Regions'], regions));
      return [];
    }
    return tags.flatMap((wanted) => {
      const draft = {
        rules: check === '*' ? ['*'] : group.map(({ id }) => id),
        ...(account !== '*' && { accounts: [account] }),
        ...(regions && { regions }),
        ...(resources && { resources }),
        ...(Object.keys(wanted).length > 0 && { tags: wanted }),
        owner: missing.owner,
        reason: reasonOf(data, missing, check),
        ...(missing.ticket !== undefined && { ticket: missing.ticket }),
        expires: missing.expires,
      };
      const { data: entry, error } = entrySchema.safeParse(draft);
      if (entry) return { entry, from };
      problems.push(document.problem(path, error.issues[0]?.message ?? 'cannot be said'));
      return [];
    });
  });
  return { entries, left: problems };
}

/** A check is a rule of ours, or none; a pattern of checks all rules that it stands for. */
function rulesFor(check: string, rules: readonly AnyRule[]) {
  const meant = new Set(
    Object.entries(prowlerChecks).flatMap(([name, ids]) => (isMeant(check, name) ? ids : [])),
  );
  const found = check === '*' ? rules : rules.filter(({ id }) => meant.has(id));
  const ours = found.filter(({ exemptible }) => exemptible);
  return { ours, never: found.length > ours.length };
}

function isMeant(check: string, name: string): boolean {
  const plain = check.replace(/(\.?\*)+$/, '');
  return plain === check ? name === check.replace(/^lambda/, 'awslambda') : name.startsWith(plain);
}

/** Everything at once needs no telling apart. */
const scopeOf = ({ resource }: AnyRule): 'global' | 'regional' =>
  resourceOf(resource).scope === 'global' ? 'global' : 'regional';

function reasonOf({ Description }: Mute, { reason }: Missing, check: string): string {
  if (reason !== undefined) return reason;
  const said = typeof Description === 'string' ? Description.replace(/\s+/g, ' ').trim() : '';
  return said === '' ? `Muted in Prowler: ${check}` : said;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const within = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
const hasSome = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).some((list) => !Array.isArray(list) || list.length > 0);
