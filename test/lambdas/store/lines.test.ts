import { describe, expect, test } from '@jest/globals';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeLines, encodeLines, readLines, writeParts } from '../../../lambdas/store/lines.ts';
import { s3Store } from '../../../lambdas/store/s3.ts';
import { fakeS3 } from './fake-s3.ts';

const all = (body: Uint8Array) => Array.fromAsync(decodeLines(body, 'some/key'));
const odd = [{ a: 1 }, 'ünïcode 🪢\n"', null, [1.5, false], { long: 'x'.repeat(300_000) }, 0];

describe('JSON lines', () => {
  test('come back as they were, from memory or a stream', async () => {
    async function* stream() {
      for (const value of odd) yield await Promise.resolve(value);
    }
    const body = await encodeLines(odd);
    expect(await all(body)).toEqual(odd);
    expect(await encodeLines(stream())).toEqual(body);
    expect(gunzipSync(body).toString()).toBe(odd.map((value) => `${JSON.stringify(value)}\n`).join(''));
  });

  test('of nothing are nothing', async () => {
    expect(await all(await encodeLines([]))).toEqual([]);
    expect(await all(new Uint8Array())).toEqual([]);
  });

  test('may be unpacked already, have blank lines, and end without a line end', async () => {
    expect(await all(Buffer.from('{"a":1}\n\n  \r\n{"é":2}'))).toEqual([{ a: 1 }, { é: 2 }]);
  });

  test('are read only as far as they are asked for', async () => {
    const body = gzipSync(`1\n`.repeat(20_000) + 'not json\n');
    for await (const value of decodeLines(body, 'k')) {
      expect(value).toBe(1);
      break;
    }
    await expect(all(body)).rejects.toThrow('some/key:20001 is not JSON');
  });

  test.each([
    ['a broken line', Buffer.from('{"a":1}\n{"a":\n'), 'some/key:2 is not JSON'],
    ['a broken line after blank ones', Buffer.from('\n\n{"a":\n'), 'some/key:3 is not JSON'],
    ['a cut file', gzipSync('{"a":1}\n').subarray(0, 15), 'some/key cannot be unpacked'],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0x22]), 'some/key is not UTF-8'],
    ['text that ends in a character', Buffer.from([0x22, 0xc3]), 'some/key is not UTF-8'],
  ])('name the key of %s', async (_, body, message) => {
    await expect(all(body)).rejects.toThrow(message);
  });

  test('refuse what JSON cannot hold', async () => {
    await expect(encodeLines([1, undefined])).rejects.toThrow('Value 1 is undefined');
    await expect(writeParts([1, () => 1], () => Promise.resolve())).rejects.toThrow('Value 1 is function');
  });
});

describe('parts', () => {
  const written = async (values: Iterable<unknown>, limit: number) => {
    const { client } = fakeS3();
    const store = s3Store('plumbline', '', () => Promise.resolve(client));
    const sizes: number[] = [];
    const end = await writeParts(
      values,
      (part, body) => {
        sizes[part] = gunzipSync(body).length;
        return store.put(`part/${part}`, body);
      },
      limit,
    );
    return { end, sizes, store };
  };

  test('hold at most so many bytes, and together every value in its order', async () => {
    const values = Array.from({ length: 100 }, (_, index) => ({ index, text: 'é'.repeat(index % 7) }));
    const { end, sizes, store } = await written(values, 200);
    expect(end).toEqual({ parts: sizes.length, count: 100 });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
    expect(sizes.length).toBeGreaterThan(5);
    const keys = sizes.map((_, part) => `part/${part}`);
    expect(await Array.fromAsync(readLines(store, keys))).toEqual(values);
  });

  test('fill up to the last byte', async () => {
    expect((await written(['ab', 'cd', 'ef'], 10)).sizes).toEqual([10, 5]);
  });

  test('give a value that is too large a part of its own', async () => {
    expect((await written([1, 'x'.repeat(50), 2], 20)).sizes).toEqual([2, 53, 2]);
  });

  test('of nothing are none', async () => {
    expect((await written([], 20)).end).toEqual({ parts: 0, count: 0 });
  });

  test('wait until the one before is written', async () => {
    let [busy, most] = [0, 0];
    await writeParts(
      [1, 2, 3, 4],
      async () => {
        most = Math.max(most, (busy += 1));
        await new Promise((resolve) => setImmediate(resolve));
        busy -= 1;
      },
      2,
    );
    expect(most).toBe(1);
  });

  test('that were promised and are missing are an error', async () => {
    const { store } = await written([1], 20);
    const reading = Array.fromAsync(readLines(store, ['part/0', 'part/1']));
    await expect(reading).rejects.toThrow('s3://plumbline/part/1 is missing, though it was written');
  });
});
