import { pipeline } from 'node:stream/promises';
import { promisify, TextDecoder } from 'node:util';
import { createGunzip, createGzip, gunzip } from 'node:zlib';
import { DEEPEST, isDeep } from './depth.ts';
import type { Store } from './store.ts';

/** Values from memory or from a stream. */
export type Values<T> = Iterable<T> | AsyncIterable<T>;

/** How large a part gets, in bytes before compression. */
const PART = 4_000_000;
/** How much text goes through the compressor at once, in characters. */
const CHUNK = 65_536;

/** JSON lines of the values, compressed with gzip. Holds the compressed bytes, not the values. */
export const encodeLines = (values: Values<unknown>): Promise<Uint8Array> => compress(chunksOf(values));

/** Lines of text that are JSON already, compressed with gzip. */
export const packLines = (lines: Iterable<string>): Promise<Uint8Array> => compress(ended(lines));

/**
 * The values of JSON lines, one by one; gzip is seen by itself, blank lines are passed over.
 * `name` (the key) and the number of the line stand in the error when something cannot be read.
 * That the values are of type T is the caller's word.
 */
export async function* decodeLines<T>(body: Uint8Array, name: string): AsyncGenerator<T> {
  let number = 0;
  for await (const line of linesIn(body, name)) {
    number += 1;
    if (line.trim() !== '') yield parse(line, `${name}:${number}`) as T;
  }
}

/** The values of several objects, one after the other. An object that is not there is an error: it was promised. */
export async function* readLines<T>(store: Store, keys: Values<string>): AsyncGenerator<T> {
  for await (const key of keys) {
    const found = await store.get(key);
    if (!found) throw new Error(`${store.uri}/${key} is missing, though it was written. Scan again.`);
    yield* decodeLines<T>(found.body, key);
  }
}

/** What was written: how many parts, with how many values. */
export interface Written {
  readonly parts: number;
  readonly count: number;
}

/**
 * Writes values as parts of at most `limit` bytes of JSON lines (before gzip), each given to `put`
 * with its number from 0. A value that is larger has a part of its own. Holds one part in memory.
 */
export async function writeParts(
  values: Values<unknown>,
  put: (part: number, body: Uint8Array) => Promise<unknown>,
  limit = PART,
): Promise<Written> {
  let [parts, count, size] = [0, 0, 0];
  let held: string[] = [];
  const flush = async () => {
    if (held.length === 0) return;
    await put(parts, await compress([held.join('')]));
    [parts, size, held] = [parts + 1, 0, []];
  };
  for await (const value of values) {
    const line = lineOf(value, count);
    const bytes = Buffer.byteLength(line);
    if (size + bytes > limit) await flush();
    held.push(line);
    [size, count] = [size + bytes, count + 1];
  }
  await flush();
  return { parts, count };
}

async function compress(texts: Values<string>): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  await pipeline(texts, createGzip(), async (output: AsyncIterable<Uint8Array>) => {
    for await (const bytes of output) packed.push(bytes);
  });
  return Buffer.concat(packed);
}

function* ended(lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

async function* chunksOf(values: Values<unknown>): AsyncGenerator<string> {
  let [text, count] = ['', 0];
  for await (const value of values) {
    text += lineOf(value, count++);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

function lineOf(value: unknown, index: number): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError(`Value ${index} is ${typeof value}, which JSON cannot hold.`);
  return `${json}\n`;
}

/** The longest text that is unpacked at once, in bytes: a part is some megabytes. */
const LONGEST = 256_000_000;

/** All lines of text, gzipped or not, without their ends: for what fits into memory. */
export async function allLines(body: Uint8Array, name: string): Promise<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const text =
    decode(decoder, isPacked(body) ? await unpackedWhole(body, name) : body, name) +
    decode(decoder, undefined, name);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  lines.forEach((line, index) => shallow(line, name, index + 1));
  return lines;
}

const unpack = promisify(gunzip);

async function unpackedWhole(body: Uint8Array, name: string): Promise<Uint8Array> {
  try {
    return await unpack(body, { maxOutputLength: LONGEST });
  } catch (cause) {
    throw unreadable(name, 'cannot be unpacked', cause);
  }
}

/** The line itself. What is nested deeper than JSON can be written again is refused here. */
function shallow(line: string, name: string, number: number): string {
  if (isDeep(line))
    throw unreadable(`${name}:${number}`, 'is nested too deep', `more than ${DEEPEST} levels`);
  return line;
}

const isPacked = (body: Uint8Array): boolean => body[0] === 0x1f && body[1] === 0x8b;

/** The lines of text, gzipped or not, without their ends. */
export async function* linesIn(body: Uint8Array, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: string[] = [];
  let number = 0;
  for await (const bytes of unpacked(body, name)) {
    const [head = '', ...lines] = decode(decoder, bytes, name).split('\n');
    rest.push(head); // joined once: a line may be as long as all of it
    for (const next of lines) {
      yield shallow(rest.join(''), name, ++number);
      rest = [next];
    }
  }
  const last = rest.join('') + decode(decoder, undefined, name);
  if (last) yield shallow(last, name, ++number);
}

async function* unpacked(body: Uint8Array, name: string): AsyncGenerator<Uint8Array> {
  if (!isPacked(body)) {
    yield body;
    return;
  }
  const gunzip = createGunzip({ chunkSize: CHUNK });
  gunzip.end(body);
  try {
    for await (const bytes of gunzip) yield bytes as Uint8Array;
  } catch (cause) {
    throw unreadable(name, 'cannot be unpacked', cause);
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, name: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw unreadable(name, 'is not UTF-8', cause);
  }
}

function parse(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw unreadable(place, 'is not JSON', cause);
  }
}

const unreadable = (place: string, what: string, cause: unknown) =>
  new Error(`${place} ${what} (${cause instanceof Error ? cause.message : String(cause)}).`, { cause });
