/** Counts the steps of all iterators of lists and maps while the act lasts. */
export function counted(act: () => void): number {
  const kinds = [[].values(), new Map().entries(), new Map().values()].map(
    (iterator) => Object.getPrototypeOf(iterator) as { next: () => unknown },
  );
  const originals = kinds.map((kind) => [kind, kind.next] as const);
  let steps = 0;
  for (const [kind, next] of originals) {
    kind.next = function (this: unknown) {
      steps++;
      return next.call(this);
    };
  }
  try {
    act();
  } finally {
    for (const [kind, next] of originals) kind.next = next;
  }
  return steps;
}
