import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptExemptions,
  exemptingOf,
  fixExemptions,
  readInForce,
} from '../../../lambdas/config/exemptions-in-force.ts';
import { exemptionsFileKey, exemptionsKey, scanExemptionsKey } from '../../../lambdas/store/layout.ts';
import { Conflict, type Store } from '../../../lambdas/store/store.ts';
import { memoryStore } from '../memory.ts';
import { one, STANDARD } from './exemption-files.ts';

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const accept = (text: string | undefined, now = STANDARD.now, into: Store = store) =>
  acceptExemptions(into, text === undefined ? undefined : { text, file: 'e.yaml' }, { ...STANDARD, now });
const owners = async () => (await readInForce(store))?.exemptions.map(({ owner }) => owner);

describe('a new file', () => {
  it('comes into force, once', async () => {
    expect(await readInForce(store)).toBeUndefined();
    expect((await accept(one({}))).problems).toEqual([]);
    const [written] = [store.objects.get(exemptionsKey)];
    await accept(one({}), '2026-07-11T00:00:00.000Z');
    expect([await owners(), store.objects.get(exemptionsKey)]).toEqual([['me'], written]);
  });
  it('that is bad changes nothing: the one before stays, and the lines say why', async () => {
    await accept(one({}));
    const { inForce, problems } = await accept(one({ owner: '""', expires: '2020-01-01' }));
    expect(inForce.exemptions.map(({ owner }) => owner)).toEqual(['me']);
    expect(problems).toEqual([
      'e.yaml:2: exemptions.0.owner: write who answers for it',
      'e.yaml:4: exemptions.0.expires: 2020-01-01 is over; give a day to come',
      `e.yaml is refused: that of ${STANDARD.now} stays in force`,
    ]);
    expect(await owners()).toEqual(['me']);
  });
  it('that is bad, and none was before, exempts nothing', async () => {
    const { inForce, problems } = await accept('exemptions: [x]');
    expect([inForce.exemptions, problems.at(-1)]).toEqual([[], 'e.yaml is refused: nothing is exempt']);
    expect(store.objects.size).toBe(0);
  });
  it('may keep what has expired since it came into force', async () => {
    await accept(one({ expires: '2026-07-11' }));
    const longer = `${one({ expires: '2026-07-11' })}  - {rules: ["kms-*"], owner: you, reason: b, expires: 2026-09-01}\n`;
    expect((await accept(longer, '2026-07-20T00:00:00.000Z')).problems).toEqual([]);
    expect(await owners()).toEqual(['me', 'you']);
  });
  it('that is gone exempts nothing any more', async () => {
    await accept(one({}));
    expect((await accept(undefined)).problems).toEqual([]);
    expect(await owners()).toEqual([]);
  });
  it('that says a hundred things wrong is told in twenty lines', async () => {
    const { problems } = await accept(`exemptions:\n${'  - {}\n'.repeat(100)}`);
    expect(problems).toHaveLength(22);
    expect(problems[20]).toMatch(/^e\.yaml: and \d+ more$/);
  });
});

it('what was in force and cannot be read is told, and stops no scan', async () => {
  for (const broken of ['{', '{}', JSON.stringify({ schemaVersion: 2 })]) {
    await store.put(exemptionsKey, broken);
    const { inForce, problems } = await accept(undefined);
    expect([inForce.exemptions, problems]).toEqual([
      [],
      [expect.stringMatching(/^state\/exemptions\.json cannot be read: /)],
    ]);
    expect((await accept(one({}))).problems).toEqual([]);
    expect(await owners()).toEqual(['me']);
  }
});

it('of two files at once one is in force, whole, and both writers know which', async () => {
  let first = true;
  const racing: Store = {
    ...store,
    put: async (key, body, condition) => {
      if (first) {
        first = false;
        await accept(one({ owner: 'quick' }));
        throw new Conflict(store.uri, key);
      }
      return store.put(key, body, condition);
    },
  };
  const { inForce } = await accept(one({ owner: 'slow' }), STANDARD.now, racing);
  expect([inForce.exemptions.map(({ owner }) => owner), await owners()]).toEqual([['slow'], ['slow']]);
});

describe('a scan', () => {
  const real = `exemptions:\n  - {rules: ["s3-*"], owner: me, reason: b, expires: 2026-08-01}\n`;
  const asked = {
    ...{ rule: 's3-bucket-not-public', open: true, verdict: 'fail' as const },
    resource: { arn: 'arn:aws:s3:::a', accountId: '111122223333', region: 'eu-west-1', tags: {} },
  };
  it('keeps what was in force when it was planned, whatever comes into force after', async () => {
    await store.put(exemptionsFileKey, real);
    expect(await fixExemptions(store, 'scan-1', {}, STANDARD.now)).toEqual([]);
    await store.put(exemptionsFileKey, 'exemptions: []');
    expect(await fixExemptions(store, 'scan-2', {}, STANDARD.now)).toEqual([]);
    const held = await Promise.all(
      ['scan-1', 'scan-2'].map(async (scan) => (await exemptingOf(store, scan))?.of(asked)?.owner),
    );
    expect(held).toEqual(['me', undefined]);
  });
  it('goes by the file it is given, and by the horizon of the deployment', async () => {
    await store.put(exemptionsFileKey, real);
    const given = { text: real.replace('me', 'you'), file: 'mine.yaml' };
    expect(await fixExemptions(store, 'scan-1', {}, STANDARD.now, given)).toEqual([]);
    expect((await exemptingOf(store, 'scan-1'))?.of(asked)?.owner).toBe('you');
    const problems = await fixExemptions(store, 'scan-2', { exemptions: { maxDays: 5 } }, STANDARD.now);
    expect(problems[0]).toMatch(/^config\/exemptions\.yaml:2: .* more than 5 days away/);
    expect((await exemptingOf(store, 'scan-2'))?.of(asked)?.owner).toBe('you');
  });
  it('of a Plumbline that knew no exemptions has none; one whose are broken does not go on', async () => {
    expect(await exemptingOf(store, 'old')).toBeUndefined();
    await store.put(scanExemptionsKey('broken'), '{}');
    await expect(exemptingOf(store, 'broken')).rejects.toThrow('scans/broken/exemptions.json cannot be read');
  });
});
