/** A day (UTC, `2026-11-27`), and what CloudWatch made of its data. */
export interface Day {
  readonly Day: string;
  readonly Value: number;
}

/** Several metrics as one, day by day. A day that only one of them is recorded of has nothing of the others. */
export function added(...metrics: readonly (readonly Day[])[]): readonly Day[] {
  const sums = new Map<string, number>();
  for (const { Day, Value } of metrics.flat()) sums.set(Day, (sums.get(Day) ?? 0) + Value);
  return [...sums].map(([Day, Value]) => ({ Day, Value }));
}
