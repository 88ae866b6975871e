import type { Clients, ClientsOf } from './clients.ts';

/** The accounts of the sample organization, by what they are for. */
export type AccountName = 'management' | 'workloads' | 'sandbox';
export type SampleRegion = 'eu-west-1' | 'us-east-1';
export const sampleRegions: readonly SampleRegion[] = ['eu-west-1', 'us-east-1'];

/** Where a row of a table belongs. `name` is unique among the rows of its type. */
export interface Placed {
  readonly in: AccountName;
  readonly region: SampleRegion;
  readonly name: string;
}

/** One resource the seed made. */
export interface Seeded {
  /** CloudFormation type name. */
  readonly type: string;
  /** What the sample calls it. */
  readonly name: string;
  /** What AWS calls it: an id, a name or an ARN, whichever its API takes. */
  readonly id: string;
  readonly account: string;
  readonly region: string;
}

/** What a seeder works with. */
export interface Seeding {
  readonly accounts: Readonly<Record<AccountName, string>>;
  readonly clientsOf: ClientsOf;
}

/** Makes the resources of one kind and answers what it made. */
export type Seeder = (seeding: Seeding) => Promise<readonly Seeded[]>;

/** The clients of a row's account and region. */
export const clientsAt = ({ accounts, clientsOf }: Seeding, row: Omit<Placed, 'name'>): Clients =>
  clientsOf(accounts[row.in], row.region);

/** A function that notes what was made at a place. */
export const seededBy =
  ({ account, region }: Clients) =>
  (type: string, name: string, id: string | undefined): Seeded => ({
    type,
    name,
    id: given(id, `the id of ${type} '${name}'`),
    account,
    region,
  });

/** What an answer must hold for the seed to go on. */
export function given<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The emulator's answer lacks ${what}.`);
  return value;
}

/** A statement of an IAM policy, as AWS writes it. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A policy document as text. */
export const policyOf = (...statements: readonly Statement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** An account outside the organization. */
export const foreignAccount = '999988887777';

export const nameTag = (name: string) => [{ Key: 'Name', Value: name }];
