/** AWS as a table: `'ec2 DescribeVpcs'` → a response, an error, or a function of the input. */
import type { Options, Unit } from '../inventory/unit.ts';
import type { Aws, Request } from '../inventory/requests.ts';

export type Answer =
  Error | Readonly<Record<string, unknown>> | ((input: Record<string, unknown>, region: string) => object);
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** An error as the SDK throws it. */
export const failure = (name: string, message = name): Error => Object.assign(new Error(message), { name });

export function canned(answers: Answers): Aws & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    send({ call: { service, operation }, input, at }: Request) {
      calls.push(`${at.region} ${service} ${operation} ${JSON.stringify(input)}`);
      const answer: Answer =
        answers[`${service} ${operation}`] ?? failure('NotCanned', `${service} ${operation}`);
      const response =
        typeof answer === 'function' ? answer(input as Record<string, unknown>, at.region) : answer;
      return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
    },
  };
}

export const HOME: Unit = { partition: 'aws', accountId: '111122223333', region: 'eu-west-1', home: true };
export const AWAY: Unit = { ...HOME, region: 'us-east-1', home: false };
export const options: Options = { now: () => new Date('2026-07-01T00:00:00Z'), hashKey: 'test' };
/** Reads that cost money or minutes are made, too. */
export const unlimited: Options = { ...options, allow: ['billed', 'slow'] };
