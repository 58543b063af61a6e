/** The words looked for, marked. They match from the beginning of a word, as the search does; Chinese ones anywhere. */
export function toParts(
  text: string,
  find: string,
): readonly { readonly text: string; readonly found: boolean }[] {
  const words = find.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [{ text, found: false }];
  const pattern = words
    .map((word) => (/\p{Script=Han}/u.test(word) ? word : `(?<![\\p{L}\\p{N}])${word}`))
    .join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'giu'))
    .map((part, at) => ({ text: part, found: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
