/**
 * Brings a checkout to where it can run: pnpm and Node 24 come from npm, so that any Node ≥ 20 is enough to begin with.
 * Plain JavaScript because it runs on the system's Node, before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Version 12 trips over missing optional packages in some registries; see DESIGN §5. */
const pnpm = 'pnpm@10.34.9';
const marker = join(root, 'node_modules', '.attendant-installed');

/** The Node the workspace pins; the caller's own until it is installed. */
export function pinnedNode() {
  const pinned = join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(pinned) ? pinned : process.execPath;
}

/**
 * Where Node keeps what it stripped and compiled of our sources. Said by the environment, because `cli.ts` itself can say so
 * only when it is stripped already: what strips it takes 20 MB and half a second of every start.
 */
export const COMPILED = join(root, 'core', 'node_modules', '.cache', 'compile');

/** Environment in which the pinned Node and the workspace's tools come first. */
export function toolEnv(extra = {}) {
  const bins = [dirname(pinnedNode()), join(root, 'node_modules', '.bin')];
  const separator = process.platform === 'win32' ? ';' : ':';
  // The adapters that lie in this checkout; core itself knows of none.
  const connectors = `wordpress=${join(root, 'plugins', 'wordpress', 'adapter.ts')}`;
  return {
    ATTENDANT_CONNECTORS: connectors,
    ...process.env,
    PATH: [...bins, process.env.PATH].join(separator),
    ...extra,
  };
}

/**
 * Runs a command to its end. `quiet` keeps the output back and gives it with the result.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: options.env ?? toolEnv(),
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), output }));
  });
}

/** Everything that decides what an install gives: a change of any makes the next start install again. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'core/package.json'];
  for (const group of ['plugins', 'examples']) {
    const folder = join(root, group);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort()) manifests.push(`${group}/${name}/package.json`);
  }
  for (const file of manifests) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Installs what is missing; does nothing, in a few milliseconds, when nothing changed. */
export async function install() {
  const wanted = fingerprint();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted && existsSync(pinnedNode()))
    return;
  process.stderr.write('Installing (once; about half a minute) …\n');
  const started = Date.now();
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const result = await run(
    npx,
    ['-y', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      quiet: !process.env.ATTENDANT_VERBOSE,
      env: { ...process.env, CI: 'true' },
    },
  );
  if (result.code !== 0) {
    process.stderr.write(
      `${result.output}\nThe install failed. Check the network and that Node is 20 or newer, then run the same command again.\n`,
    );
    process.exit(1);
  }
  writeFileSync(marker, wanted);
  process.stderr.write(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.\n`);
}
