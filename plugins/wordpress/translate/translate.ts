/**
 * Keeps `languages/` true to the sources: the template and, with what is translated already, each language's file.
 * `node translate/translate.ts` after a text was changed; then fill in what is empty.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractMessages, type Message } from './extract.ts';
import { PLURALS, readPo, type Texts, toJed, toMo, toPo } from './po.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'languages');
export const LOCALES = Object.keys(PLURALS);

/** Which sources a script is built of, by its name in WordPress. */
const SCRIPTS: Readonly<Record<string, (file: string) => boolean>> = {
  'attendant-admin': (file) => /^admin\/(?!console|block)/u.test(file),
  'attendant-console': (file) => file === 'admin/console.jsx',
  'attendant-chat-editor-script': (file) => file === 'admin/block.jsx',
  'attendant-inline-editor-script': (file) => file === 'admin/block.jsx',
};

export async function readTexts(locale: string): Promise<Texts> {
  const source = await readFile(join(folder, `attendant-${locale}.po`), 'utf8').catch(() => '');
  return readPo(source);
}

/** Writes what WordPress reads; the build calls it. */
export async function buildLanguages(): Promise<void> {
  const messages = await extractMessages(root);
  for (const locale of LOCALES) {
    const texts = await readTexts(locale);
    await writeFile(join(folder, `attendant-${locale}.mo`), toMo(messages, locale, texts));
    for (const [handle, isOwn] of Object.entries(SCRIPTS)) {
      const own: readonly Message[] = messages.filter(({ files }) => files.some(isOwn));
      await writeFile(
        join(folder, `attendant-${locale}-${handle}.json`),
        toJed(own, locale, texts),
      );
    }
  }
}

async function update(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const messages = await extractMessages(root);
  await writeFile(join(folder, 'attendant.pot'), toPo(messages, null, new Map()));
  for (const locale of LOCALES) {
    const file = join(folder, `attendant-${locale}.po`);
    await writeFile(file, toPo(messages, locale, await readTexts(locale)));
  }
  process.stdout.write(`${messages.length} texts\n`);
}

if (import.meta.main) await update();
