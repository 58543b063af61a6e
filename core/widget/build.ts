/**
 * Builds the chat into `core/widget/dist`: `loader.js` (plain script, stable name) and the panel's hashed modules, whose
 * entry the loader knows by name. `node core/widget/build.ts`
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { minify } from '@swc/core';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
export const DIST = join(here, 'dist');
/** What `scripts/build-web.mjs` leaves there: the sources it built. */
const STAMP = '.source-hash';

/** What is loaded when: read by the size check and by whoever serves the files. Names are relative to `dist`. */
export type WidgetManifest = {
  readonly loader: string;
  readonly panel: string;
  /** The panel and all it imports at once. */
  readonly first: readonly string[];
  /** Per language: the strings needed before the first message. */
  readonly languages: Readonly<Record<string, string>>;
  /** Everything that waits for the first message. */
  readonly later: readonly string[];
};

/** Style sheets become minified text: they are adopted by the shadow root, so that `style-src 'self'` is enough. */
const styleText: Plugin = {
  name: 'style-text',
  setup(context) {
    context.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
      });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Elements are written with the renderer's own `h`: smaller than the automatic runtime, and already there. */
const withElements = (source: string) => `import { Fragment, h } from 'preact';\n${source}`;
const classicElements: Plugin = {
  name: 'classic-elements',
  setup(context) {
    context.onLoad({ filter: /\.tsx$/ }, async ({ path }) => ({
      contents: withElements(await readFile(path, 'utf8')),
      loader: 'tsx',
    }));
  },
};

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  // What adopted style sheets need (Safari 16.4, Firefox 101) speaks it too.
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  outdir: DIST,
  logLevel: 'warning',
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  tsconfigRaw: {},
  plugins: [styleText, classicElements],
};
type Files = Map<string, string>;

/** Eight signs that change with the bytes. */
function hashOf(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 8);
}
async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...shared, ...options, write: false });
  const text = outputFiles[0]?.text;
  if (text === undefined)
    throw new Error(`The build made nothing of ${String(options.entryPoints)}.`);
  return text;
}
/** What the visitor waits for goes through a second minifier: 300 bytes less (gzip) than one alone. */
async function squeeze(code: string, module: boolean): Promise<string> {
  const squeezed = await minify(code, {
    module,
    ecma: 2022,
    compress: { passes: 3, toplevel: true, ecma: 2022 },
    mangle: { toplevel: true },
    format: { comments: false },
  });
  return squeezed.code;
}

/** The strings, one file per language and stage. One hash for all: the panel then needs to know no list of names. */
async function buildStrings(files: Files): Promise<string> {
  const folder = join(here, 'src/languages');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const texts = await Promise.all(
    names.map((name) => bundle({ entryPoints: [join(folder, name)], format: 'esm' })),
  );
  const hash = hashOf(...texts);
  names.forEach((name, at) => {
    files.set(`${basename(name, '.ts')}-${hash}.js`, texts[at] ?? '');
  });
  return hash;
}

/**
 * The second module is given the first one's parts (`panel/kit.ts`) when it starts, instead of importing them: the panel
 * stays one file, half a kilobyte smaller than in the pieces a bundler would share. Asking for a part that is not in the
 * kit is a mistake of the build, not of a visitor's browser.
 */
function fromKit(parts: ReadonlySet<string>): Plugin {
  return {
    name: 'from-kit',
    setup(context) {
      context.onResolve({ filter: /^preact$|\/panel\/|\/bridge\.ts$/ }, () => ({
        path: 'kit',
        external: true,
      }));
      context.onLoad({ filter: /[\\/]talk[\\/].*\.tsx?$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const imports = /import \{([^}]*)\} from '(?:preact|[^']*\/panel\/[^']*|[^']*bridge\.ts)'/g;
        for (const [, names = ''] of source.matchAll(imports)) {
          for (const name of names.split(',').map((one) => one.trim())) {
            if (name !== '' && !name.startsWith('type ') && !parts.has(name))
              throw new Error(`${basename(path)} needs ${name}, which panel/kit.ts does not give.`);
          }
        }
        if (!path.endsWith('x')) return { contents: source, loader: 'ts' };
        return { contents: withElements(source), loader: 'tsx' };
      });
    },
  };
}
async function buildTalk(): Promise<string> {
  const kit = await readFile(join(here, 'src/panel/kit.ts'), 'utf8');
  const parts = /const kit = \{([^}]*)\}/.exec(kit)?.[1] ?? '';
  const code = await bundle({
    entryPoints: [join(here, 'src/talk/index.ts')],
    format: 'cjs',
    plugins: [styleText, fromKit(new Set(parts.split(/[\s,]+/)))],
  });
  return `export default kit=>{const module={},require=()=>kit;${code.trim()}return module.exports}\n`;
}

/** Writes the set, then removes what belongs to an older one: whoever serves the folder always has a whole set. */
async function write(files: Files): Promise<void> {
  await mkdir(DIST, { recursive: true });
  for (const [name, text] of files) {
    await writeFile(join(DIST, `${name}.new`), text);
    await rename(join(DIST, `${name}.new`), join(DIST, name));
  }
  for (const name of await readdir(DIST)) {
    if (name !== STAMP && !files.has(name))
      await rm(join(DIST, name), { recursive: true, force: true });
  }
}

/** Builds and writes `manifest.json`; gives the manifest. */
export async function buildWidget(): Promise<WidgetManifest> {
  const files: Files = new Map();
  const [hash, talk] = await Promise.all([buildStrings(files), buildTalk()]);
  const languages = Object.fromEntries(
    [...files.keys()].flatMap((name) => {
      const language = /^([\w-]+)\.home-/.exec(name)?.[1];
      return language === undefined ? [] : [[language, name] as const];
    }),
  );
  const later = [...files.keys()].filter((name) => !Object.values(languages).includes(name));
  const talkFile = `talk-${hashOf(talk)}.js`;
  const panelCode = await bundle({
    entryPoints: [join(here, 'src/panel/panel.tsx')],
    format: 'esm',
    define: { TALK_FILE: JSON.stringify(`./${talkFile}`), STRINGS_HASH: JSON.stringify(hash) },
  });
  const panel = await squeeze(panelCode, true);
  const panelFile = `panel-${hashOf(panel)}.js`;
  const loaderCode = await bundle({
    entryPoints: [join(here, 'src/loader.ts')],
    format: 'iife',
    define: { PANEL_FILE: JSON.stringify(panelFile) },
  });
  const loader = await squeeze(loaderCode, false);
  const manifest: WidgetManifest = {
    loader: 'loader.js',
    panel: panelFile,
    first: [panelFile],
    languages,
    later: [talkFile, ...later],
  };
  files.set(talkFile, talk).set(panelFile, panel);
  files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`).set('loader.js', loader);
  await write(files);
  return manifest;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { first, languages, later } = await buildWidget();
  const count = 1 + first.length + Object.keys(languages).length + later.length;
  process.stdout.write(`The chat is built: ${count} files in core/widget/dist.\n`);
}
