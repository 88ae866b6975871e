import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { freePort, startChild } from '../../scripts/emulator/child.ts';

/** A server in a line of Node, at the port it is told. */
const server = (code: string, port: number) => ({
  name: 'test',
  command: process.execPath,
  args: ['-e', code],
  env: { PORT: String(port) },
  health: `http://127.0.0.1:${port}/`,
});
const listen = `require('http').createServer((_, r) => r.end('up')).listen(process.env.PORT, '127.0.0.1');`;

test('gives a server a temporary folder, and takes it away', async () => {
  const port = await freePort();
  const child = await startChild(
    server(`require('fs').writeFileSync(process.env.TMPDIR + '/left', ''); ${listen}`, port),
  );
  expect(existsSync(join(child.folder, 'tmp/left'))).toBe(true);
  await child.stop();
  expect(existsSync(child.folder)).toBe(false);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});

test('ends a server that does not want to', async () => {
  const stubborn = server(`process.on('SIGTERM', () => {}); ${listen}`, await freePort());
  const child = await startChild({ ...stubborn, politeMs: 100 });
  await child.stop();
  expect(() => process.kill(child.pid, 0)).toThrow('ESRCH');
});

test('shows the log of a server that ends before it answers', async () => {
  const broken = startChild(server(`console.error('no such thing'); process.exit(3)`, await freePort()));
  await expect(broken).rejects.toThrow(/test: ended with 3 before it answered.*no such thing/s);
});

test('says when the program is not there', async () => {
  const nowhere = { ...server('', await freePort()), command: '/nowhere/python' };
  await expect(startChild(nowhere)).rejects.toThrow('ENOENT');
});
