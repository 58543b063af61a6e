/**
 * `npm test`: sets up and runs everything — format and lint, types, arrows, unused code, unit, contract and property
 * tests (SQLite and PostgreSQL), size limits, browser tests. `npm test -- unit browser` runs only those steps.
 * The last line counts all of it: `N passed, N failed, N skipped`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { findChromium } from './find-chromium.mjs';
import { findTransformers } from './find-transformers.mjs';
import { findWordPress } from './find-wordpress.mjs';
import { COMPILED, install, pinnedNode, root, run, toolEnv } from './install.mjs';
import { startPostgres } from './start-postgres.mjs';

await install();
const only = process.argv.slice(2);
/** Browser tests that hold a time against a bar: nothing else runs beside them. */
const MEASURED = '/(cold|inbox-many)\\.browser\\.test';
const scratch = mkdtempSync(join(tmpdir(), 'attendant-test-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const missing = [];
let reports = 0;
const broken = [];

function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}

function sum(results) {
  return results.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
  }));
}

/** A gate counts as one test: it passes or it fails. */
function gate(command, args) {
  return async () => {
    const { code, output } = await run(command, args, { quiet: true });
    if (code !== 0) process.stdout.write(`${output}\n`);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  };
}

async function jest(config, extra, env) {
  reports += 1;
  const report = join(scratch, `${reports}.json`);
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--config',
    config,
    '--json',
    `--outputFile=${report}`,
    ...extra,
  ];
  // Many tests start the product; what was compiled for one of them is there for the next.
  const shared = { TZ: 'UTC', NODE_COMPILE_CACHE: COMPILED };
  const { code } = await run(pinnedNode(), args, { env: toolEnv({ ...shared, ...env }) });
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const failedSuites = result.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    ).length;
    const failed = result.numFailedTests + failedSuites;
    // Jest also fails for reasons that are no test: coverage under its bar, an open handle.
    return {
      passed: result.numPassedTests,
      failed: failed || (code === 0 ? 0 : 1),
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function unit() {
  const postgres = await startPostgres();
  if ('missing' in postgres) missing.push(postgres.missing);
  const transformers = await findTransformers();
  if ('missing' in transformers) missing.push(transformers.missing);
  try {
    return await jest(
      'jest.config.mjs',
      ['--coverage', '--silent', '--coverageThreshold={"global":{"branches":85}}'],
      {
        ...('url' in postgres ? { ATTENDANT_TEST_DATABASE_URL: postgres.url } : {}),
        ...('folder' in transformers ? { ATTENDANT_TRANSFORMERS: transformers.folder } : {}),
      },
    );
  } finally {
    if ('stop' in postgres) await postgres.stop();
  }
}

async function browser() {
  const chromium = await findChromium();
  if ('missing' in chromium) {
    missing.push(chromium.missing);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const wordpress = await findWordPress();
  if ('missing' in wordpress) missing.push(wordpress.missing);
  // The tests look for the rest they need themselves, and say in one line what is not there.
  if (!process.env.WOOCOMMERCE_DIR)
    missing.push(
      'WooCommerce: set WOOCOMMERCE_DIR to a folder that holds it (and have mariadbd and php)',
    );
  const env = {
    ATTENDANT_CHROMIUM: chromium.path,
    ...('folder' in wordpress ? { ATTENDANT_WORDPRESS: wordpress.folder } : {}),
  };
  const config = 'jest.browser.config.mjs';
  return sum([
    await jest(config, ['--maxWorkers=1', `--testPathPatterns=${MEASURED}`], env),
    await jest(config, ['--testPathIgnorePatterns=/node_modules/', MEASURED], env),
  ]);
}

async function sizes() {
  await buildWeb();
  const results = [];
  for (const part of ['widget', 'console']) {
    results.push(await gate(pinnedNode(), [`core/${part}/check-size.ts`])());
  }
  return sum(results);
}

const steps = {
  format: gate(tool('biome'), [
    'ci',
    '--colors=off',
    '--reporter=summary',
    '--error-on-warnings',
    '.',
  ]),
  types: gate(tool('tsc'), ['--noEmit', '-p', '.']),
  'types-widget': gate(tool('tsc'), ['--noEmit', '-p', 'core/widget']),
  'types-console': gate(tool('tsc'), ['--noEmit', '-p', 'core/console']),
  arrows: gate(tool('depcruise'), [
    '--config',
    '.dependency-cruiser.cjs',
    'core',
    'examples',
    'plugins',
    'scripts',
  ]),
  unused: gate(tool('knip'), ['--no-progress']),
  sizes,
  unit,
  browser,
};

const unknown = only.filter((name) => !(name in steps));
if (unknown.length > 0) {
  process.stderr.write(
    `No step is called ${unknown.join(', ')}. The steps are: ${Object.keys(steps).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const [name, step] of Object.entries(steps)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const started = Date.now();
  const result = await step();
  for (const key of Object.keys(totals)) totals[key] += result[key];
  if (result.failed > 0) broken.push(name);
  process.stdout.write(
    `${result.failed > 0 ? '✗' : '✓'} ${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${((Date.now() - started) / 1000).toFixed(0)} s)\n`,
  );
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(
  `\n${missing.length > 0 ? `Could not have: ${missing.join('; ')}. Their tests were skipped.\n` : ''}${broken.length > 0 ? `Failed: ${broken.join(', ')}\n` : ''}`,
);
process.stdout.write(
  `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`,
);
process.exit(totals.failed > 0 ? 1 : 0);
