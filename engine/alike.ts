import { allOf, type Claim, type Trace } from './claim.ts';

/** Holds when every claim holds. What the claims say of the same thing is told once, with all that is expected of it. */
export function allOfAlike(claims: readonly Claim[]): Claim {
  const whole = allOf(...claims);
  return { status: whole.status, trace: () => merged(whole.trace()) };
}

function merged(traces: readonly Trace[]): readonly Trace[] {
  const places = new Map<object | undefined, Map<string, Trace[]>>();
  for (const trace of traces) {
    const there = places.get(trace.root) ?? new Map<string, Trace[]>();
    const key = JSON.stringify([trace.keys, trace.actual]);
    places.set(trace.root, there.set(key, [...(there.get(key) ?? []), trace]));
  }
  return [...places.values()].flatMap((there) =>
    [...there.values()].flatMap(([first, ...more]) =>
      first ? [{ ...first, expected: distinct([first, ...more]).join(', and ') }] : [],
    ),
  );
}

const distinct = (traces: readonly Trace[]): readonly string[] => [
  ...new Set(traces.map(({ expected }) => expected)),
];
