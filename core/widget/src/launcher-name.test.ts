import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { chatLanguage, launcherName } from './launcher-name.ts';

type Words = { readonly [name: string]: string | Words };
const folder = new URL('./languages/', import.meta.url);
const files = readdirSync(folder);
const load = async (file: string) =>
  ((await import(new URL(file, folder).pathname)) as { words: Words }).words;
const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : flat(value, `${path}${name}.`),
  );
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('languages', () => {
  it('tells simplified from traditional Chinese, and regions from languages', () => {
    expect(['zh', 'zh-CN', 'zh-SG', 'zh-Hant', 'zh-TW', 'zh-hk'].map(chatLanguage)).toEqual([
      'zh-Hans',
      'zh-Hans',
      'zh-Hans',
      'zh-Hant',
      'zh-Hant',
      'zh-Hant',
    ]);
    expect(
      ['pt-BR', 'de-AT', 'ru-RU', 'ko', 'hi-IN', 'th', 'EN', 'sw', ''].map(chatLanguage),
    ).toEqual(['pt', 'de', 'ru', 'ko', 'hi', 'th', 'en', 'en', 'en']);
    expect(launcherName('ar-EG')).toBe('افتح المحادثة');
  });
  it('are seventeen files for each of the two stages', () => {
    expect(files).toHaveLength(34);
  });
  it.each(files)('%s says everything English says, with the same places to fill', async (file) => {
    const english = flat(await load(`en.${file.split('.')[1]}.ts`));
    const words = new Map(flat(await load(file)));
    expect([...words.keys()].sort()).toEqual(english.map(([name]) => name).sort());
    for (const [name, text] of english) {
      expect(words.get(name)?.trim()).not.toBe('');
      expect([name, holes(words.get(name) ?? '')]).toEqual([name, holes(text)]);
    }
  });
});
