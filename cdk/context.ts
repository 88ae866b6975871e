/** The app's settings, as people give them: `cdk deploy -c accounts=111111111111,222222222222`, or in cdk.json. */
import * as z from 'zod';
import { UsageError } from '../lambdas/steps/types.ts';
import type { ScannerProps } from './scanner.ts';
import { DEFAULT_ROLE, type Accounts, type ScanSettings } from './settings.ts';

const list = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean)
      : value,
  z.array(z.coerce.string()),
);
const json = z.preprocess(
  (value) => (typeof value === 'string' ? parse(value) : value),
  z.record(z.string(), z.looseObject({})),
);

/** Every setting of the app. Lists are arrays, or text with commas; `params` is an object, or JSON. */
export const settingsSchema = z.object({
  accounts: list.describe("'organization', or account ids"),
  exclude: list.optional().describe('Account ids of the organization that are left out'),
  regions: list.optional().describe("'all', or region names"),
  rules: list.optional().describe("'all', or rule ids"),
  params: json.optional().describe('Parameters by rule id'),
  allow: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',') : value),
      z.array(z.enum(['billed', 'slow'])),
    )
    .optional(),
  externalId: z.string().describe('The word that the member role asks for'),
  roleName: z.string().optional().describe('Role to enter in each account'),
  alertEmails: list.optional().describe('Who is told'),
  name: z.string().optional().describe('Begins names'),
  scannerAccount: z
    .string()
    .regex(/^\d{12}$/, 'write its 12 digits')
    .optional()
    .describe('For PlumblineMember: where Plumbline is deployed'),
  emulator: z.stringbool().or(z.boolean()).optional().describe('Take out what MiniStack refuses'),
});

export interface AppSettings extends ScanSettings, Pick<ScannerProps, 'concurrency' | 'schedule'> {
  readonly roleName: string;
  readonly name: string;
  readonly alertEmails: readonly string[];
  readonly scannerAccount?: string;
  readonly emulator: boolean;
}

/**
 * Reads the settings by name. What the context does not say, the configuration file does; a setting is never put
 * together from both. Throws UsageError, one line, where one is missing or has no such form.
 */
export function settingsFrom(
  context: (name: string) => unknown,
  file: Partial<AppSettings> = {},
): AppSettings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).map((name) => [name, context(name) ?? undefined]),
  );
  const { success, data, error } = schemaBeside(file).safeParse(given);
  if (!success) {
    const { path, message } = error.issues[0] ?? { path: [], message: '' };
    const name = String(path[0]) as keyof typeof settingsSchema.shape;
    const missing = given[name] === undefined;
    throw new UsageError(
      missing
        ? `${name}: not given (${settingsSchema.shape[name].description ?? ''}); write -c ${name}=… or put it into cdk.json`
        : `${name}: ${message}`,
    );
  }
  const { accounts, exclude, regions, rules, params, allow, scannerAccount, ...rest } = data;
  const all = (words: readonly string[] | undefined) => (!words || words.includes('all') ? 'all' : words);
  return {
    ...file,
    accounts: accountsFrom(accounts, exclude, file.accounts),
    regions: regions ? all(regions) : (file.regions ?? 'all'),
    rules: rules ? all(rules) : (file.rules ?? 'all'),
    ...(params && { params }),
    ...(allow && { allow }),
    ...(scannerAccount !== undefined && { scannerAccount }),
    externalId: rest.externalId ?? file.externalId ?? '',
    roleName: rest.roleName ?? file.roleName ?? DEFAULT_ROLE,
    name: rest.name ?? file.name ?? 'Plumbline',
    alertEmails: rest.alertEmails ?? file.alertEmails ?? [],
    emulator: rest.emulator ?? false,
  };
}

/** What the file says need not be given. */
const schemaBeside = ({ accounts, externalId }: Partial<AppSettings>) =>
  settingsSchema.extend({
    accounts: accounts ? settingsSchema.shape.accounts.optional() : settingsSchema.shape.accounts,
    externalId: externalId ? settingsSchema.shape.externalId.optional() : settingsSchema.shape.externalId,
  });

/** Whom to scan. Accounts that are left out belong to the organization, whoever names it. */
function accountsFrom(
  given: readonly string[] | undefined,
  exclude: readonly string[] | undefined,
  inFile: Accounts | undefined,
): Accounts {
  const organization = given ? given.includes('organization') : inFile && 'organization' in inFile;
  if (given && organization && given.length > 1)
    throw new UsageError(`accounts: write 'organization' or account ids, not both`);
  if (exclude && !organization)
    throw new UsageError(`exclude: only an organization has accounts to leave out`);
  if (given) return organization ? { organization, exclude: exclude ?? [] } : { ids: given };
  if (!inFile) throw new UsageError('accounts: not given');
  return exclude ? { ...inFile, organization: true, exclude } : inFile;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`params: no JSON: ${text}`);
  }
}
