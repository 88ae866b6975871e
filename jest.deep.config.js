import all from './jest.config.js';

/** Tests that try thousands of inputs, or build: too long for the inner loop. */
export default { ...all, testMatch: ['**/*.deep.test.ts'], testTimeout: 60_000 };
