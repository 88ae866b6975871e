import { describe, expect, it } from '@jest/globals';
import * as ec2 from '@aws-sdk/client-ec2';
import type { Call } from '../../inventory/call.ts';
import { callsFor } from '../../inventory/permissions.ts';
import { isGap, peek, reasonOf } from '../../inventory/reading.ts';
import { registered } from '../../inventory/registry.ts';
import { modelOf } from '../../inventory/requests.ts';
import { shaped } from '../../inventory/shape.ts';

const call: Call = {
  ...{ service: 'ec2', operation: 'DescribeVolumes', actions: ['ec2:DescribeVolumes'] },
  load: () => Promise.resolve(ec2),
};
const model = modelOf(ec2 as never, call);
const shape = (answer: unknown): unknown => shaped(call, model, answer);
const errorOf = (value: unknown): unknown => isGap(value) && reasonOf(value).error;
const volume = { VolumeId: 'vol-1', Size: 8, Encrypted: true, CreateTime: new Date(0), Tags: [{ Key: 'a' }] };

describe('an answer', () => {
  it('that has the shape of the model stays the same object', () => {
    const whole = { Volumes: [volume, { ...volume, KmsKeyId: null }], NextToken: undefined, $metadata: {} };
    expect(shape(whole)).toBe(whole);
    const more = { Volumes: [{ ...volume, NewMember: { anything: 1 } }] };
    expect(shape(more)).toBe(more);
  });

  it.each([null, undefined, 'text', 7, [], new Date(0)])('that is no record is a gap: %p', (answer) => {
    expect(errorOf(shape(answer))).toBe('Malformed: the response');
  });

  it.each<[string, object, string]>([
    ['a list', { Volumes: 'x' }, 'Malformed: Volumes'],
    ['the next page', { NextToken: 7 }, 'Malformed: NextToken'],
  ])('makes a gap of %s that is none', (_, answer, error) => {
    const [name = ''] = Object.keys(answer);
    expect(errorOf(peek(shape(answer) as object, name))).toBe(error);
    expect(() => (shape(answer) as Record<string, unknown>)[name]).toThrow(error);
  });

  it.each<[string, unknown]>([
    ['VolumeId', 7],
    ['Size', 'x'],
    ['Size', Number.NaN],
    ['Encrypted', 'true'],
    ['CreateTime', '2026-01-01'],
    ['CreateTime', new Date(Number.NaN)],
    ['Tags', {}],
    ['Attachments', 'x'],
  ])('makes a gap of one member of one element, and leaves the rest: %s is %p', (name, nonsense) => {
    const { Volumes } = shape({ Volumes: [volume, { ...volume, [name]: nonsense }] }) as {
      Volumes: object[];
    };
    expect(Volumes[0]).toBe(volume);
    expect(errorOf(peek(Volumes[1] ?? {}, name))).toBe(`Malformed: Volumes.${name}`);
    expect(peek(Volumes[1] ?? {}, name === 'Size' ? 'VolumeId' : 'Size')).toBe(name === 'Size' ? 'vol-1' : 8);
  });

  it.each([null, 7, 'x'])('makes a gap of an element that is no record: %p', (element) => {
    const { Volumes } = shape({ Volumes: [volume, element] }) as { Volumes: object[] };
    expect(isGap(Volumes[1])).toBe(true);
    expect(() => (Volumes[1] as typeof volume).VolumeId).toThrow('Malformed: Volumes');
  });

  it('makes a gap of a list of words one of which is none: nothing is found to be missing in it', () => {
    const iam = { ...call, actions: ['ec2:x'] } as const;
    const words = [9, 'ns', 'Op', 0, 'unit', [3, 'ns', 'Out', 0, ['Names', 'Counts'], [64, 129]]];
    const { Names } = { Names: peek(shaped(iam, words, { Names: ['a', null] }) as object, 'Names') };
    expect(errorOf(Names)).toBe('Malformed: Names');
    const counts = shaped(iam, words, { Counts: { a: 1, b: 'x' } }) as { Counts: object };
    expect([peek(counts.Counts, 'a'), errorOf(peek(counts.Counts, 'b'))]).toEqual([1, 'Malformed: Counts.b']);
  });
});

it('is known of every call that any resource makes', async () => {
  const demands = registered().map(({ type, facets }) => ({ resource: type, needs: Object.keys(facets) }));
  for (const one of callsFor(demands)) {
    const known = modelOf((await one.load()) as never, one);
    expect([one.operation, Array.isArray(known) && known.length > 5]).toEqual([one.operation, true]);
  }
});
