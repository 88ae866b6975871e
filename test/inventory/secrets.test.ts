import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { secretsIn } from '../../inventory/secrets.ts';

/** Put together here, so that nobody's scanner takes this file for a leak. */
const glued = (...parts: readonly string[]) => parts.join('');
const found = (text: string) => secretsIn(text).map(({ Detector }) => Detector);

describe('a secret is found', () => {
  it.each([
    [
      'private-key',
      glued('-----BEGIN OPENSSH PRIV', 'ATE KEY-----\n', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ'),
    ],
    [
      'private-key',
      glued('-----BEGIN RSA PRIV', 'ATE KEY-----\nDEK-Info: AES-128-CBC,1A\n\n', 'MIIEow'.repeat(8)),
    ],
    ['aws-secret-key', glued('AKIA', 'QWERTYUIOP234567 ', 'kLm3'.repeat(10))],
    ['aws-secret-key', glued('export AWS_SECRET_ACCESS_', 'KEY=', 'kLm3'.repeat(10))],
    ['url-password', glued('postgres://shop:', 'correct-horse@db.internal/orders')],
    ['github-token', glued('git clone https://gh', 'p_', 'a1B2'.repeat(9), '@github.com/x/y')],
    ['gitlab-token', glued('gl', 'pat-', 'a1B2'.repeat(6))],
    ['vault-token', glued('hv', 's.', 'CAES'.repeat(8))],
    ['slack-webhook', glued('https://hooks.slack', '.com/services/T01234567/B01234567/', 'a1B2'.repeat(6))],
    ['password', glued('export DB_PASS', 'WORD=hunter22')],
    ['password', glued('{ "masterPass', 'word": "correct horse"').replace(' horse', '-horse')],
    ['password', glued('  pass', 'wd: "S3cret!"')],
    ['password', glued('./install --admin-pass', 'word hunter22')],
    ['password', glued('$pass', "word = 'P@ssw0rd!'")],
    ['password', glued('DATADOG_API_', 'KEY=0123456789abcdef0123456789abcdef')],
    ['password', glued('curl -s -u jenkins:', 'hunter22 https://ci.internal/')],
    ['password', glued('echo "root:', 'hunter22" | chpasswd')],
    ['password', glued('ConvertTo-Secure', "String 'hunter22' -AsPlainText -Force")],
    ['password', glued('net user ops ', 'hunter22 /add')],
  ])('%s in: %s', (detector, text) => {
    expect(found(`#!/bin/sh\n${text}\n`)).toContain(detector);
  });

  it('in its line, each once', () => {
    const text = glued(
      'a\n\nPASS',
      'WORD=hunter22 ',
      'PASS',
      'WORD=hunter23\nTO',
      'KEN=abcdefgh12345678ijkl\n',
    );
    expect(secretsIn(text)).toEqual([
      { Detector: 'password', Line: 3 },
      { Detector: 'password', Line: 4 },
    ]);
  });
});

it.each([
  'DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id prod/db)',
  'PASSWORD="${db_password}"',
  'password: {{ vault_password }}',
  'PASSWORD=`cat /run/secrets/db`',
  '$env:PASSWORD = "%DB_PASSWORD%"',
  'DB_SECRET=arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-a1b2c3',
  'db_secret: prod/orders/db-password',
  'export PWD=/opt/app1',
  'password = os.environ["PASSWORD"]',
  'password = get_password(1)',
  'password=password',
  'password: changeme',
  'lock_passwd: true',
  'passwd: $6$rounds=4096$salt$abcdefghijkl',
  'PasswordAuthentication no',
  'TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token)',
  'curl -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/latest/user-data',
  'curl -u "$USER:$PASS" https://ci.internal/',
  'http_proxy=http://proxy.internal:3128',
  'postgres://shop:${DB_PASSWORD}@db.internal/orders',
  'grep -q "BEGIN RSA PRIVATE KEY" /etc/ssl/key.pem && echo "-----BEGIN RSA PRIVATE KEY-----"',
  'sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'yum install -y token-server-2.4.1',
  'KEY_NAME=laptop',
])('what is none is let through: %s', (text) => expect(secretsIn(text)).toEqual([]));

const secret = fc.stringMatching(/^[a-zA-Z0-9]{8}[0-9]{4}[a-zA-Z]{8}$/);
const noise = fc.stringMatching(/^[a-z ./\n-]{0,60}$/);

it('finds it wherever it stands, and never tells it', () => {
  fc.assert(
    fc.property(
      noise,
      fc.constantFrom('PASSWORD', 'db_passwd', 'API_KEY'),
      secret,
      noise,
      (before, name, value, after) => {
        const told = secretsIn(`${before}\n${name}=${value}\n${after}`);
        expect(told).toContainEqual({ Detector: 'password', Line: before.split('\n').length + 1 });
        expect(JSON.stringify(told)).not.toContain(value);
      },
    ),
  );
});
it('takes no reference for a secret', () => {
  const reference = fc.constantFrom('$', '${', '$(', '{{ ', '%', '<', '`');
  fc.assert(
    fc.property(reference, secret, (sign, value) => {
      expect(secretsIn(`PASSWORD=${sign}${value}`)).toEqual([]);
    }),
  );
});
it('needs little time for any text', () => {
  for (const one of [
    'password',
    'password=',
    'a_',
    '://a:',
    '-----BEGIN PRIVATE KEY-----\n',
    'A1b2',
    '--token ',
    '\n',
  ]) {
    const began = performance.now();
    secretsIn(one.repeat(Math.ceil(65_536 / one.length)));
    expect([one, performance.now() - began < 2000]).toEqual([one, true]);
  }
});
