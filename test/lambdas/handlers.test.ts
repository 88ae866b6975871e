/** The functions themselves are tried by the deployed system; here only that they say what they lack. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { deployedConfig, eventBus } from '../../lambdas/environment.ts';

const before = process.env;
beforeEach(() => {
  process.env = Object.fromEntries(Object.entries(before).filter(([name]) => !name.startsWith('PLUMBLINE_')));
  jest.resetModules();
});
afterEach(() => void (process.env = before));

it.each(['plan', 'collect', 'evaluate', 'report', 'notify'])(
  '%s says that it knows no bucket',
  async (name) => {
    await expect(import(`../../lambdas/${name}.ts`)).rejects.toThrow(
      'the environment variable PLUMBLINE_BUCKET is not set',
    );
  },
);

it('notify says that it knows no topic, before anything is told', async () => {
  process.env['PLUMBLINE_BUCKET'] = 'bucket';
  await expect(import('../../lambdas/notify.ts')).rejects.toThrow(
    'the environment variable PLUMBLINE_TOPIC_ARN is not set',
  );
});

it('plan says that there is no configuration beside it', async () => {
  process.env['PLUMBLINE_BUCKET'] = 'bucket';
  await expect(import('../../lambdas/plan.ts')).rejects.toThrow(
    /lambdas\/config\.json cannot be read: ENOENT.*Deploy again\.$/,
  );
});

it('reads the configuration beside the bundle, and says where it is broken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const beside = pathToFileURL(join(folder, 'index.mjs')).href;
  try {
    writeFileSync(join(folder, 'config.json'), '{"schemaVersion":1}');
    expect(deployedConfig(beside)).toEqual({ schemaVersion: 1 });
    writeFileSync(join(folder, 'config.json'), '{');
    expect(() => deployedConfig(beside)).toThrow(/config\.json cannot be read: .*JSON.*Deploy again/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('tells programs on the default bus unless another is named', () => {
  expect(eventBus()).toBe('default');
  process.env['PLUMBLINE_EVENT_BUS'] = 'other';
  expect(eventBus()).toBe('other');
});
