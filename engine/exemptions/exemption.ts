/** What somebody has accepted, for a time: see `docs/exemptions.md`. */

/** What of a finding an exemption accepts: that it fails, that it could not be judged, or both. */
export type Covers = 'fail' | 'gap' | 'both';

/** What a finding keeps of the exemption that holds for it. */
export interface Exempt {
  readonly id: string;
  readonly owner: string;
  readonly reason: string;
  readonly ticket?: string;
  /** The last day on which it holds (UTC): `2026-12-31`. */
  readonly expires: string;
  readonly covers: Covers;
}

/** What an exemption is about. A list that is left out is not narrowed; in patterns `*` is any text, `?` any character. */
export interface Scope {
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
  /** ARNs. */
  readonly resources?: readonly string[];
  /** All of them must be there. */
  readonly tags?: Readonly<Record<string, string>>;
}

export interface Exemption extends Exempt, Scope {
  /** Ids of rules, or patterns of them. */
  readonly rules: readonly string[];
}

/** The day of a time, in UTC: days compare as text does. */
export const dayOf = (time: string): string => time.slice(0, 10);

/** Whether an exemption still holds at a time: it does to the end of its last day. */
export const holdsAt = ({ expires }: Pick<Exempt, 'expires'>, time: string): boolean =>
  expires >= dayOf(time);

/**
 * Whether it accepts what is known of a finding. One that is open fails as far as anybody knows: whoever accepts a gap
 * has not accepted that.
 */
export const accepts = (
  { covers }: Pick<Exempt, 'covers'>,
  { open, verdict }: { readonly open: boolean; readonly verdict: string },
): boolean => (open ? covers !== 'gap' : verdict === 'unknown' && covers !== 'fail');
