/** What `exemptions.yaml` may say. The JSON schema for editors is made from it. */
import * as z from 'zod';
import { overlap } from '../../engine/iam/pattern.ts';
import { isPattern, isWithin } from '../../engine/wildcard.ts';
import { isDay } from './days.ts';

/** The farthest that an expiry may be away, and how long before its end an exemption is announced, unless said. */
export const MAX_DAYS = 365;
export const ANNOUNCE_DAYS = 14;
/** Nobody can look after more. */
export const MOST_EXEMPTIONS = 1000;
const MOST_WORDS = 1000;
const MOST_PATTERNS = 100;

/** A text. YAML takes some words for numbers, and drops their zeros: they need quotes. */
const text = (what: string) =>
  z
    .string({
      error: ({ input }) =>
        typeof input === 'number' || typeof input === 'boolean'
          ? `write it in quotes: YAML takes it for a ${typeof input}${typeof input === 'number' ? ', and drops its leading zeros' : ''}`
          : `write ${what}`,
    })
    .refine((given) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(given), 'no line breaks and no control characters')
    .refine((given) => given.trim() !== '', `write ${what}`)
    .refine((given) => given === given.trim(), 'no blanks at its ends')
    .max(2048);

/** A list that is not empty, and in which nothing is there twice. */
const some = <T extends z.ZodType<string>>(one: T) =>
  z
    .array(one)
    .min(1, 'the list is empty; leave it out, or name something')
    .max(MOST_WORDS, `more than ${MOST_WORDS}; make patterns, or several exemptions`)
    .superRefine((words, context) => {
      const say = (at: number, message: string) => context.addIssue({ code: 'custom', path: [at], message });
      const patterns = [...new Set(words.filter(isPattern))];
      if (patterns.length > MOST_PATTERNS)
        say(0, `more than ${MOST_PATTERNS} patterns; make them wider, or several exemptions`);
      const seen = new Set<string>();
      for (const [at, word] of words.slice(0, MOST_WORDS).entries()) {
        const wider = patterns.slice(0, MOST_PATTERNS).find((one) => one !== word && isWithin(word, one));
        if (seen.has(word)) say(at, `'${word}' is there twice`);
        else if (wider !== undefined) say(at, `'${word}' is within '${wider}'; leave one of them out`);
        seen.add(word);
      }
    })
    .meta({ uniqueItems: true });

const account = text('an account: 12 digits in quotes').superRefine((given, context) => {
  const digits = given.replaceAll('*', '').length;
  const fits = given.includes('*') ? digits <= 12 : digits === 12;
  if (!/^[0-9*?]+$/.test(given) || !fits)
    context.addIssue({
      code: 'custom',
      message: `no account can be '${given}': write 12 digits, or a pattern of them, as '1111*'`,
    });
});

const NAME = /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/;
/** Letters, then digits at the end: what could be a part of `eu-west-1`. */
const LIKE = /^[a-z*?][a-z*?-]*[0-9*?]*$/;

const region = text('a region').superRefine((given, context) => {
  const fits = isPattern(given)
    ? overlap(given, 'global') || (LIKE.test(given) && /[0-9*?]$/.test(given) && !given.includes('--'))
    : given === 'global' || NAME.test(given);
  if (!fits)
    context.addIssue({
      code: 'custom',
      message: `no region can be '${given}': write one as 'eu-west-1', 'global', or a pattern, as 'eu-*'`,
    });
});

const resource = text('an ARN').superRefine((given, context) => {
  const fits = isPattern(given) ? overlap(given, 'arn:*:*:*:*:*') : /^arn(:[^:]*){4}:/.test(given);
  if (!fits)
    context.addIssue({
      code: 'custom',
      message: `no ARN can be '${given}': write one, or a pattern, as 'arn:aws:s3:::logs-*'`,
    });
});

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const entrySchema = z.strictObject({
  id: text('a name')
    .regex(ID, "small letters, digits and '-', as 'legacy-logs'")
    .max(64)
    .describe('What it is called; made from rules and scope unless said')
    .exactOptional(),
  rules: some(text('the id of a rule')).describe('Ids of rules, or patterns of them, as s3-*'),
  accounts: some(account).describe('Account ids in quotes, or patterns; all unless said').exactOptional(),
  regions: some(region)
    .describe('Regions, global for what lives in none, or patterns; all unless said')
    .exactOptional(),
  resources: some(resource)
    .describe('ARNs, or patterns of them with * and ?; all unless said')
    .exactOptional(),
  tags: z
    .record(text('the key of a tag'), z.union([z.literal(''), text('a value, or a pattern')]))
    .refine((tags) => Object.keys(tags).length > 0, 'no tag is named; leave it out, or name one')
    .describe('Tags that a resource must have, all of them; values may be patterns')
    .exactOptional(),
  covers: z
    .enum(['fail', 'gap', 'both'], "write 'fail', 'gap' or 'both'")
    .describe('fail (unless said): that it fails. gap: that it could not be judged. both')
    .exactOptional(),
  owner: text('who answers for it').describe('Who answers for it: a team, or an address'),
  reason: text('why it is accepted').describe('Why it is accepted'),
  ticket: text('where it was decided').describe('Where it was decided').exactOptional(),
  expires: text('the last day on which it holds, as 2026-12-31')
    .refine(isDay, 'no such day; write it as 2026-12-31')
    .describe('The last day on which it holds (UTC), as 2026-12-31')
    .meta({ format: 'date' }),
});
/** One exemption, as the file has it. */
export type Entry = z.output<typeof entrySchema>;

const days = (least: number, most: number) =>
  z.number(`write a whole number from ${least} to ${most}`).int().min(least).max(most);

export const fileSchema = z
  .strictObject({
    $schema: z.string().describe('For editors').exactOptional(),
    maxDays: days(1, 3650)
      .describe('The farthest that an expiry may be away, in days; narrows what the deployment says')
      .exactOptional(),
    announceDays: days(1, 365)
      .describe('How many days before its end an exemption is announced')
      .exactOptional(),
    exemptions: z
      .array(entrySchema, 'write a list of exemptions')
      .max(MOST_EXEMPTIONS, `more than ${MOST_EXEMPTIONS}: nobody looks after so many; make patterns`)
      .describe('What is accepted, by whom, and until when')
      .nullable()
      .exactOptional(),
  })
  .meta({ title: 'Plumbline exemptions', description: 'What is accepted for a time: docs/exemptions.md' });
