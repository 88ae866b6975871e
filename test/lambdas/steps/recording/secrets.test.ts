import { describe, expect, it } from '@jest/globals';
import { resources } from '../../../../inventory/registry.ts';
import { redact } from '../../../../inventory/redact.ts';
import { DETECTORS, Net } from '../../../../lambdas/steps/recording/secrets.ts';

/** Put together here, so that nobody's scanner takes this file for a leak. */
const glued = (...parts: readonly string[]) => parts.join('');
const CASES: Readonly<Record<keyof typeof DETECTORS, readonly [text: string, secret: string]>> = {
  'private-key': [
    glued('user data: -----BEGIN RSA PRIV', 'ATE KEY-----\nMIIEow\n-----END RSA PRIV', 'ATE KEY----- end'),
    'MIIEow',
  ],
  'aws-secret-key': [
    glued('AKIA', 'IOSFODNN7EXAMPLE ', 'wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY'),
    'wJalrXUtnFEMI',
  ],
  'url-password': ['postgres://shop:correct-horse@db.internal:5432/orders', 'correct-horse'],
  password: ['--user shop --password=battery-staple --host db', 'battery-staple'],
  'github-token': [glued('token gh', 'p_', 'a1B2'.repeat(9)), 'a1B2a1B2'],
  'slack-token': [glued('xo', 'xb-', '1234567890-abcdefghij'), '1234567890'],
  'stripe-key': [glued('sk_', 'live_', 'a1b2c3d4e5f6g7h8'), 'a1b2c3d4'],
  'google-key': [glued('AI', 'za', 'Sy'.padEnd(35, 'x')), 'Syxxxx'],
  jwt: [glued('ey', 'JhbGciOiJIUzI1NiJ9.ey', 'JzdWIiOiJqYW5lIn0.abcdefghijk'), 'hbGciOiJIUzI1NiJ9'],
};

describe('the net', () => {
  it.each(Object.entries(CASES))(
    'catches a %s, and keeps the rest of the text',
    (detector, [text, secret]) => {
      const net = new Net('key');
      const clean = JSON.stringify(net.value({ Description: text, list: [text] }));
      expect(clean).not.toContain(secret);
      expect(clean).toContain(`***${detector}:`);
      expect(net.caught).toEqual({ [detector]: 2 });
    },
  );

  it('gives equal secrets equal hashes, and others under another key', () => {
    const [text] = CASES.password;
    expect(new Net('a').value(text)).toBe(new Net('a').value(text));
    expect(new Net('a').value(text)).not.toBe(new Net('b').value(text));
  });

  it.each([
    'arn:aws:iam::111122223333:policy/password-rotation',
    'https://sqs.eu-west-1.amazonaws.com/111122223333/queue',
    'secretsmanager:GetSecretValue',
    'Allows password changes: see the handbook',
    'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b6c7d8e9f0a1b2',
    '{"Condition":{"StringLike":{"aws:userid":"AROAEXAMPLEEXAMPLE12:*"}}}',
  ])('lets through: %s', (text) => {
    const net = new Net('key');
    expect(net.value({ text })).toEqual({ text });
    expect(net.caught).toEqual({});
  });

  it('leaves the names of actions alone', () => {
    const policy = { Action: ['iam:UpdateAccountPasswordPolicy'], Effect: 'Allow' };
    expect(new Net('key').value(policy)).toEqual(policy);
  });
});

describe('members that are declared to hold secrets', () => {
  const declared = resources.flatMap(({ type, ...resource }) => {
    const { sensitive = [], facets } = resource as {
      sensitive?: readonly string[];
      facets: Record<string, { sensitive: readonly string[] }>;
    };
    return [
      ...sensitive.map((path) => [type, path] as const),
      ...Object.entries(facets).flatMap(([name, facet]) =>
        facet.sensitive.map((path) => [`${type} ${name}`, path] as const),
      ),
    ];
  });

  it('are replaced, each of the registry', () => {
    for (const [, path] of declared) {
      const value = path
        .split('.')
        .reduceRight<unknown>((inner, step) => ({ [step === '*' ? 'any' : step]: inner }), 'a-secret-word');
      expect(JSON.stringify(redact(value, [path], 'key'))).not.toContain('a-secret-word');
    }
    expect(JSON.stringify(redact({ a: [{ b: 'a-secret-word' }] }, ['a.b'], 'key'))).not.toContain(
      'a-secret-word',
    );
  });
});
