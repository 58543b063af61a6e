/** ESM, TypeScript through SWC, no transform of dependencies. Run by `pnpm test:unit` with Node's vm-modules flag. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  roots: ['<rootDir>/core', '<rootDir>/examples', '<rootDir>/plugins', '<rootDir>/scripts'].filter(Boolean),
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.test\\.ts$'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript', tsx: false } }, module: { type: 'es6' }, sourceMaps: 'inline' }],
  },
  testTimeout: 20_000,
};
