import { expect, test } from '@jest/globals';
import { resources } from '../../../inventory/registry.ts';
import { told, type Lab } from './lab.ts';
import { AWAY, HOME, MANAGEMENT, UNSCANNED } from './places.ts';

/** What was filled in comes out: literal facts, lest both readings lose the same thing. */
export function literalFacts(labOf: () => Lab): void {
  const named = (type: string, name: string) => {
    const found = [...labOf().inventory.of(type)].map(told).find(({ id }) => id.name === name);
    if (!found) throw new Error(`${type} '${name}' was not collected`);
    return found;
  };

  test('tags with blanks, umlauts and without a value', () => {
    expect(named('AWS::S3::Bucket', 'plumbline-guarded').id.tags).toEqual({
      owner: 'Zoë & søn <team>',
      'cost centre': '',
    });
    expect(named('AWS::EC2::SecurityGroup', 'web servers (public)').id.tags).toEqual({
      Name: 'web für alle',
      empty: '',
    });
    expect(named('AWS::CloudTrail::Trail', 'main').id.tags).toEqual({ owner: 'Zoë', empty: '' });
    expect(named('AWS::IAM::User', 'ana@example.com').id.tags).toEqual({ name: 'Ana Müller' });
  });

  test('policies that URL encoding could break', () => {
    const Resource = 'arn:aws:s3:::a b+c/100%/für/${aws:username}';
    const PolicyDocument = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:*Tagging'], Resource }],
    };
    expect(named('AWS::IAM::User', 'ana@example.com').self).toMatchObject({
      UserPolicyList: [{ PolicyDocument }],
    });
    expect(named('AWS::IAM::Group', 'readers').self).toMatchObject({ GroupPolicyList: [{ PolicyDocument }] });
    expect(named('AWS::IAM::Role', 'web.server').self).toMatchObject({
      RolePolicyList: [{ PolicyDocument }],
    });
  });

  test('buckets and trails where they live, whoever told of them', () => {
    const places = (type: string) =>
      Object.fromEntries<string>(
        [...labOf().inventory.of(type)]
          .filter(({ id }) => id.accountId === MANAGEMENT)
          .map(({ id }) => [id.name ?? '', id.region]),
      );
    expect(places('AWS::S3::Bucket')).toEqual({
      'plumbline-guarded': HOME,
      'plumbline-logs': HOME,
      'plumbline-bare': AWAY,
      'plumbline.open': UNSCANNED,
    });
    expect(places('AWS::CloudTrail::Trail')).toEqual({ main: HOME, local: AWAY, far: UNSCANNED });
    const reads = labOf().recorded.requests.filter(
      ({ input }) => 'Bucket' in input && input.Bucket === 'plumbline.open',
    );
    expect([...new Set(reads.map(({ at }) => at.region))]).toEqual([UNSCANNED]);
  });

  test('no instance that has ended, but the stopped one', () => {
    const states = [...labOf().inventory.of('AWS::EC2::Instance')].map(
      ({ self }) => (self as { readonly State: { readonly Name: string } }).State.Name,
    );
    expect(new Set(states)).toEqual(new Set(['running', 'stopped']));
  });

  test('the organization, told by its management account alone', () => {
    expect([...labOf().inventory.of('AWS::::Organization')].map(({ id }) => id.accountId)).toEqual([
      MANAGEMENT,
    ]);
  });

  test('absences are absences, not gaps', () => {
    const { facets } = named('AWS::S3::Bucket', 'plumbline-bare');
    const none = Object.entries(facets).filter(([, reading]) => reading === null);
    expect(none.map(([name]) => name)).toEqual(
      expect.arrayContaining(['policy', 'lifecycle', 'logging', 'tags']),
    );
    const [member] = [...labOf().inventory.of('AWS::::Account')].filter(
      ({ id }) => id.accountId !== MANAGEMENT,
    );
    expect(member?.facets).toMatchObject({
      passwordPolicy: null,
      securityContact: null,
      s3PublicAccessBlock: null,
    });
  });

  test('the row of the credential report, of the root user too', () => {
    expect(named('AWS::IAM::User', 'build+ci').facets['credentials']).toMatchObject({
      user: 'build+ci',
      password_enabled: false,
      access_key_1_active: true,
      access_key_2_active: false,
    });
    const [account] = [...labOf().inventory.of('AWS::::Account')].map(told);
    expect(account?.facets['rootCredentials']).toMatchObject({ user: '<root_account>', mfa_active: true });
  });

  test('identities that differ from account to account', () => {
    const all = resources.flatMap(({ type }) =>
      [...labOf().inventory.of(type)].map(({ id }) => `${type} ${id.accountId} ${id.arn}`),
    );
    expect(new Set(all).size).toBe(all.length);
    const accounts = new Set(all.map((name) => name.split(' ')[1]));
    expect([...accounts].sort()).toEqual([MANAGEMENT, labOf().world.member].sort());
  });
}
