/** An amount that is known from below and from above; both ends are the same where it is known. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const exactly = (amount: number): Range => ({ low: amount, high: amount });
export const NOTHING = exactly(0);
export const plus = (...all: readonly Range[]): Range => ({
  low: all.reduce((sum, { low }) => sum + low, 0),
  high: all.reduce((sum, { high }) => sum + high, 0),
});
export const times = ({ low, high }: Range, factor: number): Range => ({
  low: low * factor,
  high: high * factor,
});
export const most = (...all: readonly Range[]): Range => ({
  low: Math.max(0, ...all.map(({ low }) => low)),
  high: Math.max(0, ...all.map(({ high }) => high)),
});
/** Calls and requests come whole. */
export const whole = ({ low, high }: Range): Range => ({ low: Math.floor(low), high: Math.ceil(high) });
