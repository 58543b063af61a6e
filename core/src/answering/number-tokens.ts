/** Numbers as they are written in a text, before it is known what they count. */
import { findNumberWords, HAN_NUMBER, type NumberLanguage, readHanNumber } from './number-words.ts';

export type NumberToken = {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  /** Set for words: which languages read it so. Empty for digits. */
  readonly languages: readonly NumberLanguage[];
  readonly article: boolean;
  /** Counts with a unit only. */
  readonly weak?: true;
  readonly han: boolean;
};

const DIGITS =
  /(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|(?<![\d.,])\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d+)*/gu;

/** Numbers of a normalised text in order: digits, words, Han numerals. */
export function numberTokens(text: string): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const number = readDigits(match[0]);
    const end = match.index + match[0].length;
    tokens.push({ start: match.index, end, number, languages: [], article: false, han: false });
  }
  for (const match of text.matchAll(HAN_NUMBER)) {
    const number = String(readHanNumber(match[0]));
    // "一" and "两" alone are often part of a word: they count before a measure only.
    const end = match.index + match[0].length;
    if (
      /^ ?(?:-|至|到|个|個|天|日|周|週|月|年|小时|小時|分钟|分鐘|秒|工作日|营业日|営業日|元|块|欧元|美元|折|成|件|次|星期|礼拜|か月|ヶ月|時間|週間)/.test(
        text.slice(end),
      ) ||
      match[0].length > 1
    ) {
      tokens.push({ start: match.index, end, number, languages: [], article: false, han: true });
    }
  }
  for (const { start, end, readings } of findNumberWords(text)) {
    const value = readings[0]?.value ?? 0;
    const same = readings.filter((reading) => reading.value === value);
    tokens.push({
      start,
      end,
      number: String(value),
      languages: same.map(({ language }) => language),
      article: readings[0]?.article ?? false,
      ...(same.every(({ weak }) => weak === true) ? { weak: true } : {}),
      han: false,
    });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/**
 * `1,234.50`, `1.234,50`, `1 234,5` → `1234.5`. One separator before exactly three digits groups thousands, unless a
 * zero leads. More than one dot that groups nothing (a version number) stays as written.
 */
export function readDigits(written: string): string {
  const digits = written.replace(/[ ']/g, '');
  const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replaceAll(',', '')
    : /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits)
      ? digits.replaceAll('.', '').replace(',', '.')
      : digits.replace(/^(\d+),(\d+)$/, '$1.$2');
  return /^\d{1,15}(?:\.\d+)?$/.test(grouped) ? String(Number(grouped)) : grouped;
}
