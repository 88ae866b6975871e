/** Files of exemptions from a seed, good, bad and broken: taken only where a reading of its own agrees. */
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { FileRefused } from '../../lambdas/config/document.ts';
import { readExemptions } from '../../lambdas/config/exemptions.ts';
import { NOW, RULES, STANDARD } from '../lambdas/config/exemption-files.ts';

const RUNS = Number(process.env['PLUMBLINE_FUZZ'] ?? 3000);
const SEED = Number(process.env['PLUMBLINE_SEED'] ?? Date.now() % 2 ** 31);

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  rules: [
    '[s3-bucket-private]',
    '["s3-*"]',
    '["*"]',
    '[iam-root-mfa]',
    '[nope]',
    '[kms-key-rotated, s3-bucket-versioned]',
    '[]',
    's3-bucket-private',
    '[3]',
  ],
  accounts: ['["111122223333"]', '["1111*"]', '[111122223333]', '["12"]', '["*"]', 'null'],
  regions: ['[eu-west-1]', '["eu-*"]', '[global]', '[nowhere]', '[eu-west-1, eu-west-1]'],
  resources: [
    '["arn:aws:s3:::a"]',
    '["arn:aws:s3:::*", "arn:aws:s3:::a"]',
    '[a]',
    '["*"]',
    '["arn:*:s3:::b?"]',
  ],
  tags: ['{env: dev}', '{env: "d*"}', '{}', '{a: 1}', '{"": x}', '[a]'],
  covers: ['fail', 'gap', 'both', 'none', '1'],
  owner: ['me', '""', '"  "', '12', '{a: b}', '"a\\u202eb"', '"a\\nb"', '*x'],
  reason: ['because', '', '"=1+1"', '[a]', '"\\0"'],
  expires: [
    '2026-08-01',
    '2026-07-10',
    '2026-07-09',
    '2027-07-10',
    '2027-07-11',
    '2026-02-30',
    'never',
    '20260801',
    '"2026-08-01 "',
    '2026-08-01T00:00:00Z',
  ],
  ticket: ['SEC-1', '7'],
  id: ['a', 'b', 'A b'],
};
const SIGNS = '\n\t :-#&*!|>\'"%@`{}[],?0aé\u0000\u2028\ud800';

/** Mostly good entries, and then some damage. */
function fileFrom(next: () => number): string {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const lines = ['exemptions:'];
  for (let count = Math.floor(next() * 4); count >= 0; count--) {
    const entry: Record<string, string> = {
      rules: pick(['[s3-bucket-private]', '["kms-*"]']),
      owner: 'me',
      reason: 'so',
      expires: '2026-08-01',
    };
    for (let more = Math.floor(next() * 4); more > 0; more--) {
      const key = pick([...Object.keys(WORDS), 'expires', 'expires']);
      if (next() < 0.03) entry['onwer'] = 'me';
      else if (next() < 0.05) Reflect.deleteProperty(entry, key);
      else entry[key] = next() < 0.7 ? (WORDS[key]?.[0] ?? '') : pick(WORDS[key] ?? ['']);
    }
    Object.entries(entry).forEach(([key, value], at) =>
      lines.push(`${at === 0 ? '  - ' : '    '}${key}: ${value}`),
    );
  }
  let text = `${lines.join('\n')}\n`;
  for (let hits = next() < 0.3 ? Math.floor(next() * 4) + 1 : 0; hits > 0; hits--) {
    const at = Math.floor(next() * text.length);
    const sign = SIGNS[Math.floor(next() * SIGNS.length)] ?? '';
    text =
      next() < 0.4
        ? text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 6))
        : text.slice(0, at) + sign + text.slice(at + (next() < 0.5 ? 1 : 0));
  }
  return text;
}

/** The entries as somebody else would read them: member by member, in plain words. */
function strictly(text: string): Record<string, unknown>[] {
  const value = parse(text) as { exemptions?: Record<string, unknown>[] | null } | null;
  const list = value?.exemptions ?? [];
  const today = NOW.slice(0, 10);
  for (const { owner, reason, expires, rules, covers = 'fail' } of list) {
    if (typeof owner !== 'string' || owner.trim() === '') throw new Error(`owner ${JSON.stringify(owner)}`);
    if (typeof reason !== 'string' || reason.trim() === '')
      throw new Error(`reason ${JSON.stringify(reason)}`);
    if (typeof expires !== 'string' || expires < today || expires > '2027-07-10')
      throw new Error(`expires ${String(expires)}`);
    if (new Date(expires).toISOString().slice(0, 10) !== expires) throw new Error(`expires ${expires}`);
    if (!['fail', 'gap', 'both'].includes(covers as string)) throw new Error(`covers ${String(covers)}`);
    if (!Array.isArray(rules) || rules.length === 0) throw new Error('rules');
    for (const rule of rules as string[]) {
      const regex = rule
        .replace(/[^\w*?]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
      const found = RULES.filter(({ id }) => new RegExp(`^${regex}$`).test(id));
      if (!found.some(({ exemptible }) => exemptible)) throw new Error(`rule ${rule}`);
    }
  }
  return list;
}

it(`reads ${RUNS} files of seed ${SEED} without a crash, a hang, or a word that is not there`, () => {
  console.info(`PLUMBLINE_SEED=${SEED} PLUMBLINE_FUZZ=${RUNS}`);
  const next = random(SEED);
  let [taken, refused] = [0, 0];
  for (let run = 0; run < RUNS; run++) {
    const text = fileFrom(next);
    try {
      const { exemptions } = readExemptions(text, 'e.yaml', STANDARD);
      taken += 1;
      const entries = exemptions.map(({ id, covers, ...rest }) => ({
        ...rest,
        covers,
        ...(id.startsWith('exemption-') ? {} : { id }),
      }));
      expect(entries).toEqual(strictly(text).map((entry) => ({ covers: 'fail', ...entry })));
    } catch (error) {
      if (!(error instanceof FileRefused))
        throw new Error(`run ${run} of seed ${SEED}: ${JSON.stringify(text)}`, { cause: error });
      refused += 1;
      const lines = text.split('\n').length;
      const isTold = error.problems.every(
        ({ line = 1, message }) => message !== '' && line >= 1 && line <= lines,
      );
      if (error.problems.length === 0 || !isTold)
        throw new Error(`run ${run} of seed ${SEED} is refused without a reason`, { cause: error });
    }
  }
  // Neither is a matter of chance: a good deal of both kinds must have been there.
  expect(taken).toBeGreaterThan(RUNS / 50);
  expect(refused).toBeGreaterThan(RUNS / 5);
});

it('does not hang on the worst file that somebody could write', () => {
  const pattern = (at: number) => `"arn:*:*:*:*:${'*a'.repeat(20)}${at}"`;
  const entry = (at: number) =>
    `  - {rules: ["s3-*"], resources: [${Array.from({ length: 5 }, (_, index) => pattern(at * 10 + index)).join(', ')}], owner: o${at}, reason: r, expires: 2026-08-01}`;
  const text = `exemptions:\n${Array.from({ length: 400 }, (_, at) => entry(at)).join('\n')}\n`;
  const begun = Date.now();
  expect(readExemptions(text, 'e.yaml', STANDARD).exemptions).toHaveLength(400);
  expect(Date.now() - begun).toBeLessThan(30_000);
}, 60_000);
