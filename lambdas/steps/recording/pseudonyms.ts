/**
 * Names that stand for others: of the same length and shape, different names for different originals, the same name
 * for the same original. They follow from a key alone; no table is kept, and without the key nobody can go back.
 */
import { hash } from 'node:crypto';

const DIGITS = '0123456789';
const HEX = `${DIGITS}abcdef`;
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const BASE36 = `${UPPER}${DIGITS}`;

/** The first words of AWS's ids: `vol-0123456789abcdef0`. What else looks like one is a name. */
const KINDS = new Set(
  `acl aclassoc ami asg cgw dopt eigw eipalloc eipassoc eni eni-attach fl fs fsap fsmt h i igw key lb lgw lt mrk nat pcx
  pl r rtb rtbassoc sg sgr snap subnet subnet-cidr-assoc tgw tgw-attach tgw-rtb vgw vol vpc vpc-cidr-assoc vpce vpce-svc
  vpn`.split(/\s+/),
);

/** How often a half of an id is mixed into the other one: four make a permutation that looks random. */
const ROUNDS = 4;
/** Names, and beginnings of names, that are remembered: they come again and again. */
const REMEMBERED = 50_000;

export class Pseudonyms {
  readonly #key: string;
  readonly #known = new Map<string, string>();
  readonly #moves = new Map<string, number>();

  constructor(key: string) {
    this.#key = hash('sha256', key, 'hex');
  }

  /** One name or id, without `/` and `:`. */
  of(word: string): string {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const made = this.#made(word);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(word, made);
    return made;
  }

  #made(word: string): string {
    if (/^\d{12}$/.test(word)) return this.#mixed(word, DIGITS);
    const [, kind = '', id = ''] =
      /^([a-z]+(?:-[a-z]+)*)-([0-9a-f]{8}|[0-9a-f]{17}|[0-9a-f]{32})$/.exec(word) ?? [];
    if (KINDS.has(kind)) return `${kind}-${this.#mixed(id, HEX)}`;
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word)) return this.#uuid(word);
    if (/^[0-9a-f]{64}$/.test(word)) return this.#mixed(word, HEX);
    const [, family, unique = ''] =
      /^(A(?:KIA|SIA|IDA|ROA|GPA|NPA|IPA|NVA|SCA|PKA|BIA|CCA))([A-Z0-9]{12,})$/.exec(word) ?? [];
    if (family !== undefined) return family + this.#mixed(unique, BASE36);
    const [start = ''] = /^(o|r|ou)-(?=[0-9a-z])/.exec(word) ?? [];
    return start + this.#name(word.slice(start.length), start);
  }

  #uuid(word: string): string {
    const mixed = this.#mixed(word.replaceAll('-', ''), HEX);
    return mixed.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /** A permutation of all texts of that length and alphabet: a Feistel network. */
  #mixed(text: string, alphabet: string): string {
    const digits = Array.from(text, (digit) => alphabet.indexOf(digit));
    const middle = digits.length >> 1;
    for (let round = 0; round < ROUNDS; round++) {
      const [from, to, start] =
        round % 2 === 0
          ? [digits.slice(0, middle), digits.length - middle, middle]
          : [digits.slice(middle), middle, 0];
      const noise = this.#noise(`${alphabet.length} ${digits.length} ${round} ${from.join(' ')}`);
      for (let at = 0; at < to; at++) {
        const mask = (noise[(2 * at) % noise.length] ?? 0) * 256 + (noise[(2 * at + 1) % noise.length] ?? 0);
        digits[start + at] = ((digits[start + at] ?? 0) + mask) % alphabet.length;
      }
    }
    return digits.map((digit) => alphabet[digit]).join('');
  }

  /**
   * Letter by letter, each moved by what stands before it: names that begin alike do so still, so that patterns
   * (`logs-*`) fit what they fitted. What follows `*` or `?` begins anew.
   */
  #name(text: string, start: string): string {
    let before = start;
    let made = '';
    for (const letter of text) {
      made += this.#letter(letter, before);
      before = letter === '*' || letter === '?' ? '' : before + letter;
    }
    return made;
  }

  #letter(letter: string, before: string): string {
    const alphabet = [LOWER, UPPER, DIGITS].find((one) => one.includes(letter));
    if (alphabet === undefined && (letter.codePointAt(0) ?? 0) < 128) return letter;
    const at = alphabet === undefined ? (letter.codePointAt(0) ?? 0) : alphabet.indexOf(letter);
    const among = alphabet ?? LOWER;
    return among[(at + this.#move(before)) % among.length] ?? letter;
  }

  /** By how much the letter after this beginning is moved. */
  #move(before: string): number {
    const known = this.#moves.get(before);
    if (known !== undefined) return known;
    const move = this.#noise(`name ${before}`).readUInt16BE();
    if (this.#moves.size >= REMEMBERED) this.#moves.clear();
    this.#moves.set(before, move);
    return move;
  }

  #noise(text: string): Buffer {
    // The key on both sides, and of a fixed length: nobody can make longer texts of known ones.
    return hash('sha256', this.#key + text + this.#key, 'buffer');
  }
}
