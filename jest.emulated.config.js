import unit from './jest.config.js';

/** Tests against a local AWS (MiniStack, moto), one file after the other: each starts and stops its own. */
export default {
  ...unit,
  testMatch: ['<rootDir>/test/emulated/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 300_000,
};
