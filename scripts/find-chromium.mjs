/** A real Chromium for the browser tests: an installed one, else Playwright's, else the system's package manager. */
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root, run } from './install.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed() {
  if (process.env.ATTENDANT_CHROMIUM) return process.env.ATTENDANT_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ];
  return candidates.find(isProgram) ?? null;
}

async function fromPlaywright() {
  const playwright = createRequire(join(root, 'core', 'package.json'))('playwright-core');
  if (existsSync(playwright.chromium.executablePath())) return playwright.chromium.executablePath();
  const cli = join(root, 'core', 'node_modules', 'playwright-core', 'cli.js');
  const { code } = await run(process.execPath, [cli, 'install', 'chromium'], { quiet: true });
  return code === 0 && existsSync(playwright.chromium.executablePath())
    ? playwright.chromium.executablePath()
    : null;
}

/** @returns {Promise<{ path: string } | { missing: string }>} */
export async function findChromium() {
  const found = installed() ?? (await fromPlaywright());
  if (found) return { path: found };
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installing Chromium with apt-get …\n');
    await run('apt-get', ['update', '-qq'], { quiet: true });
    await run(
      'apt-get',
      ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk', 'fonts-noto-core'],
      {
        quiet: true,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
    const path = installed();
    if (path) return { path };
  }
  return {
    missing:
      'no Chromium: none is installed and none could be installed; set ATTENDANT_CHROMIUM to one',
  };
}
