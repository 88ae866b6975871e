import { describe, expect, it } from '@jest/globals';
import { decodeState } from '../../../engine/state/decode.ts';
import { encodeState } from '../../../engine/state/encode.ts';
import { after, ERROR, FAIL, idOf, PASS, scan, UNKNOWN } from './lab.ts';

const event = scan(4, { late: PASS, b: PASS }, { listing: 'none', full: false });
const { state } = after(
  scan(1, { a: PASS }),
  scan(2, { a: FAIL, b: UNKNOWN, c: ERROR, d: FAIL }),
  scan(3, { a: PASS }),
  event,
);
const lines = [...encodeState(state)];
const parse = (line: string): unknown => JSON.parse(line);
const at = (kind: string): number => lines.findIndex((line) => line.startsWith(`{"kind":"${kind}"`));
/** The lines, with something wrong in the first one of that kind. */
const broken = (kind: string, from: string | RegExp, to: string) =>
  lines.with(at(kind), (lines[at(kind)] ?? '').replace(from, to));

describe('a state as lines', () => {
  it('begins with a header, then what is known, then a line a finding', () => {
    const { state: two } = after(scan(1, { a: FAIL, b: FAIL, c: PASS }));
    const kinds = [...encodeState(two)].map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds).toEqual(['state', 'seen', 'judged', 'passes', 'outbox', 'finding', 'finding']);
  });

  it('survives being written and read', () => {
    expect(decodeState(lines)).toEqual(state);
    expect([...encodeState(decodeState(lines))].map(parse)).toEqual(lines.map(parse));
    expect(decodeState([...lines, ''])).toEqual(state);
  });

  it('keeps what a fix saves for as long as it fails', () => {
    const estimate = { usdPerMonth: 3.65, pricesOf: '2024-02-01' };
    const fail = { status: 'fail', evidence: [], estimate } as const;
    const failing = after(scan(1, { a: fail }));
    const kept = decodeState(encodeState(failing.state)).findings.get(idOf('a'));
    expect(kept).toMatchObject({ open: true, estimate });
    const blind = after(scan(1, { a: fail }), scan(2, { a: UNKNOWN }));
    expect(blind.state.findings.get(idOf('a'))).not.toHaveProperty('estimate');
  });

  it('writes the resources that are known compactly, in lines of bounded length', () => {
    const names = Array.from({ length: 5000 }, (_, index) => [`r${index}`, PASS] as const);
    const { state: big } = after(scan(1, Object.fromEntries(names)));
    const written = [...encodeState(big)].filter((line) => line.startsWith('{"kind":"seen"'));
    expect(written).toHaveLength(3);
    expect(written.join('').length / names.length).toBeLessThan(12);
    expect(decodeState(encodeState(big))).toEqual(big);
  });
});

describe('reading refuses', () => {
  it.each([
    ['what is no JSON', broken('cleared', '{', '{{'), `State line ${at('cleared') + 1} is not JSON`],
    [
      'a wrong value',
      broken('passes', /"count":\d+/, '"count":-1'),
      `State line ${at('passes') + 1}: count: `,
    ],
    [
      'a member it does not know',
      broken('judged', '{', '{"colour":"red",'),
      `State line ${at('judged') + 1}: Unrecognized key: "colour"`,
    ],
    [
      'a wrong time',
      broken('seen', /"completeAt":"[^"]*"/, '"completeAt":"today"'),
      `State line ${at('seen') + 1}: completeAt: `,
    ],
    ['half a hash', broken('seen', /"hashes":"/, '"hashes":"x'), 'hashes: expected whole hashes'],
    [
      'an unknown kind of line',
      broken('outbox', 'outbox', 'inbox'),
      `State line ${at('outbox') + 1}: kind: `,
    ],
    [
      'a time that text cannot be compared by',
      broken('judged', '.000Z', 'Z'),
      `State line ${at('judged') + 1}: at: `,
    ],
    [
      'something to tell that is there twice',
      lines.with(at('outbox') + 1, lines[at('outbox')] ?? ''),
      `State line ${at('outbox') + 2}: outbox `,
    ],
    [
      'a resource that is known twice',
      broken('seen', /"hashes":"(.{11})/, '"hashes":"$1$1'),
      'is there twice',
    ],
    ['a line that is there twice', [...lines, ...lines.slice(-1)], `State line ${lines.length + 1}: `],
    ['lines without a header', lines.slice(1), 'State line 1: '],
    [
      'a state that was cut short',
      lines.slice(0, -1),
      `The state holds ${lines.length - 2} lines after its first one, which promises ${lines.length - 1}`,
    ],
    ['nothing', [], 'The state is empty'],
  ])('%s, and says what to do', (_, wrong, message) => {
    expect(() => decodeState(wrong)).toThrow(message);
    expect(() => decodeState(wrong)).toThrow('scan again');
  });

  it('a wrong finding by its line and its member', () => {
    const { state: one } = after(scan(1, { a: FAIL }));
    const written = [...encodeState(one)].map((line) => line.replaceAll('"since":"', '"since":"x'));
    expect(() => decodeState(written)).toThrow(`State line ${written.length}: since: `);
    const named = [...encodeState(one)].map((line) => line.replace(idOf('a'), 'z'));
    expect(() => decodeState(named)).toThrow('id: expected 32 hexadecimal digits');
    const other = [...encodeState(one)].map((line) => line.replace(idOf('a'), idOf('z')));
    expect(() => decodeState(other)).toThrow(`finding '${idOf('z')}' is not that of `);
  });

  it('what a newer Plumbline wrote', () => {
    const newer = broken('state', '"schemaVersion":1', '"schemaVersion":2');
    expect(() => decodeState(newer)).toThrow(
      'The state has schema version 2, this Plumbline knows up to 1: upgrade Plumbline',
    );
  });
});
