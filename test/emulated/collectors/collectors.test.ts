/** Collectors against moto: one start, one filled pair of accounts, one whole reading of them for all facts. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { callFacts } from './calls.facts.ts';
import { costFacts } from './cost.facts.ts';
import { denialFacts } from './denials.facts.ts';
import { openLab, type Lab } from './lab.ts';
import { literalFacts } from './literal.facts.ts';
import { readingFacts } from './readings.facts.ts';

let lab: Lab | undefined;
const labOf = (): Lab => {
  if (!lab) throw new Error('The lab did not open: see the first failure');
  return lab;
};

beforeAll(async () => {
  lab = await openLab();
});
afterAll(async () => lab?.world.stop());

describe('readings', () => readingFacts(labOf));
describe('what was filled in comes out', () => literalFacts(labOf));
describe('denials', () => denialFacts(labOf));
describe('calls', () => callFacts(labOf));
// The last: they add to what the others have read.
describe('costs', () => costFacts(labOf));
