/**
 * Counts the most frequent words of each language and writes `core/src/understanding/language-words.ts`.
 *   node core/bench/understanding/count-words.ts --texts <folder>
 * The folder holds one `<language>.txt` for each of `languages`, any plain text; some 20 000 words each are enough. Only
 * words and how frequent they are go into the file, no sentence and no name. Deterministic: the same texts give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Words kept of each language: more helps a little (1600: +0.8 of 100 on three words) and costs twice the file. */
const KEPT = 700;
/** Languages in which a word is mostly written with a capital within sentences, so that it is a name in all. */
const NAME_IN = 2;
/** Share of capitals within sentences from which on a word is a name; German writes every noun so. */
const NAME_SHARE = 0.8;

/** Longer lines are lists and menus, not sentences. UTF-16 units. */
const LONGEST_LINE = 250;

const languages = {
  latinWords: 'en de fr es it pt nl pl tr vi id sv da nb fi cs ro hu',
  cyrillicWords: 'ru uk bg',
  arabicWords: 'ar fa ur',
} as const;

type Counts = Map<string, { all: number; capital: number; within: number }>;
const countWords = (text: string): Counts => {
  const counts: Counts = new Map();
  for (const line of new Set(text.normalize('NFC').replaceAll('’', "'").split('\n'))) {
    if (line.length > LONGEST_LINE) continue;
    let first = true;
    for (const word of line.match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []) {
      const small = word.toLowerCase().replaceAll('i\u0307', 'i');
      const entry = counts.get(small) ?? { all: 0, capital: 0, within: 0 };
      entry.all += 1;
      if (!first) entry.within += 1;
      if (!first && /^\p{Lu}/u.test(word)) entry.capital += 1;
      first = false;
      counts.set(small, entry);
    }
  }
  return counts;
};

const { values } = parseArgs({ options: { texts: { type: 'string' } } });
const folder = values.texts;
if (folder === undefined) {
  process.stderr.write('Give a folder of texts with --texts.\n');
  process.exit(1);
}
const all = new Map(
  Object.values(languages)
    .flatMap((list) => list.split(' '))
    .map((language) => [
      language,
      countWords(readFileSync(join(folder, `${language}.txt`), 'utf8')),
    ]),
);
const namedIn = new Map<string, number>();
for (const [language, counts] of all)
  for (const [word, { capital, within }] of counts)
    if (language !== 'de' && within > 0 && capital / within >= NAME_SHARE)
      namedIn.set(word, (namedIn.get(word) ?? 0) + 1);

/** Words by falling frequency; each group behind a `|` is half as frequent as the one before. */
const toGroups = (counts: Counts): string => {
  const kept = [...counts]
    .filter(([word]) => (namedIn.get(word) ?? 0) < NAME_IN)
    .map(([word, { all: count }]) => [word, count] as const)
    .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .slice(0, KEPT);
  const groups: string[][] = [];
  const top = Math.round(Math.log2(kept[0]?.[1] ?? 1));
  for (const [word, count] of kept) {
    const place = top - Math.round(Math.log2(count));
    while (groups.length <= place) groups.push([]);
    groups[place]?.push(word);
  }
  return groups.map((group) => group.join(' ')).join('|');
};
const parts = Object.entries(languages).map(
  ([name, list]) =>
    `export const ${name} = {\n${list
      .split(' ')
      .map(
        (language) => `  ${language}: ${JSON.stringify(toGroups(all.get(language) ?? new Map()))},`,
      )
      .join('\n')}\n} as const;\n`,
);
const file = join(import.meta.dirname, '../../src/understanding/language-words.ts');
writeFileSync(
  file,
  `/**
 * The most frequent words of each language, made by \`core/bench/understanding/count-words.ts\`; do not edit. By falling
 * frequency: each group behind a \`|\` is half as frequent as the one before. Counted in sentences of Tatoeba (CC BY 2.0 FR)
 * and of the news of the Leipzig Corpora Collection (CC BY 4.0); no sentence and no name of them is in here.
 */
${parts.join('\n')}`,
);
process.stdout.write(`written ${file}\n`);
