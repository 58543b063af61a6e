import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { extractMessages, keyOf } from './extract.ts';
import { formsOf, readPo, type Texts, toMo, toPo } from './po.ts';
import { LOCALES, readTexts } from './translate.ts';

const root = join(import.meta.dirname, '..');
const messages = await extractMessages(root);

/** `%1$s` and `%d` of a text, sorted: what is put in must be the same in every language. */
const places = (text: string) => (text.match(/%(?:\d+\$)?[sd]/gu) ?? []).sort();

describe('the plugin’s texts', () => {
  it('are found wherever they are said', () => {
    const ids = messages.map(({ id }) => id);
    expect(ids).toContain('This page needs JavaScript.');
    expect(ids).toContain('Connect this site');
    expect(ids).toContain('This is a copy of a connected site: it is silent.');
    expect(messages.find(({ id }) => id === '%d page is read.')?.plural).toBe('%d pages are read.');
    expect(messages.find(({ id }) => id === 'Chat button')?.context).toBe('block title');
    expect(messages.find(({ id }) => id.startsWith('Would be sent'))?.note).toContain('Pages (12)');
  });

  it('are in the template as they are in the sources', async () => {
    const template = await readFile(join(root, 'languages/attendant.pot'), 'utf8');
    // When this fails: node plugins/wordpress/translate/translate.ts
    expect(template).toBe(toPo(messages, null, new Map()));
  });

  it.each(LOCALES)(
    'are all said in %s, with the same places and the right number of forms',
    async (locale) => {
      const texts = await readTexts(locale);
      const wrong = messages.flatMap((message) => {
        const forms = texts.get(keyOf(message)) ?? [];
        const count = message.plural === null ? 1 : formsOf(locale);
        const isWhole = forms.length === count && forms.every((form) => form.trim() !== '');
        const same = forms.every(
          (form) => places(form).join() === places(message.plural ?? message.id).join(),
        );
        return isWhole && same ? [] : [keyOf(message)];
      });
      expect(wrong).toEqual([]);
      expect(
        [...texts.keys()].filter((key) => !messages.some((one) => keyOf(one) === key)),
      ).toEqual([]);
    },
  );

  it('are read back from what is written', () => {
    const texts: Texts = new Map(
      messages.map((one) => [
        keyOf(one),
        one.plural === null ? [`»${one.id}\\"\n`] : ['eins', 'viele'],
      ]),
    );
    expect(readPo(toPo(messages, 'de_DE', texts))).toEqual(texts);
  });

  it('are sorted in the binary form, as a reader that searches it wants them', () => {
    const bytes = toMo(messages, 'de_DE', new Map(messages.map((one) => [keyOf(one), ['x', 'y']])));
    const count = bytes.readUInt32LE(8);
    const originals = Array.from({ length: count }, (_, at) => {
      const [length, from] = [bytes.readUInt32LE(28 + 8 * at), bytes.readUInt32LE(32 + 8 * at)];
      return bytes.subarray(from, from + length).toString('latin1');
    });
    expect(count).toBe(messages.length + 1);
    expect(originals).toEqual([...originals].sort());
  });
});
