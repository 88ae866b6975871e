/** Who a policy lets in, by whom its statements name, and what its denials take away. */
import { describe, expect, it } from '@jest/globals';
import { PUBLIC, strangersTo } from '../../../engine/iam/audience.ts';
import { letsIn, publicGrants } from '../../../engine/iam/public-access.ts';
import { parsePolicy } from '../../../inventory/policy-document.ts';
import { gap, holed, tripwire } from '../../../inventory/reading.ts';

const BUCKET = 'arn:aws:s3:::b';
const OPEN = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `${BUCKET}/*`,
};
const PUBLISHED = `${BUCKET}/public/index.html`;
const DENY = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [BUCKET, `${BUCKET}/*`] };
const OWN = ['s3:*'];
const parsed = (...Statement: object[]) => parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }));
const grants = (...Statement: object[]) => publicGrants(parsed(...Statement), OWN).map(({ Sid }) => Sid);
const HIDDEN = tripwire(gap({ call: 'test', error: 'AccessDenied' })) as never;

describe('the public', () => {
  it.each<[what: string, principal: object]>([
    ['a star', { Principal: '*' }],
    ['a star of AWS', { Principal: { AWS: '*' } }],
    ['a star in a list', { Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }],
    ['any service', { Principal: { Service: '*' } }],
    ['all but somebody', { Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } }],
  ])('is let in by %s', (_, principal) => expect(grants({ ...OPEN, ...principal })).toEqual(['open']));

  it.each<[what: string, principal: object]>([
    ['an account', { AWS: '111122223333' }],
    ['roles', { AWS: ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::111122223333:role/b'] }],
    ['a canonical user', { CanonicalUser: '*' }],
    ['a service', { Service: 'cloudtrail.amazonaws.com' }],
  ])('is not let in by %s', (_, Principal) => expect(grants({ ...OPEN, Principal })).toStrictEqual([]));

  it('is not let in by what is only denied', () =>
    expect(grants({ ...DENY, Condition: { Bool: { 'aws:SecureTransport': 'false' } } })).toStrictEqual([]));
  it('hears of each statement that lets it in', () =>
    expect(grants(OPEN, { ...OPEN, Sid: 'write', Action: 's3:PutObject' })).toEqual(['open', 'write']));

  const ORG = { 'aws:PrincipalOrgID': 'o-a1b2c3' };
  it.each<[what: string, deny: object]>([
    ['everything', {}],
    ['just that', { Action: 's3:getobject', Resource: `${BUCKET}/*` }],
    ['a wider pattern', { Action: 's3:Get*', Resource: `${BUCKET}*` }],
    ['all actions but others', { Action: undefined, NotAction: 's3:List*' }],
    ['all resources but others', { Resource: undefined, NotResource: 'arn:aws:s3:::other/*' }],
    [
      'everybody but a role',
      { Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/a' } },
    ],
    ['all outside the organization', { Condition: { StringNotEquals: ORG } }],
    ['all outside, with or without a key', { Condition: { StringNotEqualsIfExists: ORG } }],
    [
      'all outside organization and office',
      { Condition: { StringNotEquals: ORG, NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } },
    ],
  ])('loses what a denial takes away: %s', (_, deny) =>
    expect(grants(OPEN, { ...DENY, ...deny })).toStrictEqual([]),
  );

  it.each<[what: string, deny: object]>([
    ['other actions', { Action: 's3:Put*' }],
    ['other objects', { Resource: `${BUCKET}/private/*` }],
    ['all actions but this', { Action: undefined, NotAction: 's3:Get*' }],
    ['all objects but some of these', { Resource: undefined, NotResource: `${BUCKET}/public/*` }],
    [
      'all objects but those of the caller',
      { Resource: undefined, NotResource: `${BUCKET}/\${aws:username}` },
    ],
    ['services', { Principal: { Service: '*' } }],
    ['somebody', { Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    ['nobody', { Principal: undefined, NotPrincipal: { AWS: '*' } }],
    ['plain HTTP', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    ['any organization but', { Condition: { StringNotLike: { 'aws:PrincipalOrgID': 'o-*' } } }],
    ['the organization', { Condition: { StringEquals: ORG } }],
    [
      'outsiders over plain HTTP',
      { Condition: { StringNotEquals: ORG, Bool: { 'aws:SecureTransport': 'false' } } },
    ],
    [
      'outsiders who have the key',
      { Condition: { 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3/*' } } },
    ],
  ])('keeps what a denial leaves: %s', (_, deny) =>
    expect(grants({ ...OPEN, Resource: PUBLISHED }, { ...DENY, ...deny })).toEqual(['open']),
  );

  it('loses action by action', () => {
    const both = { ...OPEN, Action: ['s3:GetObject', 's3:PutObject'] };
    const [get, put] = [
      { ...DENY, Action: 's3:Get*' },
      { ...DENY, Action: 's3:Put*' },
    ];
    expect([grants(both, get, put), grants(both, get)]).toEqual([[], ['open']]);
  });
  it('keeps what a pattern of one character leaves', () =>
    expect(grants({ ...OPEN, Action: 's3:*etObject' }, { ...DENY, Action: 's3:?etObject' })).toEqual([
      'open',
    ]));
  it('loses all actions with those of the service', () =>
    expect(grants({ ...OPEN, Action: '*' }, DENY)).toStrictEqual([]));

  it.each<[action: object, writes: boolean]>([
    [{ Action: 's3:putobject' }, true],
    [{ Action: 's3:P?tObject' }, true],
    [{ Action: 's3:*Object' }, true],
    [{ Action: '*' }, true],
    [{ Action: undefined, NotAction: 's3:Get*' }, true],
    [{ Action: ['s3:GetObject', 's3:List*'] }, false],
    [{ Action: undefined, NotAction: ['s3:Put*', 's3:Get*'] }, false],
  ])('may write by %j: %s', (action, writes) => {
    const document = parsed({ ...OPEN, ...action });
    expect(publicGrants(document, ['s3:Put*']).length > 0).toBe(writes);
  });
});

describe('what could not be read', () => {
  const [open] = parsed(OPEN).Statement as [never];
  const [deny] = parsed(DENY).Statement as [never];
  const of = (...Statement: never[]) => ({ document: { Statement }, audience: PUBLIC, actions: OWN });
  it('may be a denial', () => expect(() => letsIn(open, of(open, HIDDEN))).toThrow('AccessDenied'));
  it('does not matter where all is denied anyway', () => expect(letsIn(open, of(HIDDEN, deny))).toBe(false));
  it('does not matter where the statement is about others', () => {
    const [own] = parsed({ ...OPEN, Principal: { AWS: '111122223333' } }).Statement as [never];
    expect(letsIn(holed({ ...(own as object), Condition: HIDDEN }) as never, of())).toBe(false);
  });
  it('is not nobody', () => {
    expect(() => grants({ ...OPEN, Principal: undefined })).toThrow('Principal');
  });
});

describe('other accounts', () => {
  const OWN = '111122223333';
  const strangers = strangersTo((owner) => [OWN, 'o-a1b2c3'].includes(owner));
  const lets = (statement: object) => {
    const document = parsed({ ...OPEN, ...statement });
    return document.Statement.some((one) =>
      letsIn(one, { document, audience: strangers, actions: ['s3:*'] }),
    );
  };
  it.each<[statement: object, lets: boolean]>([
    [{ Principal: { AWS: [OWN, `arn:aws:iam::${OWN}:role/a`] } }, false],
    [{ Principal: { AWS: `arn:aws:sts::${OWN}:assumed-role/a/b` } }, false],
    [{ Principal: { AWS: [OWN, 'arn:aws:iam::222233334444:root'] } }, true],
    [{ Principal: { AWS: '222233334444' } }, true],
    [{ Principal: { AWS: 'AROAIOSFODNN7EXAMPLE' } }, false],
    [{ Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' } }, false],
    [{ Principal: { Service: 'cloudtrail.amazonaws.com' } }, false],
    [{ Principal: { CanonicalUser: 'f00' } }, true],
    [{ Principal: { Federated: 'accounts.google.com' } }, true],
    [{}, true],
    [{ Condition: { StringEquals: { 'aws:PrincipalAccount': OWN } } }, false],
    [{ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } } }, false],
    [{ Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3', 'o-z9'] } } }, true],
    [{ Condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${OWN}:role/*` } } }, false],
    [{ Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }, true],
    [{ Condition: { StringLike: { 'aws:userid': 'AROAIOSFODNN7EXAMPLE:*' } } }, true],
  ])('are let in by %j: %s', (statement, expected) => expect(lets(statement)).toBe(expected));
});
