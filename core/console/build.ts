/**
 * Builds the team's console into `core/console/dist`: `index.html`, hashed modules split by screen, one style sheet, and
 * `manifest.json` saying what the first screen loads. `node core/console/build.ts`
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
export const DIST = join(here, 'dist');
/** What `scripts/build-web.mjs` leaves there: the sources it built. */
const STAMP = '.source-hash';

/** Languages of the console; the component library's own words are kept for these only. */
export const LANGUAGES = ['en', 'zh', 'es', 'de', 'fr', 'ar'] as const;
const LIBRARY_LOCALES = ['en-US', 'zh-CN', 'zh-TW', 'es-ES', 'de-DE', 'fr-FR', 'ar-AE'];

export type ConsoleManifest = {
  /** The module of `index.html`. */
  readonly entry: string;
  readonly styles: string;
  /** What a first visit loads before it can be used: the entry, all it imports at once, Today, the styles, English. */
  readonly first: readonly string[];
  readonly all: readonly string[];
};

/** The component library brings its words in 34 languages: the others become nothing. */
const fewerLocales: Plugin = {
  name: 'fewer-locales',
  setup(context) {
    context.onResolve({ filter: /\/[a-z]{2}-[A-Z]{2}\.mjs$/ }, ({ path }) => {
      const kept = LIBRARY_LOCALES.some((locale) => path.endsWith(`/${locale}.mjs`));
      return kept ? null : { path, namespace: 'left-out' };
    });
    context.onLoad({ filter: /./, namespace: 'left-out' }, () => ({
      contents: 'export default undefined;',
    }));
  },
};

/**
 * The component library has one door for all its parts, and a bundler that splits by screen puts everything behind a door
 * into the first chunk. Imports from it are led to the module of each part, as its own index does.
 */
async function partByPart(): Promise<Plugin> {
  const index = createRequire(import.meta.url)
    .resolve('react-aria-components')
    .replace(/\.cjs$/u, '.mjs');
  const modules = new Map<string, string>();
  for (const [, names = '', from = ''] of (await readFile(index, 'utf8')).matchAll(
    /^import \{([^}]*)\} from "([^"]+)";$/gmu,
  )) {
    for (const part of names.split(',')) modules.set(part.trim().split(' as ')[0] ?? '', from);
  }
  const toModules = (path: string, names: string): string =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => {
        const from = modules.get(name.split(' as ')[0] ?? '');
        if (from === undefined) throw new Error(`${path}: react-aria-components has no ${name}.`);
        return `import { ${name} } from ${JSON.stringify(`part:${from}`)};`;
      })
      .join(' ');
  return {
    name: 'part-by-part',
    setup(context) {
      context.onLoad({ filter: /console[\\/]src[\\/].*\.tsx?$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(
          /^import \{([^}]*)\} from 'react-aria-components';$/gmu,
          (_whole, names: string) => toModules(path, names),
        ),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      }));
      context.onResolve({ filter: /^part:/ }, ({ path, kind }) =>
        context.resolve(path.slice('part:'.length), { resolveDir: dirname(index), kind }),
      );
    },
  };
}

/** Writes the set, then removes what belongs to an older one: whoever serves the folder always has a whole set. */
async function write(files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  for (const [name, content] of files) {
    const path = join(DIST, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, content);
    await rename(`${path}.new`, path);
  }
  const there = await readdir(DIST, { recursive: true, withFileTypes: true });
  for (const entry of there) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name !== STAMP && !files.has(relative(DIST, path)))
      await rm(path, { force: true });
  }
}

/** An output and everything it imports at once, over all steps. */
function closure(outputs: Metafile['outputs'], from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[path]) visit(path);
    }
  };
  for (const name of from) visit(name);
  return seen;
}

function page(entry: string, styles: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Attendant</title>
<link rel="icon" href="/console/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/console/${styles}">
<script type="module" src="/console/${entry}"></script>
<div id="root"></div>
<noscript>The console needs JavaScript.</noscript>
</html>
`;
}

/** Builds and writes everything; gives the manifest. `minify: false` for a build one can read. */
export async function buildConsole(
  options: { readonly minify?: boolean } = {},
): Promise<ConsoleManifest> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: here,
    entryPoints: { main: 'src/main.tsx', console: 'src/styles/console.css' },
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: options.minify ?? true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
    logLevel: 'warning',
    plugins: [fewerLocales, await partByPart()],
  });
  const files = new Map<string, Uint8Array | string>(
    outputFiles.map((file) => [relative(DIST, file.path), file.contents] as const),
  );
  const { outputs } = metafile;
  const named = (pattern: RegExp): string => {
    const found = Object.keys(outputs).find((name) =>
      pattern.test(outputs[name]?.entryPoint ?? ''),
    );
    if (found === undefined) throw new Error(`The build made nothing of ${pattern.source}.`);
    return found;
  };
  const entry = named(/main\.tsx$/);
  const styles = named(/console\.css$/);
  const first = closure(outputs, [
    entry,
    named(/features\/today\/today\.tsx$/),
    named(/words\/en\/index\.ts$/),
  ]);
  const inDist = (name: string): string => relative(DIST, join(here, name));
  const manifest: ConsoleManifest = {
    entry: inDist(entry),
    styles: inDist(styles),
    first: [...first, styles].map(inDist),
    all: [...files.keys()],
  };
  files.set('index.html', page(manifest.entry, manifest.styles));
  files.set('icon.svg', await readFile(join(here, 'src/icon.svg')));
  files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  await write(files);
  return manifest;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { all } = await buildConsole();
  const hash = createHash('sha256').update(all.join()).digest('hex').slice(0, 8);
  process.stdout.write(
    `The console is built: ${all.length} files in ${basename(DIST)} (${hash}).\n`,
  );
}
