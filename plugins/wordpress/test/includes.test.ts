import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('every class of the plugin has its PHP test, and every test its class', async () => {
  const names = async (folder: string, prefix: string) =>
    (await readdir(join(import.meta.dirname, folder)))
      .filter((name) => name.startsWith(prefix) && name.endsWith('.php'))
      .map((name) => name.slice(prefix.length))
      // What works on a shop's orders is tried in a real one: `woo-*.browser.test.ts`.
      .filter((name) => !name.startsWith('woo-'))
      .sort();
  expect(await names('includes', 'test-')).toEqual(await names('../includes', 'class-'));
});
