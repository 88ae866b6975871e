/** The last net: secrets in texts that nobody declared to hold any. */
import { createHmac } from 'node:crypto';
import { KEYS, TOKENS } from '../../../inventory/secrets.ts';

/** What to look for. Each matches the secret alone, and long enough not to hit ordinary words. */
export const DETECTORS = {
  ...KEYS,
  password:
    /(?<=\b(?:(?<!\*\*\*url-)password|passwd|pwd|api_?key|auth_?token|client_?secret)["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"'&;,{}$*]{6,200}/gi,
  ...TOKENS,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Detector = keyof typeof DETECTORS;

/** Members that hold AWS's words: `iam:PasswordPolicy` is no password. */
const WORDS: ReadonlySet<string> = new Set(['Action', 'NotAction', 'call', 'error']);
const IN_GENERAL = Object.entries(DETECTORS) as readonly [Detector, RegExp][];

/** Replaces secrets in texts, and counts them. */
export class Net {
  readonly #key: string;
  readonly #caught = new Map<Detector, number>();

  constructor(key: string) {
    this.#key = key;
  }

  /** How many of each kind were replaced. */
  get caught(): Readonly<Partial<Record<Detector, number>>> {
    return Object.fromEntries([...this.#caught].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The value with each secret as `***url-password:1f0c…***`: a keyed hash, so that equal ones stay recognisable. */
  value(value: unknown, member = ''): unknown {
    if (typeof value === 'string') return WORDS.has(member) ? value : this.#text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => this.value(one, member));
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]: [string, unknown]) => [name, this.value(inner, name)]),
    );
  }

  #text(text: string): string {
    if (text.length < 6) return text;
    return IN_GENERAL.reduce(
      (kept, [detector, pattern]) => kept.replace(pattern, (secret) => this.#hidden(detector, secret)),
      text,
    );
  }

  #hidden(detector: Detector, secret: string): string {
    if (secret.startsWith('***')) return secret;
    this.#caught.set(detector, (this.#caught.get(detector) ?? 0) + 1);
    const hash = createHmac('sha256', this.#key).update(secret).digest('hex').slice(0, 16);
    return `***${detector}:${hash}***`;
  }
}
