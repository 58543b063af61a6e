/**
 * Every PHP the plugin says it runs on reads every file of it without a word: no fault, no notice, nothing deprecated.
 * PHP in WebAssembly, from the folder in ATTENDANT_WORDPRESS. What the files do is tried in `site.browser.test.ts`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

type Php = {
  readonly mkdir: (path: string) => void;
  readonly writeFile: (path: string, bytes: Uint8Array | string) => void;
  readonly run: (of: { readonly code: string }) => Promise<{ readonly text: string }>;
  readonly exit: () => void;
};

const from = process.env.ATTENDANT_WORDPRESS ?? '';
const on = from === '' ? describe.skip : describe;
if (from === '') console.warn('skipped: PHP’s versions (ATTENDANT_WORDPRESS names no folder)');

const VERSIONS = ['7.4', '8.0', '8.1', '8.2', '8.3', '8.4', '8.5'];
/** Compiles each file and defines its class; what PHP says meanwhile is the answer. */
const LOAD = `<?php
error_reporting( E_ALL );
define( 'ABSPATH', '/' );
define( 'Attendant\\\\FILE', '/plugin/attendant.php' );
$said = array();
set_error_handler( function ( $no, $text, $file, $line ) use ( &$said ) { $said[] = "$file:$line $text"; return true; } );
foreach ( glob( '/plugin/*.php' ) as $file ) {
	try { token_get_all( file_get_contents( $file ), TOKEN_PARSE ); } catch ( Throwable $e ) { $said[] = "$file " . $e->getMessage(); }
}
$files = glob( '/plugin/class-*.php' );
foreach ( $files as $file ) {
	try { require $file; } catch ( Throwable $e ) { $said[] = "$file " . $e->getMessage(); }
}
$classes = array_filter( get_declared_classes(), function ( $name ) { return 0 === strpos( $name, 'Attendant\\\\' ); } );
echo json_encode( array( 'version' => PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION, 'said' => $said, 'files' => count( $files ), 'classes' => count( $classes ) ) );
`;

on('the plugin’s files', () => {
  it.each(VERSIONS)('are read by PHP %s without a word', async (version) => {
    const php = await startPhp(version);
    php.mkdir('/plugin');
    for (const folder of ['.', 'includes', 'test/includes']) {
      for (const name of await readdir(join(import.meta.dirname, folder))) {
        if (!name.endsWith('.php')) continue;
        php.writeFile(
          `/plugin/${name}`,
          await readFile(join(import.meta.dirname, folder, name), 'utf8'),
        );
      }
    }
    const { text } = await php.run({ code: LOAD });
    php.exit();
    const read = JSON.parse(text) as Record<string, unknown>;
    expect(read).toMatchObject({ version, said: [] });
    expect(read.classes).toBe(read.files);
    expect(read.files).toBeGreaterThan(40);
  });
});

async function startPhp(version: string): Promise<Php> {
  const at = (name: string) =>
    import(pathToFileURL(join(from, 'node_modules/@php-wasm', name, 'index.js')).href);
  const [{ loadNodeRuntime }, { PHP }] = await Promise.all([at('node'), at('universal')]);
  return new PHP(await loadNodeRuntime(version, { emscriptenOptions: { processId: 1 } })) as Php;
}
