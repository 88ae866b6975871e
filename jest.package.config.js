import unit from './jest.config.js';

/** Tests of the npm package as users get it: built, packed, unpacked, and run by programs of its own. */
export default {
  ...unit,
  testMatch: ['<rootDir>/test/package/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
