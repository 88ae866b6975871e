/** What AWS Config can and cannot say, and how it is asked. */
import { describe, expect, it } from '@jest/globals';
import { reasonOf } from '../../../inventory/reading.ts';
import { rules } from '../../../rules/index.ts';
import { failure } from '../../aws.ts';
import { RECORDER, recorded } from './config-account.ts';
import { items, read, type Read } from './told.ts';
import { row } from './items/row.ts';

const of = (...ids: string[]) => rules.filter(({ id }) => ids.includes(id));
const VOLUMES = of('ec2-ebs-volume-uses-gp3');
const unlisted = ({ inventory }: Read, type: string) =>
  inventory.unlisted(type).map(({ gap }) => reasonOf(gap).error);
const volumes = ({ inventory }: Read) => [...inventory.of('AWS::EC2::Volume')];

const group = (recordingGroup: object, more = {}) => ({ ...RECORDER, recordingGroup, ...more });
const ONLY_BUCKETS = { allSupported: false, resourceTypes: ['AWS::S3::Bucket'] };
const NO_VOLUMES = { allSupported: false, exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::Volume'] } };

describe('a type is a gap', () => {
  it.each([
    ['the recorder is stopped', RECORDER, { recording: false }, /^NotRecorded: the recorder is stopped/],
    [
      'the recorder fails',
      RECORDER,
      { lastStatus: 'FAILURE', lastErrorCode: 'AccessDenied' },
      /FAILURE \(AccessDenied\)/,
    ],
    ['the recorder has just begun', RECORDER, { lastStatus: 'PENDING' }, /PENDING/],
    ['its status is not told', RECORDER, { name: 'another' }, /^NotReported: ConfigurationRecordersStatus/],
    ['other types are recorded', group(ONLY_BUCKETS), {}, /^NotRecorded: AWS::EC2::Volume/],
    ['it is left out', group(NO_VOLUMES), {}, /^NotRecorded: AWS::EC2::Volume/],
    ['nobody says what is recorded', { name: 'default' }, {}, /^NotReported: recordingGroup/],
    [
      'AWS records for itself only',
      { ...RECORDER, servicePrincipal: 'x.amazonaws.com' },
      {},
      /there is no recorder/,
    ],
  ])('where %s', async (_, recorder, status, error) => {
    const told = await read(recorded(items.good, recorder, status), VOLUMES);
    expect([volumes(told).length, ...unlisted(told, 'AWS::EC2::Volume')]).toEqual([
      0,
      expect.stringMatching(error),
    ]);
  });
  it('where Config may not be asked', async () => {
    const answers = {
      ...recorded(items.good),
      'config SelectResourceConfig': failure('AccessDeniedException'),
    };
    expect(unlisted(await read(answers, VOLUMES), 'AWS::EC2::Volume')).toEqual(['AccessDeniedException']);
  });
  it('where its pages lead round for ever', async () => {
    const answers = {
      ...recorded(items.good),
      'config SelectResourceConfig': { Results: [], NextToken: 'again' },
    };
    expect(unlisted(await read(answers, VOLUMES), 'AWS::EC2::Volume')).toEqual([
      'NotReported: the next page',
    ]);
  });
  it('where a page has no list', async () => {
    const answers = { ...recorded(items.good), 'config SelectResourceConfig': {} };
    expect(unlisted(await read(answers, VOLUMES), 'AWS::EC2::Volume')).toEqual(['NotReported: Results']);
  });
});

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const [volume] = items.good.filter(({ resourceType }) => resourceType === 'AWS::EC2::Volume');
    const id = `vol-${index}`;
    const configuration = { ...volume?.configuration, volumeId: id };
    return row('AWS::EC2::Volume', id, `arn:aws:ec2:eu-west-1:111122223333:volume/${id}`, configuration);
  });

describe('rows', () => {
  it('are read to the last page', async () => {
    const told = await read(recorded(many(7)), VOLUMES);
    expect([
      volumes(told).length,
      told.calls.filter((call) => call.includes('SelectResourceConfig')).length,
    ]).toEqual([7, 4]);
  });
  it('that make no sense are gaps by name, and nothing else is lost', async () => {
    const [one = '', ...rest] = many(3).map((each) => JSON.stringify(each));
    const told = await read(recorded([one.slice(0, -40), ...rest]), VOLUMES);
    const seen = volumes(told).map(({ id, self }) => [
      id.arn.slice(-5),
      JSON.stringify(self).includes('Malformed'),
    ]);
    expect(seen).toEqual([
      ['vol-0', true],
      ['vol-1', false],
      ['vol-2', false],
    ]);
  });
  it('without a name make the listing a gap', async () => {
    const nameless = '{"resourceType":"AWS::EC2::Volume"';
    const told = await read(recorded([nameless, ...many(2)]), VOLUMES);
    expect([volumes(told).length, ...unlisted(told, 'AWS::EC2::Volume')]).toEqual([2, 'Malformed: no JSON']);
  });
  it('of deleted resources are none', async () => {
    const [one] = many(1);
    const told = await read(
      recorded([{ ...one, configurationItemStatus: 'ResourceDeleted' } as never]),
      VOLUMES,
    );
    expect([volumes(told), unlisted(told, 'AWS::EC2::Volume')]).toEqual([[], []]);
  });
});
