import type { Place } from './call.ts';

/** The ARN of what AWS names only by its id: `table/orders` of `dynamodb`. */
export const arnAt = ({ partition, region, accountId }: Place, service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
