/** Tests that need a real Chromium (ATTENDANT_CHROMIUM names it). `npm test` runs them after the others. */
import unit from './jest.config.mjs';

export default {
  ...unit,
  testMatch: ['**/*.browser.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/scripts/build-before-tests.mjs',
  collectCoverage: false,
  testTimeout: 90_000,
  // They mostly wait: two at a time are quicker. Those that measure are run by themselves, see `scripts/test.mjs`.
  maxWorkers: 2,
};
