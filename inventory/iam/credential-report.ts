/**
 * The credential report: one row of facts about the sign-in of each user, the root user among them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
import { parse } from 'csv-parse/sync';
import { iam } from './service.ts';

type Flag = 'password_enabled' | 'mfa_active' | `access_key_${1 | 2}_active` | `cert_${1 | 2}_active`;
type Moment =
  | 'user_creation_time'
  | 'password_last_used'
  | 'password_last_changed'
  | 'password_next_rotation'
  | `access_key_${1 | 2}_last_rotated`
  | `access_key_${1 | 2}_last_used_date`
  | `cert_${1 | 2}_last_rotated`;
type Word = `access_key_${1 | 2}_last_used_${'region' | 'service'}`;

/** A row by AWS's own columns. Moments are ISO 8601; `null` is what AWS writes as `N/A`, `no_information` or `not_supported`. */
export type Credentials = Readonly<Record<'user' | 'arn', string>> &
  Readonly<Record<Flag, boolean | null>> &
  Readonly<Record<Moment | Word, string | null>>;

/** The report makes no sense: what it says of anyone is then unknown. */
export class InvalidCredentialReport extends Error {
  override readonly name = 'InvalidCredentialReport';
}

const NOTHING = new Set(['N/A', 'no_information', 'not_supported', '']);
const COLUMNS = ['user', 'arn', 'password_enabled', 'mfa_active', 'password_last_used'];
const isFlag = (column: string): boolean => /^password_enabled$|_active$/.test(column);

function cell(column: string, text: string): string | boolean | null {
  if (column === 'user' || column === 'arn') return text;
  if (NOTHING.has(text)) return null;
  if (!isFlag(column)) return text;
  const flag = { true: true, false: false }[text.toLowerCase()];
  if (flag === undefined)
    throw new InvalidCredentialReport(`'${column}' is '${text}', neither true nor false`);
  return flag;
}

/** User name → row. The root user's name is `<root_account>`. Throws where the report makes no sense. */
export function parseCredentialReport(csv: Uint8Array): Readonly<Record<string, Credentials>> {
  const rows = parse<Record<string, string>>(Buffer.from(csv), { columns: true, skip_empty_lines: true });
  const [first = {}] = rows;
  const missing = COLUMNS.filter((column) => !(column in first));
  if (missing.length > 0) throw new InvalidCredentialReport(`no column '${missing.join("', '")}'`);
  const read = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, text]) => [column, cell(column, text)])),
  ) as unknown as Credentials[];
  return Object.fromEntries(read.map((row) => [row.user, row]));
}

/** One user's row of the report. AWS makes a report once in 4 hours: users created since have no row, a gap. */
export const credentialsOf = <Self extends object>(user: (self: Self) => string) =>
  iam.read('GetCredentialReport', {
    job: { start: 'GenerateCredentialReport', until: ({ State }) => State === 'COMPLETE' },
    input: () => ({}),
    pick: 'Content',
    emptyMeans: 'gap',
    parse: parseCredentialReport,
    select: (rows, self: Self): Credentials | undefined => rows[user(self)],
  });
