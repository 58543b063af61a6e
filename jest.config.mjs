/** ESM, TypeScript through SWC. Run with `--experimental-vm-modules`; `npm test` and `pnpm test:unit` do so. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  roots: ['<rootDir>/core', '<rootDir>/examples', '<rootDir>/plugins', '<rootDir>/scripts'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.test\\.ts$'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/plugins/[^/]+/build/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
    '\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Counters in the code. V8's own ("v8") are asked for with every script a worker ever loaded: four times the time here.
  coverageProvider: 'babel',
  collectCoverageFrom: [
    'core/src/**/*.ts',
    '!**/*.test.ts',
    '!**/*.contract.ts',
    '!core/src/testing/**',
  ],
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageDirectory: 'coverage',
  // Two cores are the least there are; the default would use one of them.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
