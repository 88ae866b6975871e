/** Days in UTC, as text: `2026-12-31`. */

const DAY = 86_400_000;

/** Whether there is such a day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** The day that many days after a time. */
export const dayAfter = (time: string, days: number): string =>
  new Date(Date.parse(time) + days * DAY).toISOString().slice(0, 10);

/** How many days a day is away from that of a time; negative where it is over. */
export const daysUntil = (day: string, time: string): number =>
  (Date.parse(`${day}T00:00:00.000Z`) - Date.parse(`${time.slice(0, 10)}T00:00:00.000Z`)) / DAY;
