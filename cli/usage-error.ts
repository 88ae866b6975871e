import { UsageError } from '../lambdas/steps/types.ts';
import { didYouMean } from '../engine/nearest.ts';

export { UsageError };

/** `unknown rule 's3-bucket-block-public-access'; did you mean 's3-bucket-blocks-public-access'?` */
export const unknownName = (what: string, given: string, valid: readonly string[]): UsageError =>
  new UsageError(`unknown ${what} '${given}'${didYouMean(given, valid)}`);
