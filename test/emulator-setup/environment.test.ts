import { afterEach, expect, test } from '@jest/globals';
import { environmentFor } from '../../scripts/emulator/server.ts';
import type { Emulator } from '../../scripts/emulator/server.ts';

const endpoint = 'http://127.0.0.1:4566';
const emulator: Emulator = {
  endpoint,
  endpoints: { aws: endpoint, s3Control: endpoint },
  pid: 0,
  folder: '',
  env: { AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: '111111111111', NODE_OPTIONS: '--import=preload' },
  log: () => '',
  stop: () => Promise.resolve(),
};

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

test('keeps what the user set for the real AWS away from programs that use the emulator', () => {
  Object.assign(process.env, { AWS_PROFILE: 'production', AWS_SESSION_TOKEN: 'token', HOME: '/home/me' });
  const env = environmentFor(emulator);
  expect(env).toMatchObject({
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: '111111111111',
    HOME: '/home/me',
  });
  expect(env).not.toHaveProperty('AWS_PROFILE');
  expect(env).not.toHaveProperty('AWS_SESSION_TOKEN');
});

test('calls as another account when told', () => {
  expect(environmentFor(emulator, '222222222222')).toMatchObject({ AWS_ACCESS_KEY_ID: '222222222222' });
});

test('adds the preload to the options Node already has', () => {
  process.env['NODE_OPTIONS'] = '--enable-source-maps';
  expect(environmentFor(emulator)['NODE_OPTIONS']).toBe('--enable-source-maps --import=preload');
});
