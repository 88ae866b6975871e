/** A framework as its file has it: `frameworks/<id>.json`. */
export interface Framework {
  /** Lower-case kebab, with the version where there are several: `cis-7.0`. */
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  readonly sections: readonly Section[];
  readonly requirements: readonly Requirement[];
}

/** What the leading part of requirements' ids stands for: `2` of `2.1.1`. */
export interface Section {
  readonly id: string;
  readonly title?: string | undefined;
}

export interface Requirement {
  /** As its authors write it: `2.1.1`, `AC-2(1)`. */
  readonly id: string;
  readonly section: string;
  /** Short headings only; the text is the authors'. */
  readonly title?: string | undefined;
  /** Rules that speak of it, those that are still to be built among them; none where no rule can. */
  readonly rules: readonly string[];
}

/** `CIS AWS Foundations Benchmark 7.0` */
export const fullName = ({ name, version }: Pick<Framework, 'name' | 'version'>): string =>
  version === undefined ? name : `${name} ${version}`;
