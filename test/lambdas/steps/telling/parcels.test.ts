import { describe, expect, it } from '@jest/globals';
import type { OutboxEntry } from '../../../../engine/changes.ts';
import { eventsOf as eventsIn, parcelsOf, sizeOf } from '../../../../lambdas/steps/telling/parcels.ts';
import { change } from '../../../reports/changes.ts';
import { detailOf } from '../ears.ts';

/** EventBridge's limit of one call: 256 KB. */
const LIMIT = 256 * 1024;
const entry = (number: number, size = 0, error?: string): OutboxEntry => {
  const evidence = [
    { path: 'self.Tags', actual: 'é'.repeat(size / 2), expected: 'be short', status: 'violated' as const },
  ];
  const id = String(number).padStart(32, '0');
  return { id: `${id}-1`, change: change('opened', { id, evidence, ...(error !== undefined && { error }) }) };
};
const eventsOf = (entries: readonly OutboxEntry[]) => eventsIn(entries, '111111111111', new Map());
const numbers = (parcels: Iterable<readonly { readonly id: string }[]>) =>
  [...parcels].map((parcel) => parcel.map(({ id }) => Number.parseInt(id, 10)));

describe('parcels', () => {
  it('hold ten events at most, in their order', () => {
    const events = eventsOf(Array.from({ length: 23 }, (_, index) => entry(index)));
    expect(numbers(parcelsOf(events))).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
      [20, 21, 22],
    ]);
  });

  it('hold no more bytes than one call takes', () => {
    const events = eventsOf([entry(0, 100_000), entry(1, 100_000), entry(2, 100_000), entry(3)]);
    const parcels = [...parcelsOf(events)];
    expect(numbers(parcels)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    for (const parcel of parcels) {
      expect(parcel.reduce((total, event) => total + sizeOf(event), 0)).toBeLessThan(LIMIT);
    }
  });

  it('of nothing are none', () => {
    expect([...parcelsOf([])]).toEqual([]);
  });
});

it('counts the size as EventBridge does: the UTF-8 bytes of source, detail type, detail and resources', () => {
  const [event] = eventsOf([entry(1, 10)]);
  expect(event && sizeOf(event)).toBe(
    Buffer.byteLength(
      `plumbline${event?.detailType ?? ''}${event?.detail ?? ''}${event?.resources.join('') ?? ''}`,
    ),
  );
});

describe('an event that is too large', () => {
  it('leaves its evidence out, and says so', () => {
    const [event] = eventsOf([entry(1, LIMIT)]);
    expect(event && sizeOf(event)).toBeLessThan(LIMIT);
    expect(event && detailOf(event)['finding']).toMatchObject({ evidence: [], cut: ['evidence'] });
    expect(event && detailOf(event)).toMatchObject({
      version: '1',
      finding: { resource: { tags: { owner: 'me' } } },
    });
  });

  it('leaves out whatever else may be long, where that is not enough', () => {
    const [event] = eventsOf([entry(1, 10, 'x'.repeat(LIMIT))]);
    expect(event && sizeOf(event)).toBeLessThan(LIMIT);
    expect(event && detailOf(event)).toMatchObject({
      finding: { evidence: [], resource: { tags: {} }, cut: ['evidence', 'resource.tags', 'error'] },
    });
  });

  it('is whole where it just fits', () => {
    const [event] = eventsOf([entry(1, 200_000)]);
    expect(event && detailOf(event)['finding']).not.toHaveProperty('cut');
  });
});
