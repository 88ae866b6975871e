/** Time, and how it is printed. */

/** Seconds of CPU since the process began, whoever else is busy on the machine. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Seconds of CPU that one act takes, by repeating it for about a second after warming up. */
export function secondsOf(act: () => unknown): number {
  for (const warmUp = cpuSeconds(); cpuSeconds() - warmUp < 0.3;) act();
  const start = cpuSeconds();
  let rounds = 0;
  while (cpuSeconds() - start < 1) {
    act();
    rounds++;
  }
  return (cpuSeconds() - start) / rounds;
}

/** `633k verdicts a second`, `1.2 microseconds`: three digits at most. */
export const short = (value: number): string =>
  value >= 1e6
    ? `${(value / 1e6).toPrecision(3)}M`
    : value >= 1e3
      ? `${value < 1e4 ? (value / 1e3).toPrecision(3) : Math.round(value / 1e3)}k`
      : value >= 100
        ? String(Math.round(value))
        : String(Number(value.toPrecision(2)));

export type Row = readonly [name: string, value: number, unit: string];

/** Prints a heading, and under it what was measured: name, figure, unit. */
export function print(heading: string, rows: readonly Row[]): void {
  console.log(`\n${heading}`);
  const widest = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value, unit] of rows)
    console.log(`  ${name.padEnd(widest)}  ${short(value).padStart(6)} ${unit}`);
}
