/**
 * Does some work for each of many things, several at once, and gives the results in the order of the things.
 * The first error ends it: what has begun ends, nothing new begins.
 */
export async function atOnce<T, R>(
  things: Iterable<T>,
  most: number,
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = [...things].entries();
  let failed = false;
  const worker = async () => {
    for (const [index, thing] of queue) {
      if (failed) return;
      try {
        results[index] = await work(thing);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}
