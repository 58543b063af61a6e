/**
 * Builds what the plugin ships: the admin screen and the block's editor half (React and the `@wordpress/*` packages are
 * WordPress' own, by their globals), and a copy of the chat. `node build.ts`
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { buildLanguages } from './translate/translate.ts';

const here = import.meta.dirname;
const out = join(here, 'build');
const chat = join(here, '../../core/widget/dist');

/** `@wordpress/api-fetch` → `wp.apiFetch`, as WordPress registers them. */
const wordPressGlobals: Plugin = {
  name: 'wordpress-globals',
  setup(context) {
    context.onResolve({ filter: /^(?:@wordpress\/|react\/jsx-runtime$)/ }, ({ path }) => ({
      path,
      namespace: 'wordpress',
    }));
    context.onLoad({ filter: /.*/, namespace: 'wordpress' }, ({ path }) => ({
      contents: `module.exports = window.${globalOf(path)};`,
      loader: 'js',
    }));
  },
};

function globalOf(path: string): string {
  if (path === 'react/jsx-runtime') return 'ReactJSXRuntime';
  const name = path.slice('@wordpress/'.length);
  return `wp.${name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())}`;
}

/** The editor's half of the block: WordPress reads which scripts it needs from beside it. */
const BLOCK_NEEDS = [
  'react-jsx-runtime',
  'wp-block-editor',
  'wp-blocks',
  'wp-components',
  'wp-i18n',
];

/** Writes `build/`; the chat must be built before. */
export async function buildPlugin(): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: ['admin', 'console', 'block'].map((name) => join(here, `admin/${name}.jsx`)),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    outdir: out,
    plugins: [wordPressGlobals],
    logLevel: 'warning',
  });
  const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  const needs = BLOCK_NEEDS.map((name) => `'${name}'`).join(', ');
  await writeFile(
    join(out, 'block.asset.php'),
    `<?php return array( 'dependencies' => array( ${needs} ), 'version' => '${version}' );\n`,
  );
  await writeFile(join(out, 'blocks.php'), `<?php return ${await readBlocks()};\n`);
  await buildLanguages();
  await cp(chat, join(out, 'chat'), {
    recursive: true,
    filter: (source) => !source.endsWith('.json') && !/[\\/]\./u.test(source.slice(chat.length)),
  });
}

/** Of each `block.json` what a page needs, as PHP: an array is not parsed anew for every visitor. */
async function readBlocks(): Promise<string> {
  const blocks: Record<string, object> = {};
  for (const name of ['chat', 'inline']) {
    const text = await readFile(join(here, `blocks/${name}/block.json`), 'utf8');
    const { apiVersion, title, category, description, attributes, supports, style } = JSON.parse(
      text,
    ) as Record<string, unknown>;
    blocks[name] = {
      api_version: apiVersion,
      ...{ title, category, description, attributes, supports },
      ...(style === undefined ? {} : { style_handles: [style] }),
    };
  }
  return toPhp(blocks);
}

function toPhp(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/gu, '\\$&')}'`;
  if (Array.isArray(value)) return `array( ${value.map(toPhp).join(', ')} )`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([name, one]) => `${toPhp(name)} => ${toPhp(one)}`);
  return `array( ${pairs.join(', ')} )`;
}

if (import.meta.main) await buildPlugin();
