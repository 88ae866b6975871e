/** A store that keeps of a scan what a recording holds, each object rewritten on its way in: nothing else reaches the disk. */
import { Buffer } from 'node:buffer';
import { allLines, packLines } from '../../store/lines.ts';
import type { Store } from '../../store/store.ts';
import type { AccountPlan, Plan } from '../types.ts';
import type { Anonymizer } from './anonymize.ts';
import { fileOf, manifestKey, type File, type Manifest } from './manifest.ts';
import type { Net } from './secrets.ts';

/** Which objects of a scan are recorded; the account stands in their names. */
const RECORDED =
  /^(scans\/[^/]+\/)(?:(plan\.json)|(accounts|markers|inventory)\/(\d+)((?:\/.*)?\.(?:json|ndjson\.gz)))$/;

export interface Rewriting {
  readonly net: Net;
  /** None where names may stay. */
  readonly anonymizer?: Anonymizer;
}

export class RecordingWriter implements Store {
  readonly uri: string;
  readonly #to: Store;
  readonly #net: Net;
  readonly #anonymizer: Anonymizer | undefined;
  readonly #files = new Map<string, File>();
  #resources = 0;
  #accounts = 0;

  constructor(to: Store, { net, anonymizer }: Rewriting) {
    this.uri = to.uri;
    this.#to = to;
    this.#net = net;
    this.#anonymizer = anonymizer;
  }

  /** Of what is not recorded there is nothing. */
  async get(key: string): ReturnType<Store['get']> {
    const named = this.#keyOf(key);
    return named === undefined ? undefined : this.#to.get(named);
  }

  async put(key: string, body: Uint8Array | string): Promise<string> {
    const named = this.#keyOf(key);
    if (named === undefined || key.endsWith('/pending.ndjson.gz')) return '';
    const rewritten = await this.#rewritten(key, Buffer.from(body));
    this.#files.set(named, fileOf(rewritten));
    return this.#to.put(named, rewritten);
  }

  /** Nothing of an earlier run: a recording is made in one go. */
  async *list(): AsyncGenerator<string> {
    yield* await Promise.resolve([]);
  }

  delete(): Promise<void> {
    return Promise.reject(new Error('nothing of a recording is deleted'));
  }

  /** Writes `recording.json`, the last file. */
  async finish(facts: Pick<Manifest, 'recordedAt' | 'by' | 'scan'>): Promise<Manifest> {
    const manifest: Manifest = {
      schemaVersion: 1,
      ...facts,
      anonymized: this.#anonymizer !== undefined,
      accounts: this.#accounts,
      resources: this.#resources,
      secrets: this.#net.caught,
      files: Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
    await this.#to.put(manifestKey, `${JSON.stringify(manifest, undefined, 1)}\n`);
    return manifest;
  }

  #keyOf(key: string): string | undefined {
    const [, start, plan, folder = '', account = '', rest = ''] = RECORDED.exec(key) ?? [];
    if (start === undefined) return undefined;
    return plan === undefined ? `${start}${folder}/${this.#text(account)}${rest}` : key;
  }

  async #rewritten(key: string, body: Buffer): Promise<Uint8Array> {
    if (key.endsWith('.gz')) {
      const lines = (await allLines(body, key)).map((line) => this.#resource(line));
      this.#resources += lines.length;
      return packLines(lines);
    }
    const value = JSON.parse(body.toString('utf8')) as object;
    if (key.endsWith('/plan.json')) return Buffer.from(JSON.stringify(this.#plan(value as Plan)));
    const { scan } = value as Pick<AccountPlan, 'scan'>;
    if (key.includes('/accounts/')) this.#accounts += 1;
    return Buffer.from(
      JSON.stringify({ ...this.#value(value), ...('scan' in value && { scan }), ...typeOf(value) }),
    );
  }

  #resource(line: string): string {
    const stored = JSON.parse(line) as object;
    return JSON.stringify({ ...this.#value(stored), ...typeOf(stored) });
  }

  /** How its accounts were entered is nobody's business: the external ID is a secret. */
  #plan(plan: Plan): Plan {
    const { scan, startedAt } = plan;
    const { schemaVersion, accounts, rules, regions, allow } = plan.config;
    const config = {
      schemaVersion,
      accounts,
      rules: [],
      regions,
      allow,
      params: this.#anonymizer ? {} : plan.config.params,
    };
    const clean = this.#value({ ...plan, config }) as Plan;
    return { ...clean, scan, startedAt, config: { ...clean.config, rules, regions } };
  }

  #value(value: object): object {
    const caught = this.#net.value(value);
    return (this.#anonymizer ? this.#anonymizer.value(caught) : caught) as object;
  }

  #text(text: string): string {
    return this.#anonymizer ? this.#anonymizer.text(text) : text;
  }
}

/** The name of a resource type, which may be the customer's own, but names nobody. */
const typeOf = (value: object): object => ('type' in value ? { type: value.type } : {});
