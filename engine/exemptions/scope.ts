/** Which exemptions say the same, or less than another: so that none is there without effect. */
import type { Covers, Exemption, Scope } from './exemption.ts';
import { isPattern, isWithin } from '../wildcard.ts';

/** A scope whose lists can be compared fast. */
export interface Extent {
  /** Whether everything within this one is within the other, too. */
  isWithin(other: Extent): boolean;
  readonly accounts: Words;
  readonly regions: Words;
  readonly resources: Words;
  readonly tags: Readonly<Record<string, string>>;
}

/** Makes a scope comparable. */
export function extentOf({ accounts, regions, resources, tags = {} }: Scope): Extent {
  const own: Extent = {
    accounts: new Words(accounts),
    regions: new Words(regions),
    resources: new Words(resources),
    tags,
    isWithin: (other) =>
      own.accounts.isWithin(other.accounts) &&
      own.regions.isWithin(other.regions) &&
      own.resources.isWithin(other.resources) &&
      Object.entries(other.tags).every(
        ([key, wide]) => Object.hasOwn(tags, key) && isWithin(tags[key] ?? '', wide),
      ),
  };
  return own;
}

/** A list of names and patterns; none is everything. */
class Words {
  readonly #all: readonly string[] | undefined;
  readonly #names: ReadonlySet<string>;
  readonly #patterns: readonly string[];

  constructor(words: readonly string[] | undefined) {
    this.#all = words?.some((word) => /^\*+$/.test(word)) ? undefined : words;
    this.#names = new Set(this.#all);
    this.#patterns = this.#all?.filter(isPattern) ?? [];
  }

  isWithin(other: Words): boolean {
    if (!other.#all) return true;
    return this.#all?.every((word) => other.#has(word)) ?? false;
  }

  #has(word: string): boolean {
    return this.#names.has(word) || this.#patterns.some((pattern) => isWithin(word, pattern));
  }
}

/** Whether both accept the same thing. */
export const meet = (a: Covers, b: Covers): boolean => a === b || a === 'both' || b === 'both';

/** Whether all that the one accepts, the other does. */
export const isCovered = (narrow: Covers, wide: Covers): boolean => wide === 'both' || narrow === wide;

/** Two that say different things of the same, or one that another makes useless: by their places in the list. */
export interface Clash {
  readonly at: number;
  readonly other: number;
  /** Rules that both name. */
  readonly rules: readonly string[];
  readonly kind: 'twice' | 'within';
}

/**
 * Finds what is there twice, and what has no effect beside another that is wider and lasts as long.
 *
 * @param rulesOf the ids of the rules that an exemption is about
 */
export function clashesOf(
  exemptions: readonly Exemption[],
  rulesOf: (exemption: Exemption) => ReadonlySet<string>,
): readonly Clash[] {
  const all = exemptions.map((one) => ({ one, rules: rulesOf(one), extent: extentOf(one) }));
  const clashes: Clash[] = [];
  for (const [at, mine] of all.entries()) {
    for (const [other, theirs] of all.entries()) {
      if (other === at || !meet(mine.one.covers, theirs.one.covers)) continue;
      if (!mine.extent.isWithin(theirs.extent)) continue;
      const rules = [...mine.rules].filter((id) => theirs.rules.has(id));
      if (rules.length === 0) continue;
      const isTwice = theirs.extent.isWithin(mine.extent);
      const useless =
        rules.length === mine.rules.size &&
        isCovered(mine.one.covers, theirs.one.covers) &&
        mine.one.expires <= theirs.one.expires;
      if (isTwice ? other < at : useless) {
        clashes.push({ at, other, rules, kind: isTwice ? 'twice' : 'within' });
        break;
      }
    }
  }
  return clashes;
}
