import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Judged } from '../../../engine/finding.ts';
import { applyScan } from '../../../engine/state/apply.ts';
import { decodeState } from '../../../engine/state/decode.ts';
import { encodeState } from '../../../engine/state/encode.ts';
import type { ScanResult } from '../../../engine/state/scan.ts';
import * as lab from './lab.ts';

const { ERROR, FAIL, NOT_APPLICABLE, PASS, UNKNOWN, violates } = lab;
const REGIONS = [lab.REGION, 'us-east-1'];
const RULES = [lab.groupRule, { ...lab.groupRule, id: 'ec2-security-group-described' }, lab.bucketRule];
const VERDICTS = [PASS, FAIL, violates('x', 'y'), UNKNOWN, ERROR, NOT_APPLICABLE];
const REGION_SELF = { arn: 'arn:region', type: 'AWS::::Region', accountId: lab.ACCOUNT, tags: {} };

/**
 * Any scan of that day: some rules, at some revision, some regions, listed or not; verdicts on a few resources.
 * `deployed`: a full one has all rules and regions.
 */
const anyScan = (day: number, deployed = false): fc.Arbitrary<ScanResult> =>
  fc
    .record({
      full: fc.boolean(),
      rules: fc.subarray(RULES, { minLength: 1 }),
      revision: fc.constantFrom(1, 1, 2),
      regions: fc.subarray(REGIONS, { minLength: 1 }),
      listing: fc.constantFrom('complete', 'complete', 'failed', 'none'),
      verdicts: fc.array(
        fc.record({
          name: fc.constantFrom('a', 'b', 'c'),
          verdict: fc.constantFrom(...VERDICTS),
          minute: fc.integer({ min: 1, max: 20 }),
        }),
        { maxLength: 8 },
      ),
    })
    .map(({ full, revision, listing, verdicts, ...some }) => {
      const { rules, regions } = deployed && full ? { rules: RULES, regions: REGIONS } : some;
      const used = rules.map((rule) => ({ ...rule, revision }));
      const also = used.flatMap((rule, at) =>
        regions.flatMap((region): Judged[] => {
          if (listing === 'failed')
            return [{ ...lab.judge('', UNKNOWN, lab.time(day), rule), resource: { ...REGION_SELF, region } }];
          const ours = verdicts.filter((_, index) => index % 2 === at % 2);
          return ours.map(({ name, verdict, minute }) =>
            lab.judge(name, verdict, lab.time(day, minute), rule, region),
          );
        }),
      );
      return lab.scan(day, {}, { full, rules: used, regions, listing: listing as 'complete', also });
    });

const history = fc
  .integer({ min: 1, max: 6 })
  .chain((days) => fc.tuple(...Array.from({ length: days }, (_, index) => anyScan(index + 1))));
const lines = (scans: readonly ScanResult[]) => [...encodeState(lab.after(...scans).state)];

describe('whatever was scanned', () => {
  it('the order of the verdicts does not matter', () => {
    const shuffled = anyScan(7).chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.judged], { minLength: [...one.judged].length })),
    );
    fc.assert(
      fc.property(history, shuffled, (scans, [one, judged]) => {
        expect(lines([...scans, { ...one, judged }])).toEqual(lines([...scans, one]));
      }),
    );
  });

  it('two scans lead to the same findings in either order', () => {
    fc.assert(
      fc.property(anyScan(2), anyScan(3), (one, other) => {
        expect(lab.essence(lab.after(one, other).state)).toEqual(lab.essence(lab.after(other, one).state));
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(history, anyScan(8, true), anyScan(9, true), (scans, one, other) => {
        const { state } = lab.after(...scans, one, other);
        expect(lab.essence(lab.after(...scans, other, one).state)).toEqual(lab.essence(state));
      }),
      { numRuns: 200 },
    );
  });

  it('the same facts again change nothing, under the same id or another', () => {
    fc.assert(
      fc.property(history, (scans) => {
        const { state } = lab.after(...scans);
        const last = scans.at(-1);
        if (!last) return;
        expect(applyScan(state, last)).toEqual({ state, changes: [] });
        const again = applyScan(state, { ...last, id: 'again' });
        expect(again.changes).toEqual([]);
        expect(again.state.findings).toEqual(state.findings);
      }),
    );
  });

  it('unknown and error neither open nor resolve', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(UNKNOWN, ERROR), fc.boolean(), (scans, verdict, full) => {
        const { state } = lab.after(...scans);
        const rules = RULES.map((rule) => ({ ...rule, revision: 2 }));
        const also = ['a', 'b', 'c'].flatMap((name) =>
          rules.flatMap((rule) =>
            REGIONS.map((region) => lab.judge(name, verdict, lab.time(9, 1), rule, region)),
          ),
        );
        const blind = lab.scan(9, {}, { full, rules, regions: REGIONS, also });
        expect(applyScan(state, blind).changes).toEqual([]);
      }),
    );
  });

  it('the changes, told one after the other, lead to what is open', () => {
    fc.assert(
      fc.property(
        history.chain((scans) => fc.shuffledSubarray([...scans], { minLength: scans.length })),
        (scans) => {
          const { all, state } = lab.after(...scans);
          const open = new Set<string>();
          const known = new Set<string>();
          for (const { kind, finding } of all) {
            expect(open.has(finding.id)).toBe(kind === 'resolved' || kind === 'worsened');
            expect(known.has(finding.id)).toBe(kind !== 'opened');
            known.add(finding.id);
            if (kind === 'resolved') open.delete(finding.id);
            else open.add(finding.id);
          }
          const now = [...state.findings.values()].filter((finding) => finding.open).map(({ id }) => id);
          expect(now.sort()).toEqual([...open].sort());
        },
      ),
    );
  });

  it('the state survives being written and read', () => {
    fc.assert(
      fc.property(history, (scans) => {
        const { state } = lab.after(...scans);
        expect(decodeState(encodeState(state))).toEqual(state);
      }),
    );
  });
});
