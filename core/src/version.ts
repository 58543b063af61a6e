import { readFileSync } from 'node:fs';

/** The product's version, as its manifest has it: the command line and the server say the same. */
export function readVersion(): string {
  const manifest = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { readonly version: string };
  return manifest.version;
}
