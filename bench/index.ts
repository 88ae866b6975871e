/** `npm run bench`: prints what Plumbline does in a second, and how that grows. Asserts nothing. */
import { arch, cpus } from 'node:os';
import { benchCalls } from './calls.ts';
import { benchFiles } from './files.ts';
import { benchJudging } from './judge.ts';
import { benchState } from './state.ts';

console.log(`Node ${process.version} on ${arch()}, ${cpus()[0]?.model ?? 'unknown CPU'}`);
benchJudging();
benchState();
await benchCalls();
benchFiles();
