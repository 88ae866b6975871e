import all from './jest.config.js';

/** All unit tests but the deep ones at once, those of rules in suites of many: see test/rule-suites/suite.ts. */
export default {
  ...all,
  testPathIgnorePatterns: [
    '/node_modules/',
    '[.]deep[.]test[.]ts$',
    '<rootDir>/test/emulated/',
    '<rootDir>/test/package/',
    '<rootDir>/test/rules/',
  ],
};
