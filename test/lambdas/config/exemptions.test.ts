import { describe, expect, it } from '@jest/globals';
import { readExemptions } from '../../../lambdas/config/exemptions.ts';
import { fileOf, one, problemsOf, STANDARD } from './exemption-files.ts';

describe('a good file', () => {
  it('is taken with what it leaves out', () => {
    const { exemptions, announceDays } = readExemptions(one({ accounts: '["012345678901"]' }), 'e', STANDARD);
    expect(exemptions).toEqual([
      {
        ...{ rules: ['s3-bucket-private'], accounts: ['012345678901'], covers: 'fail' },
        ...{ owner: 'me', reason: 'because', expires: '2026-08-01' },
        id: expect.stringMatching(/^exemption-[0-9a-f]{10}$/),
      },
    ]);
    expect(announceDays).toBe(14);
  });
  it.each(['', '# nothing yet', 'exemptions: []', '{"exemptions": []}'])('may be empty: %j', (text) =>
    expect(readExemptions(text, 'e', STANDARD).exemptions).toEqual([]),
  );
  it.each<[string, Record<string, string>]>([
    ['today', { expires: '2026-07-10' }],
    ['as far away as may be', { expires: '2027-07-10' }],
    ['the day of a leap year', { expires: '2028-02-29' }],
    ['patterns', { rules: '["s3-*"]', accounts: '["1111*"]', regions: '["eu-*", "us-*-?"]' }],
    ['what lives in no region', { regions: '[global]' }],
    ['ARNs', { resources: '["arn:aws:s3:::a", "arn:*:iam::*:role/*", "*logs*"]' }],
    ['tags, of which one has no value', { tags: '{env: "d*", empty: ""}' }],
    ['a ticket and a name', { ticket: 'SEC-1', id: 'old-logs' }],
  ])('may name %s', (_, entry) =>
    expect(problemsOf(one(entry), { maxDays: 900 }).filter((line) => !line.includes('days away'))).toEqual(
      [],
    ),
  );
  it('keeps the name of an exemption that is renewed, and only of that', () => {
    const idOf = (entry: Record<string, string>) =>
      readExemptions(one(entry), 'e', STANDARD).exemptions[0]?.id;
    const id = idOf({});
    expect([idOf({ expires: '2026-09-01' }), idOf({ owner: 'you' })]).toEqual([id, id]);
    expect([idOf({ regions: '[eu-west-1]' }), idOf({ covers: 'gap' })]).not.toContain(id);
  });
});

describe('what is no ambiguity', () => {
  it.each<[string, string]>([
    [
      'one within another that ends before',
      fileOf(
        { rules: '["s3-*"]' },
        { rules: '[s3-bucket-private]', regions: '[eu-west-1]', expires: '2026-08-02' },
      ),
    ],
    [
      'the same of what fails and of what is unknown',
      fileOf({ rules: '["s3-*"]' }, { rules: '["s3-*"]', covers: 'gap' }),
    ],
    [
      'scopes that meet',
      fileOf({ rules: '["s3-*"]', regions: '["eu-*"]' }, { rules: '["s3-*"]', accounts: '["111122223333"]' }),
    ],
    [
      'the same scope of other rules',
      fileOf({ rules: '[s3-bucket-private]' }, { rules: '[kms-key-rotated]' }),
    ],
    [
      'a tag more than a value',
      fileOf({ rules: '["s3-*"]', tags: '{env: dev}' }, { rules: '["s3-*"]', tags: '{env: prod}' }),
    ],
  ])('%s', (_, text) => expect(problemsOf(text)).toEqual([]));
});

describe('what is in force already', () => {
  const text = one({ expires: '2026-07-01' });
  const inForce = readExemptions(text, 'e', { ...STANDARD, now: '2026-06-01T00:00:00.000Z' }).exemptions;
  it('may be over', () => expect(problemsOf(text, { inForce })).toEqual([]));
  it('may not be over where anything of it is new', () =>
    expect(problemsOf(one({ expires: '2026-07-01', owner: 'you' }), { inForce })).toHaveLength(1));
  it('does not make others good', () =>
    expect(
      problemsOf(`${text}  - {rules: ["kms-*"], owner: a, reason: b, expires: 2026-07-02}\n`, { inForce }),
    ).toHaveLength(1));
});

it('a horizon of the file counts where it is nearer', () => {
  expect(problemsOf(`maxDays: 10\n${one({})}`)).toEqual([expect.stringContaining('more than 10 days away')]);
  expect(problemsOf(one({}), { maxDays: 10 })).toHaveLength(1);
});
