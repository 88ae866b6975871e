/** What `plumbline.config.ts` or `.yaml` may say. It is fixed when the scanner is deployed. */
import * as z from 'zod';
import { frameworkIds } from '../../frameworks/of-rules.ts';
import { accountId, CATEGORIES, named, parametersOf, regionName, ruleId, severitiesOf } from './names.ts';
import { SEVERITIES, some, word, type Known } from './names.ts';

const text = (what: string) => z.string().min(1, `write ${what}`);
const whole = (least: number, most: number) =>
  z.number(`write a whole number from ${least} to ${most}`).int().min(least).max(most);
const emails = z
  .array(z.string().regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'this is no e-mail address; write name@example.com'))
  .describe('E-mail addresses; each must confirm once');

/** Serves two choices of which exactly one is made. */
const either = (one: string, other: string) => (given: object, context: z.RefinementCtx) => {
  if (one in given === other in given)
    context.addIssue({ code: 'custom', message: `write either '${one}' or '${other}'` });
};

const accounts = z
  .strictObject({
    organization: z.literal(true).describe('All accounts of the organization').exactOptional(),
    ous: some(z.string().regex(/^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})$/, 'write ou-…, or r-…'))
      .describe('Only accounts in these organizational units, and in those under them')
      .exactOptional(),
    exclude: some(accountId).describe('Accounts of the organization that are left out').exactOptional(),
    ids: some(accountId).describe('These accounts, whether in an organization or not').exactOptional(),
  })
  .superRefine(either('organization', 'ids'))
  .superRefine(({ ids, ous, exclude }, context) => {
    if (ids && (ous ?? exclude))
      context.addIssue({ code: 'custom', message: `'ous' and 'exclude' go with 'organization' only` });
  })
  .describe('Whom the deployed scanner scans. `plumbline scan` reads the account of its credentials');

const severity = word('severity', SEVERITIES).describe('This severity and those above');
const categories = some(word('category', CATEGORIES)).describe('Rules of these categories');

/** What a route lets through; what is left out is not asked. */
export const condition = {
  severity: severity.exactOptional(),
  categories: categories.exactOptional(),
  accounts: some(accountId).describe('What was found in these accounts').exactOptional(),
};

const route = z
  .strictObject({
    ...condition,
    emails: emails.min(1).exactOptional(),
    topicArn: z
      .string()
      .regex(/^arn:[\w-]+:sns:[\w-]+:\d{12}:[\w-]+$/, 'this is no ARN of a topic')
      .describe('A topic of yours, that the scanner may publish to')
      .exactOptional(),
  })
  .superRefine(either('emails', 'topicArn'));

const limits = z.strictObject({
  allow: some(word('kind of read', ['billed', 'slow']))
    .describe('Kinds of reads that are off unless asked for')
    .exactOptional(),
  batchSize: whole(1, 100).describe('Accounts in one batch').exactOptional(),
  concurrency: z
    .strictObject({
      batches: whole(1, 1000).describe('Batches at once').exactOptional(),
      accounts: whole(1, 100).describe('Accounts of a batch at once').exactOptional(),
      units: whole(1, 100).describe('Regions of an account at once').exactOptional(),
    })
    .describe('How much the deployed scanner does at once')
    .exactOptional(),
});

const exemptions = z.strictObject({
  maxDays: whole(1, 3650).describe('The farthest that an expiry may be away').exactOptional(),
  announceDays: whole(1, 365).describe('How long before its end an exemption is announced').exactOptional(),
  file: text('a file').describe('For `plumbline scan`, relative to this file').exactOptional(),
});

const schedule = z.strictObject({
  expression: z
    .string()
    .regex(/^(rate|cron)\([^()]+\)$/, 'write rate(12 hours), or cron(0 2 * * ? *): UTC')
    .describe('As EventBridge Scheduler takes it, in UTC: rate(12 hours), cron(0 2 * * ? *)'),
  hours: whole(1, 112).describe(
    'The longest time between two scans; after one and a half of it, one is late',
  ),
});

/** The rules: all of them, a list, or a choice. Exclusions win. */
function rulesOf(known: Known) {
  const services = [...new Set(known.rules.map(({ id }) => id.replace(/-.*/, '')))];
  const ids = some(ruleId(known));
  const choice = z.strictObject({
    include: ids.describe('These rules').exactOptional(),
    exclude: ids.describe('Not these').exactOptional(),
    services: some(named('service', services, 'The first word of rule ids'))
      .describe('Rules of these services')
      .exactOptional(),
    severity: severity.exactOptional(),
    categories: categories.exactOptional(),
    frameworks: some(named('framework', frameworkIds, 'The id of a framework'))
      .describe('Rules for any of these frameworks')
      .exactOptional(),
  });
  return z
    .union(
      [z.literal('all'), ids, choice],
      `write 'all', a list of rule ids, or a choice as {services: [s3]}`,
    )
    .describe('They decide what is read, and the permissions with it');
}

const source = word('source', ['live', 'config']);

/** The schema, with the rules and regions that there are. */
export const configSchema = (known: Known) =>
  z
    .strictObject({
      $schema: z.string().describe('For editors').exactOptional(),
      name: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9-]{0,31}$/, `write a letter, then up to 31 letters, digits or '-'`)
        .describe('Begins the names of roles, database and workgroup')
        .exactOptional(),
      sources: z
        .tuple([source], source)
        .refine(([first, ...more]) => more.length === 0 || (first === 'config' && String(more) === 'live'), {
          message: 'write [live], [config], or [config, live]',
        })
        .describe(
          'Where the inventory comes from: [live], the APIs (unless said); [config], AWS Config; [config, live]: what Config does not carry is read live',
        )
        .exactOptional(),
      accounts: accounts.exactOptional(),
      regions: z
        .union([z.literal('all'), some(regionName(known))], `write 'all', or a list of regions`)
        .describe('Regions, or all that an account has enabled')
        .exactOptional(),
      rules: rulesOf(known).exactOptional(),
      parameters: parametersOf(known).describe('Parameters by rule id').exactOptional(),
      severities: severitiesOf(known)
        .describe('Severities by rule id, in place of their own')
        .exactOptional(),
      customRules: some(text('a folder'))
        .describe('Folders with rules of yours, relative to this file')
        .exactOptional(),
      alerts: z
        .strictObject({
          emails: emails.exactOptional(),
          routes: z
            .record(
              z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'name a route in small letters, as payments-team'),
              route,
            )
            .describe('Besides: who is told of a part. By name')
            .exactOptional(),
        })
        .describe('Who is told what changed')
        .exactOptional(),
      limits: limits.describe('How much may be done').exactOptional(),
      exemptions: exemptions.describe('Rules for exemptions').exactOptional(),
      roleName: z
        .string()
        .regex(/^[\w+=,.@-]{1,64}$/, 'use up to 64 letters, digits and +=,.@_-')
        .describe('The role to enter in each account')
        .exactOptional(),
      externalId: z
        .union(
          [
            z.string().regex(/^[\w+=,.@:/-]{2,1224}$/, 'use 2 to 1,224 letters, digits and +=,.@:/_-'),
            z.strictObject({
              env: text('the name of an environment variable').describe(
                'The environment variable that holds it',
              ),
            }),
          ],
          'write the word, or {env: NAME}',
        )
        .describe('The secret word that the member role asks for; {env: NAME} takes it from the environment')
        .exactOptional(),
      schedule: schedule.describe('When the deployed scanner scans').exactOptional(),
    })
    .meta({ title: 'Plumbline', description: 'The configuration of Plumbline: docs/configuration.md' });

/** What `plumbline.config` says. */
export type PlumblineConfig = z.output<ReturnType<typeof configSchema>>;
