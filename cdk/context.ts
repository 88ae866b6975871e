/** The app's settings, as people give them: `cdk deploy -c accounts=111111111111,222222222222`, or in cdk.json. */
import * as z from 'zod';
import { UsageError } from '../lambdas/steps/types.ts';
import { DEFAULT_ROLE, type ScanSettings } from './settings.ts';

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

export interface AppSettings extends ScanSettings {
  readonly roleName: string;
  readonly name: string;
  readonly alertEmails: readonly string[];
  readonly scannerAccount?: string;
  readonly emulator: boolean;
}

/** Reads the settings by name. Throws UsageError, one line, where one is missing or has no such form. */
export function settingsFrom(context: (name: string) => unknown): AppSettings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).map((name) => [name, context(name) ?? undefined]),
  );
  const { success, data, error } = settingsSchema.safeParse(given);
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
  const organization = accounts.includes('organization');
  if (organization && accounts.length > 1)
    throw new UsageError(`accounts: write 'organization' or account ids, not both`);
  if (exclude && !organization)
    throw new UsageError(`exclude: only an organization has accounts to leave out`);
  const all = (words: readonly string[] | undefined) => (!words || words.includes('all') ? 'all' : words);
  return {
    accounts: organization ? { organization, exclude: exclude ?? [] } : { ids: accounts },
    regions: all(regions),
    rules: all(rules),
    ...(params && { params }),
    ...(allow && { allow }),
    ...(scannerAccount !== undefined && { scannerAccount }),
    externalId: rest.externalId,
    roleName: rest.roleName ?? DEFAULT_ROLE,
    name: rest.name ?? 'Plumbline',
    alertEmails: rest.alertEmails ?? [],
    emulator: rest.emulator ?? false,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`params: no JSON: ${text}`);
  }
}
