/**
 * Builds the chat into `core/widget/dist`: `loader.js` (plain script, stable name) and the panel's hashed modules, whose
 * entry the loader knows by name. `node core/widget/build.ts`
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
export const DIST = join(here, 'dist');

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
const classicElements: Plugin = {
  name: 'classic-elements',
  setup(context) {
    context.onLoad({ filter: /\.tsx$/ }, async ({ path }) => ({
      contents: `import { Fragment, h } from 'preact';\n${await readFile(path, 'utf8')}`,
      loader: 'tsx',
    }));
  },
};

/**
 * Lets the second module count as an importer of the first. All the panel is then code shared by two entries, which the
 * bundler keeps in one file instead of three: half a kilobyte less before the first message (gzip works per file).
 */
const panelInOnePiece: Plugin = {
  name: 'panel-in-one-piece',
  setup(context) {
    context.onLoad({ filter: /[\\/]talk[\\/]index\.ts$/ }, async ({ path }) => ({
      contents: `import '../panel/panel.tsx';\n${await readFile(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  tsconfigRaw: {},
  plugins: [styleText, classicElements, panelInOnePiece],
};

function outputOf(metafile: Metafile, entry: string): string {
  const found = Object.entries(metafile.outputs).find(([, output]) =>
    output.entryPoint?.endsWith(entry),
  );
  if (found === undefined) throw new Error(`The build made nothing of ${entry}.`);
  return found[0];
}

/** An output and everything it imports without waiting. */
function withStaticImports(
  metafile: Metafile,
  output: string,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(output)) return seen;
  seen.add(output);
  for (const used of metafile.outputs[output]?.imports ?? []) {
    if (used.kind === 'import-statement') withStaticImports(metafile, used.path, seen);
  }
  return seen;
}

/** Builds and writes `manifest.json`; gives the manifest. */
export async function buildWidget(): Promise<WidgetManifest> {
  await mkdir(DIST, { recursive: true });
  const modules = await build({
    ...shared,
    entryPoints: [{ in: join(here, 'src/panel/panel.tsx'), out: 'panel' }],
    outdir: DIST,
    format: 'esm',
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
  });
  const { metafile } = modules;
  if (metafile === undefined) throw new Error('The build gave no list of its outputs.');
  const panel = outputOf(metafile, 'src/panel/panel.tsx');
  const first = withStaticImports(metafile, panel);
  const languages: Record<string, string> = {};
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    const language = /languages\/([\w-]+)\.home\.ts$/.exec(entryPoint ?? '')?.[1];
    if (language !== undefined) languages[language] = basename(output);
  }
  await build({
    ...shared,
    entryPoints: [join(here, 'src/loader.ts')],
    outfile: join(DIST, 'loader.js'),
    format: 'iife',
    define: { PANEL_FILE: JSON.stringify(basename(panel)) },
  });
  const strings = new Set(Object.values(languages));
  const manifest: WidgetManifest = {
    loader: 'loader.js',
    panel: basename(panel),
    first: [...first].map((path) => basename(path)),
    languages,
    later: Object.keys(metafile.outputs)
      .filter((path) => !first.has(path) && !strings.has(basename(path)))
      .map((path) => basename(path)),
  };
  // Old files go last: whoever serves the folder meanwhile always has a whole set.
  const kept = new Set([
    'manifest.json',
    manifest.loader,
    ...manifest.first,
    ...Object.values(languages),
    ...manifest.later,
  ]);
  for (const name of await readdir(DIST)) {
    if (!kept.has(name)) await rm(join(DIST, name), { recursive: true, force: true });
  }
  await writeFile(join(DIST, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { first, languages, later } = await buildWidget();
  const count = 1 + first.length + Object.keys(languages).length + later.length;
  process.stdout.write(`The chat is built: ${count} files in core/widget/dist.\n`);
}
