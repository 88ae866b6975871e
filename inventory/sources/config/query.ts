/** Advanced queries, page by page: of one account and region, or through an aggregator. */
import type { Call, Place } from '../../call.ts';
import { config } from '../../config/service.ts';
import { raise } from '../../reading.ts';
import { unreported, type Aws } from '../../requests.ts';

/** Where items are asked for. */
export interface Aggregator {
  readonly name: string;
  /** Where the aggregator is, and the account whose credentials may ask it. */
  readonly at: Place;
}

const input = () => ({ Expression: '' });
export const SELECT = config.read('SelectResourceConfig', { input, emptyMeans: 'gap' }).call;
export const SELECT_AGGREGATE = config.read('SelectAggregateResourceConfig', {
  input: () => ({ Expression: '', ConfigurationAggregatorName: '' }),
  emptyMeans: 'gap',
}).call;
export const selectCall = (aggregator: Aggregator | undefined): Call =>
  aggregator ? SELECT_AGGREGATE : SELECT;

const COLUMNS = [
  ...[
    'resourceType',
    'resourceId',
    'arn',
    'accountId',
    'awsRegion',
    'configuration',
    'supplementaryConfiguration',
  ],
  ...['tags', 'configurationItemCaptureTime', 'configurationItemStatus', 'resourceCreationTime'],
].join(', ');
const LIMIT = 100;

/** A text of the query language. Names of types, accounts and regions need no escaping, and nothing else comes here. */
export function quoted(text: string): string {
  if (/^[\w:.-]+$/.test(text)) return `'${text}'`;
  throw new Error(`${JSON.stringify(text)} cannot be part of a query of AWS Config`);
}

/** All items of a type in an account; in a region, if one is named: what lives in none is recorded under `global`. */
export const expressionFor = (records: string, accountId: string, region?: string): string =>
  [
    `SELECT ${COLUMNS} WHERE resourceType = ${quoted(records)}`,
    `accountId = ${quoted(accountId)}`,
    ...(region === undefined ? [] : [`awsRegion = ${quoted(region)}`]),
  ].join(' AND ');

export interface Rows {
  readonly rows: readonly unknown[];
  /** Where the next page begins; none after the last one. */
  readonly next?: string;
}

/** One page of rows. Throws where AWS does, and where the answer has no list. */
export async function page(
  aws: Aws,
  expression: string,
  at: Place,
  aggregator: Aggregator | undefined,
  token: string | undefined,
): Promise<Rows> {
  const call = selectCall(aggregator);
  const answer = (await aws.send({
    call,
    input: {
      Expression: expression,
      Limit: LIMIT,
      ...(aggregator && { ConfigurationAggregatorName: aggregator.name }),
      ...(token !== undefined && { NextToken: token }),
    },
    at: aggregator?.at ?? at,
  })) as { readonly Results?: readonly unknown[]; readonly NextToken?: string };
  if (!Array.isArray(answer.Results)) raise(unreported(call, 'Results'));
  const { NextToken: next } = answer;
  if (next !== undefined && next === token) raise(unreported(call, 'the next page'));
  return { rows: answer.Results as readonly unknown[], ...(next && { next }) };
}
