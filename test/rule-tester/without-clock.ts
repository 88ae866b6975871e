/** Does a thing in a world without time and chance: whoever asks for them fails. */
export function withoutClock<T>(act: () => T): T {
  const { Date: RealDate } = globalThis;
  const { random } = Math;
  globalThis.Date = new Proxy(RealDate, {
    construct(target, args: unknown[]) {
      return args.length > 0 ? new target(...(args as [string])) : refuse('new Date()');
    },
    apply: () => refuse('Date()'),
    get: (target, key) =>
      key === 'now' ? () => refuse('Date.now()') : (Reflect.get(target, key) as unknown),
  });
  Math.random = () => refuse('Math.random()');
  try {
    return act();
  } finally {
    globalThis.Date = RealDate;
    Math.random = random;
  }
}

function refuse(what: string): never {
  throw new Error(`${what} is not for rules: use 'now' from the context`);
}
