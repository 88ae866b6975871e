/** The real binary, against what listens on this machine. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { callerIdentity } from '../../cli/identity.ts';

/** Each starts a Node of its own, on a machine that may be busy. */
jest.setTimeout(30_000);

const BINARY = fileURLToPath(new URL('../../bin/plumbline.js', import.meta.url));
/** Far from anybody's credentials. */
const NOBODY = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REGION: 'eu-west-1',
};
const SOMEBODY = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' };
const TWO_LINES = /\n[^]*\n/;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.close();
    await once(server, 'close');
  }
});

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Takes connections, and says nothing. */
function silent(onConnection: () => void = () => undefined) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).resume();
    onConnection();
  });
  return server;
}

const start = (argv: readonly string[], env: object = {}): ChildProcess =>
  spawn(process.execPath, [BINARY, ...argv], { env: { ...NOBODY, ...env }, cwd: tmpdir() });

async function end(child: ChildProcess) {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

describe('the plumbline binary', () => {
  it('prints its version', async () => {
    const { code, stdout } = await end(start(['--version']));
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('ends quietly when its reader has gone', async () => {
    const child = start(['rules', 'list']);
    child.stdout?.destroy();
    const { code, stderr } = await end(child);
    expect({ code, stderr }).toEqual({ code: 141, stderr: '' });
  });

  it('says what to do without credentials', async () => {
    const { code, stdout, stderr } = await end(start(['scan']));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^plumbline: no AWS credentials were found; .+\n$/);
    expect(stderr).not.toMatch(TWO_LINES);
  });

  it('says what to do where nothing listens', async () => {
    const endpoint = await listening(createServer());
    for (const server of servers.splice(0)) server.close();
    const { code, stderr } = await end(start(['start'], { ...SOMEBODY, AWS_ENDPOINT_URL: endpoint }));
    expect(code).toBe(2);
    expect(stderr).toBe(
      `plumbline: ${endpoint} does not answer (ECONNREFUSED); check the network, AWS_REGION and AWS_ENDPOINT_URL\n`,
    );
  });

  it('says what to do with expired credentials', async () => {
    const endpoint = await listening(
      createHttpServer((_, response) => {
        response.writeHead(403, { 'content-type': 'text/xml' });
        response.end(
          '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>expired</Message></Error></ErrorResponse>',
        );
      }),
    );
    const env = { ...SOMEBODY, AWS_SESSION_TOKEN: 'old', AWS_ENDPOINT_URL: endpoint };
    const { code, stderr } = await end(start(['scan'], env));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^plumbline: the AWS credentials have expired; .+\n$/);
    expect(stderr).not.toMatch(TWO_LINES);
  });

  it('ends with 130 on Ctrl-C', async () => {
    let called: () => void = () => undefined;
    const connected = new Promise<void>((resolve) => (called = resolve));
    const endpoint = await listening(silent(() => called()));
    const child = start(['scan'], { ...SOMEBODY, AWS_ENDPOINT_URL: endpoint });
    const ended = end(child);
    await connected;
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 130, stdout: '', stderr: 'Interrupted.\n' });
  });
});

it('gives up on an endpoint that never answers', async () => {
  const endpoint = await listening(silent());
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' };
  const asking = callerIdentity(300, { region: 'eu-west-1', endpoint, credentials });
  await expect(asking).rejects.toMatchObject({ name: expect.stringMatching(/^(Timeout|Abort)Error$/) });
});
