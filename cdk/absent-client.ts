/** Stands in a bundle for every SDK client that the function has no business with: see bundle.ts. */
throw new Error(
  'This SDK client is not in the bundle: the function judges what was read, it reads nothing itself.',
);
