/** Conditions and exceptions of a sentence: "unless it was worn", "电池除外". */
import { toWordPattern } from './word-pattern.ts';

/** They stand before what they except. */
const BEFORE =
  'unless|except|excepting|excluding|other than|apart from|as long as|so long as|provided|providing|only if|on condition|if|but not|' +
  'sofern|soweit|es sei denn|außer|ausgenommen|mit Ausnahme|vorausgesetzt|solange|falls|wenn|nicht aber|aber nicht|jedoch nicht|' +
  'salvo|excepto|a menos que|siempre que|siempre y cuando|a condición|si no|si es|si está|si se ha|si ha|si lo|si la|si el|si usted|si su|si los|si las|pero no|con excepción|exceptuando|' +
  "si vous|si le|si l'article|si votre|si vos|si elle|si les|sauf|à moins|à condition|pourvu|excepté|hormis|mais pas|à l'exception|tant que|s'il|s'ils|s'elle|s'elles|" +
  'a meno|tranne|purché|a condizione|eccetto|ma non|ad eccezione|' +
  'exceto|desde que|mas não|com exceção|à exceção|' +
  'tenzij|behalve|mits|zolang|maar niet|uitgezonderd|met uitzondering|' +
  'chyba że|z wyjątkiem|oprócz|pod warunkiem|jeśli|jeżeli|o ile|ale nie|' +
  'если|кроме|за исключением|при условии|но не|только если|' +
  '除非|除了|只要|如果|但|但是|仅限|僅限|前提|不包括|不含|ただし|' +
  'إلا إذا|إلا|ما لم|بشرط|شريطة|باستثناء|ما عدا|عدا|إذا|لكن ليس|' +
  'hariç|dışında|şartıyla|koşuluyla|olmadıkça|sürece|eğer';
/** They stand behind it. */
const BEHIND = '除外|除く|除き|除いて|除きます|対象外|限り|限ります';

const marker = toWordPattern(`${BEFORE}|${BEHIND}`, { all: true });
const behind = new RegExp(BEHIND, 'u');
/** No clause is longer, in characters: a wall of text stays linear. */
const REACH = 400;
/** No sentence has more. */
const MOST = 12;
const CLAUSE_END = /[,;:，；：。.!?！？()（）]/u;

/** `words`: what comes with the marker, from and to. */
export type Condition = {
  readonly start: number;
  readonly end: number;
  readonly words: readonly [from: number, to: number];
};

/** Where the conditions stand in a normalised text, in order: from the marker to the end of its clause, or of the clause before it. */
export function findConditions(text: string): readonly Condition[] {
  const found: Condition[] = [];
  for (const match of text.matchAll(marker)) {
    const from = match.index;
    const to = from + match[0].length;
    if (found.length === MOST) break;
    if ((found.at(-1)?.end ?? -1) > from) continue;
    const start = clauseStart(text, from);
    const end = clauseEnd(text, to);
    found.push(
      behind.test(match[0])
        ? { start, end: to, words: [start, from] }
        : { start: from, end, words: [to, end] },
    );
  }
  return found;
}

function clauseStart(text: string, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    if (CLAUSE_END.test(text[index] ?? '')) return index + 1;
  }
  return Math.max(0, at - REACH);
}
/** A comma right behind the marker belongs to it: "es sei denn, …". */
function clauseEnd(text: string, at: number): number {
  for (
    let index = text[at] === ',' ? at + 1 : at;
    index < Math.min(text.length, at + REACH);
    index += 1
  ) {
    if (CLAUSE_END.test(text[index] ?? '')) return index;
  }
  return Math.min(text.length, at + REACH);
}

/** The text with its conditions blanked. */
export function withoutConditions(text: string, conditions = findConditions(text)): string {
  return conditions.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}
