/** `npm run bench`: prints what Plumbline does in a second, and how that grows. Asserts nothing. `-- --short` leaves out a million. */
import { arch, cpus } from 'node:os';
import { benchCalls } from './calls.ts';
import { benchFiles } from './files.ts';
import { benchJudging } from './judge.ts';
import { benchPolicies } from './paths.ts';
import { benchColdStart, benchScans } from './scans.ts';
import { benchState } from './state.ts';

console.log(`Node ${process.version} on ${arch()}, ${cpus()[0]?.model ?? 'unknown CPU'}`);
benchJudging();
benchState();
await benchPolicies(100_000);
await benchScans(process.argv.includes('--short') ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]);
benchColdStart();
await benchCalls();
benchFiles();
