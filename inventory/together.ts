/** Asks for many resources at once what each of them asks: one call holds the questions of all. */
import type { AnyFacet, Place } from './call.ts';
import type { Page, Requests } from './requests.ts';

interface Open {
  readonly questions: unknown[];
  readonly pages: Promise<readonly Page[]>;
}

export class Together {
  readonly #requests: Requests;
  readonly #open = new Map<AnyFacet, Map<string, Open>>();

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** The answer to all that was asked in the same breath for the same facet; each picks out its own part. */
  ask(
    facet: AnyFacet,
    { list, most }: NonNullable<AnyFacet['together']>,
    input: object,
    at: Place,
  ): Promise<readonly Page[]> {
    const { [list]: own, ...rest } = input as Readonly<Record<string, unknown>>;
    const questions = own as readonly unknown[];
    const ours = this.#open.get(facet) ?? new Map<string, Open>();
    this.#open.set(facet, ours);
    const name = `${at.region} ${JSON.stringify(rest)}`;
    let open = ours.get(name);
    if (!open || open.questions.length + questions.length > most) {
      const all: unknown[] = [];
      // By then everybody who reads at the same time has asked.
      const pages = Promise.resolve().then(() => {
        if (ours.get(name)?.questions === all) ours.delete(name);
        return this.#requests.pages(facet.call, { ...rest, [list]: all }, at, new Map());
      });
      ours.set(name, (open = { questions: all, pages }));
    }
    open.questions.push(...questions);
    return open.pages;
  }
}
