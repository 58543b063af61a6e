/** Which of the choices just offered a message takes: by its words, by its place, or by a word only it has. */
import { clauses } from './follow-up-words.ts';
import { createMatcher, lines, toPatternText } from './patterns.ts';
import { fold, wordsOf } from './text.ts';
import type { HistoryLine } from './understanding.ts';

/** Words for the first, second, third and fourth place; the last stands after them. */
const PLACES: readonly (readonly string[])[] = [
  lines(`
1|1st|first|erste|ersten|erstes|premier|premiere|primero|primera|primo|primeiro|primeira|eerste|pierwszy|pierwsza|pierwsze|birinci|ilk|первый|первая|первое|الاول|الاولي
^ one $
la prima
第一|第1|一番目|1番|最初`),
  lines(`
2|2nd|second|zweite|zweiten|zweites|deuxieme|second|seconde|segundo|segunda|secondo|seconda|tweede|drugi|druga|drugie|ikinci|второй|вторая|второе|الثاني|الثانيه
^ two $
第二|第2|二番目|2番`),
  lines(`
3|3rd|third|dritte|dritten|drittes|troisieme|tercero|tercera|tercer|terzo|terza|terceiro|terceira|derde|trzeci|trzecia|trzecie|ucuncu|третий|третья|третье|الثالث|الثالثه
^ three $
第三|第3|三番目|3番`),
  lines(`
4|4th|fourth|vierte|vierten|viertes|quatrieme|cuarto|cuarta|quarto|quarta|vierde|czwarty|czwarta|czwarte|dorduncu|четвертый|четвертая|четвертое|الرابع|الرابعه
^ four $
第四|第4|四番目|4番`),
];
const places = PLACES.map((words) => createMatcher(words));
const last = createMatcher(
  lines(`
last|letzte|letzten|letztes|dernier|derniere|ultimo|ultima|laatste|ostatni|ostatnia|ostatnie|son|sonuncu|последний|последняя|последнее|الاخير|الاخيره
最后|最後`),
);
/** Nothing of what was offered. */
const none = createMatcher(
  lines(`
none|neither|nothing|keine|keines|keins|nichts|aucun|aucune|ninguno|ninguna|nessuno|nessuna|nenhum|nenhuma|geen|zaden|zadne|hicbiri|hicbirini|ни|لا
都不|不是这|不是這|どれでもない|いずれでもない`),
);
/** Whoever takes a choice by its place or by a word says little else. */
const LONGEST_WORDS = 5;
const LONGEST = 60;

/** Labels the assistant offered in its last message. */
function offered(history: readonly HistoryLine[]): readonly string[] {
  const before = history.at(-1);
  return before?.author === 'assistant' ? (before.choices ?? []) : [];
}

/** The label taken, or null: the message takes none, or more than one could be meant. */
export function chooseOffered(text: string, history: readonly HistoryLine[]): string | null {
  const labels = offered(history);
  if (labels.length === 0) return null;
  const said = fold(text);
  const same = labels.find((label) => fold(label) === said);
  if (same !== undefined) return same;
  if (said.length > LONGEST || wordsOf(said).length > LONGEST_WORDS) return null;
  const read = toPatternText(text);
  // "Do you ship to Norway?" has a word of "Shipping", and asks something of its own.
  if (none.test(read) || clauses.test(read)) return null;
  return byWord(said, labels) ?? byPlace(read, labels);
}

function byPlace(read: string, labels: readonly string[]): string | null {
  const taken = places.flatMap((place, index) => (place.test(read) ? [index] : []));
  if (taken.length === 1) return labels[taken[0] ?? 0] ?? null;
  return taken.length === 0 && last.test(read) ? (labels.at(-1) ?? null) : null;
}

/** The label that alone holds the words said that any label holds. */
function byWord(said: string, labels: readonly string[]): string | null {
  const folded = labels.map((label) => fold(label));
  const counts = folded.map(() => 0);
  for (const word of piecesOf(said)) {
    for (const [index, label] of folded.entries())
      if (label.includes(word)) counts[index] = (counts[index] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const best = counts.flatMap((count, index) => (count === most ? [index] : []));
  return most > 0 && best.length === 1 ? (labels[best[0] ?? 0] ?? null) : null;
}

const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/u;
/** Words of four letters on without their endings; pairs of letters where words have no spaces between. */
function piecesOf(said: string): readonly string[] {
  return wordsOf(said).flatMap((word) => {
    if (unspaced.test(word)) return [...word].slice(1).map((unit, at) => `${[...word][at]}${unit}`);
    return word.length < 4 ? [] : [word.slice(0, Math.max(4, word.length - 2))];
  });
}
