/** Readings by plain SDK commands: what a person would type to see the same. Nothing of `inventory/` takes part. */
import { expect } from '@jest/globals';
import type { Clients } from '../clients.ts';

/** A resource in the shape of JSON. */
export interface Plain {
  readonly arn: string;
  /** `global` for what lives in no region. */
  readonly region: string;
  readonly name?: string | undefined;
  readonly tags: object;
  readonly self: object;
  /** `null` where AWS says that there is none; see `gapOf` for what moto cannot answer. */
  readonly facets: Readonly<Record<string, unknown>>;
}

export interface Case {
  /** What the two accounts hold at least. */
  readonly least: number;
  /** One unit's resources: an account's home region tells those that are not regional. */
  readonly read: (clients: Clients, inRegion: (region: string) => Clients) => Promise<readonly Plain[]>;
  /** Facets that moto never answers: gaps, never absences. */
  readonly blind?: readonly string[];
}

/** Runs a command whose listed errors say that there is none. */
export const orNull = <T>(answer: Promise<T>, ...absent: string[]): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof Error && absent.includes(error.name)) return null;
    throw error;
  });

/** What a command answers, as JSON: dates are text, and what the SDK says of the answer goes. */
export const json = (value: object): object =>
  JSON.parse(
    JSON.stringify(value, (key, member: unknown) => (key === '$metadata' ? undefined : member)),
  ) as object;

/** A gap as JSON has it. */
export const gapOf = (call: string, error: string): object => ({ $gap: { call, error } });

/** What stands in the place of a secret. */
export const hidden = (text: string | undefined): object | undefined =>
  text === undefined
    ? undefined
    : { $redacted: { hash: expect.any(String) as unknown, length: text.length } };

export const iso = (date: Date | undefined): string | undefined => date?.toISOString();

/** Tags as a record, from either spelling. */
export const tagsOf = (
  tags: readonly { Key?: string | undefined; Value?: string | undefined }[] = [],
): Record<string, string> => Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));

interface Statement {
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
}

/** A policy document as we keep it: a list of statements, its condition values text. */
export function documentOf(text: string): object {
  const { Statement, ...rest } = JSON.parse(text) as { Statement: Statement | Statement[] };
  return {
    ...rest,
    Statement: [Statement].flat().map(({ Condition, ...statement }) => ({
      ...statement,
      ...(Condition && {
        Condition: Object.fromEntries(
          Object.entries(Condition).map(([operator, keys]) => [
            operator,
            Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, String(value)])),
          ]),
        ),
      }),
    })),
  };
}
