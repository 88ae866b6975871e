import all from './jest.config.js';

/** All unit tests at once, those of rules in suites of many: see test/rule-suites/suite.ts. */
export default {
  ...all,
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/emulated/',
    '<rootDir>/test/package/',
    '<rootDir>/test/rules/',
  ],
};
