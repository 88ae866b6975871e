import { describe } from '@jest/globals';
import { memoryStore } from './memory.ts';
import { keepsTheContract } from './store/contract.ts';

describe('memory', () => keepsTheContract(() => Promise.resolve(memoryStore())));
