/** Splits text into sentences in any script. */

/** Ends that are not the end of a sentence; compared without case. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e etc vs approx no nos mr mrs ms dr prof st inc ltd co corp dept est fig max min incl excl tel ' +
    'bzw ca evtl ggf inkl nr str usw vgl zzgl z.b d.h u.a o.ä z b d h u a exkl tägl mind ' +
    'p.ex ex env art sr sra dra p.ej ej núm pág aprox ud uds av r.d dott sig es ecc tzn np tj ok'
  ).split(' '),
);
const THAI = /[\u0e00-\u0e7f]/;
const MARKS = /^(?:\s*\[\d{1,2}\])+[.。]?/;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, made);
  return made;
}

/**
 * Sentences of a text, trimmed, in order; line breaks end a sentence. Citation marks (`[1]`) stay with the sentence
 * before them. Intl.Segmenter (UAX 29) with fixes: abbreviations, German ordinals ("3. November"), initials; Thai,
 * which has no full stop, is parted at spaces into clauses of at least 40 characters.
 */
export function splitSentences(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => splitLine(line.trim()));
}

function splitLine(line: string): readonly string[] {
  if (line === '') {
    return [];
  }
  const pieces: string[] = [];
  for (const { segment } of segmenter('en').segment(line)) {
    const previous = pieces.at(-1);
    if (previous !== undefined && belongs(previous, segment)) {
      pieces[pieces.length - 1] = previous + segment;
      continue;
    }
    const marks = previous === undefined ? null : MARKS.exec(segment);
    if (previous !== undefined && marks !== null) {
      pieces[pieces.length - 1] = previous + marks[0];
      pieces.push(segment.slice(marks[0].length));
    } else {
      pieces.push(segment);
    }
  }
  const sentences = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  return THAI.test(line) ? sentences.flatMap(splitThai) : sentences;
}

function belongs(previous: string, next: string): boolean {
  const end = previous.trimEnd();
  if (/^[\p{Pe}\p{Pf}"']+\s*$/u.test(next) || /^\s*$/.test(next)) {
    return true;
  }
  if (!end.endsWith('.')) {
    return false;
  }
  if (/^\p{Ll}/u.test(next)) {
    return true;
  }
  const word =
    /(\S+)\.$/
      .exec(end)?.[1]
      ?.replace(/^[\p{Ps}"']+/u, '')
      .toLowerCase() ?? '';
  if (ABBREVIATIONS.has(word.split('-').at(-1) ?? '') || /^\p{L}$/u.test(word)) {
    return true;
  }
  // "3. November": a day and its month, and "1. Open …": a step's number and its text.
  return /(?:^|\s)\d{1,2}\.$/.test(end) && /^\p{L}/u.test(next) && !/^\d{1,2}$/.test(next);
}

function splitThai(sentence: string): readonly string[] {
  const clauses: string[] = [];
  let current = '';
  for (const part of sentence.split(/(\s+)/)) {
    if (/^\s+$/.test(part) && current.length >= 40 && !/\d$/.test(current)) {
      clauses.push(current);
      current = '';
    } else {
      current += part;
    }
  }
  if (current.trim() !== '') {
    clauses.push(current.trim());
  }
  return clauses;
}
