/** A block of public access with those settings on, all others off: AWS always reports all four. */
const OFF = {
  BlockPublicAcls: false,
  IgnorePublicAcls: false,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: false,
};

export const blocking = (...on: readonly (keyof typeof OFF)[]) => ({
  ...OFF,
  ...Object.fromEntries(on.map((setting) => [setting, true])),
});
export type Block = typeof OFF;
