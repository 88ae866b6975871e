import { gap, holed, isGap, tripwire, type Gap, type Reason } from './reading.ts';

/** Makes gaps of what JSON has of them: members throw when they are touched, elements whatever is asked of them. */
export function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const elements = value.map(revive);
    return elements.map((element) => (isGap(element) ? tripwire(element) : element));
  }
  return (
    gapIn(value) ??
    holed(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, revive(member)])))
  );
}

/** AWS has no record with this one member that holds a call and an error; ours is a gap. */
function gapIn(value: object): Gap | undefined {
  const { $gap } = value as { readonly $gap?: Partial<Reason> | null };
  if (typeof $gap !== 'object' || $gap === null || Object.keys(value).length !== 1) return undefined;
  const { call, error } = $gap;
  return typeof call === 'string' && typeof error === 'string' ? gap($gap as Reason) : undefined;
}
