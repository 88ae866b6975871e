/** What CloudWatch recorded on the last days before the rule tester's now (2026-07-01), the newest first. */
export const onDays = (values: readonly number[]) =>
  values.map((Value, index) => ({
    Day: new Date(Date.UTC(2026, 5, 30 - index)).toISOString().slice(0, 10),
    Value,
  }));
