import { expect, it } from '@jest/globals';
import { decodeStored, encodeStored } from '../../inventory/codec.ts';
import { gap, holed, isGap, peek, reasonOf, tripwire } from '../../inventory/reading.ts';
import type { Stored } from '../../inventory/stored.ts';

const REASON = { call: 's3:GetBucketPolicy', error: 'AccessDenied', deniedBy: 'scp' } as const;
const GAP = gap(REASON);
const stored = (of: Partial<Stored>): Stored => ({
  type: 'AWS::S3::Bucket',
  id: { arn: 'arn:aws:s3:::b', accountId: '111122223333', region: 'eu-west-1', tags: {} },
  self: { Name: 'b' },
  facets: {},
  observedAt: '2026-07-01T00:00:00.000Z',
  ...of,
});
const again = (of: Partial<Stored>): Stored => decodeStored(encodeStored(stored(of)));

it('keeps values as they are', () => {
  const of = { facets: { policy: null, tags: [{ Key: 'a', Value: '$gap' }] }, self: { Name: 'b', N: 1 } };
  expect(again(of)).toEqual(stored(of));
});

it('keeps gaps: of a facet, of a member, of tags, and of all of a resource', () => {
  const id = holed({ ...stored({}).id, tags: GAP as never });
  const back = again({
    id,
    self: holed({ Name: 'b', Region: GAP }),
    facets: { policy: GAP, acl: holed({ Owner: GAP }) },
  });
  const gaps = [
    peek(back.id, 'tags'),
    peek(back.self, 'Region'),
    back.facets['policy'],
    peek(back.facets['acl'] as object, 'Owner'),
    again({ self: tripwire(GAP) }).self,
  ];
  expect(gaps.map((one) => isGap(one) && reasonOf(one))).toEqual(gaps.map(() => REASON));
  expect(() => (back.self as { Region: string }).Region).toThrow('s3:GetBucketPolicy: AccessDenied');
});

it('does not take what strangers write for a gap', () => {
  const of = { facets: { tags: { $gap: 'AccessDenied' }, policy: { $gap: { call: 1 }, more: true } } };
  expect(again(of).facets).toEqual(of.facets);
});

it('refuses a line that is no resource', () => {
  expect(() => decodeStored('{"type":"x","id":{}}')).toThrow('no resource');
});
