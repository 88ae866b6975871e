/** The most texts that are remembered. */
const MOST = 100_000;

/**
 * Gives for equal texts one and the same: what JSON holds a hundred thousand times (a rule, a title, a time) is then
 * held once.
 */
export class Texts {
  readonly #known = new Map<string, string>();

  of(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size < MOST) this.#known.set(text, text);
    return text;
  }
}
