/** Which language a script of its own stands for. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/^[\u0400-\u04ff]/, 'ru'],
  [/^[\u0600-\u06ff]/, 'ar'],
  [/^[\u0900-\u097f]/, 'hi'],
  [/^[\u0e00-\u0e7f]/, 'th'],
  [/^[\uac00-\ud7af]/, 'ko'],
  [/^[\u3040-\u30ff]|^.[\u3040-\u30ff]/u, 'ja'],
  [/^[\u4e00-\u9fff]/, 'zh'],
];

/** Of a word as `wordsOf` gives it; null for Latin letters and others that tell nothing. */
export function scriptOf(word: string): string | null {
  if (word < '\u0400') return null;
  return SCRIPTS.find(([script]) => script.test(word))?.[1] ?? null;
}
