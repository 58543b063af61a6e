/**
 * A text as it is compared in searches: without case (full folding by way of upper case: ß is ss), width and Latin,
 * Greek or Cyrillic accents. Scripts whose marks are letters keep them.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC');
}
