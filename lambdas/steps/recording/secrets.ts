/** The last net: secrets in texts that nobody declared to hold any. */
import { createHmac } from 'node:crypto';

/** What to look for. Each matches the secret alone, and long enough not to hit ordinary words. */
export const DETECTORS = {
  'private-key':
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  'aws-secret-key':
    /(?<=(?:AKIA|ASIA)[A-Z0-9]{16}[^A-Za-z0-9/+]{1,40}|secret_?(?:access_?)?key["'\s:=]{1,6})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/gi,
  'url-password': /(?<=[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:)[^\s/@]{1,200}(?=@)/gi,
  password:
    /(?<=\b(?:(?<!\*\*\*url-)password|passwd|pwd|api_?key|auth_?token|client_?secret)["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"'&;,{}$*]{6,200}/gi,
  'github-token': /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/g,
  'slack-token': /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  'stripe-key': /\b[rs]k_live_[A-Za-z0-9]{16,}/g,
  'google-key': /\bAIza[\w-]{35}/g,
  jwt: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
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
