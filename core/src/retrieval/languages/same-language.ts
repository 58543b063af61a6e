/** Whether who reads one locale reads the other: regions do not matter, simplified and traditional Chinese are two. */
export function sameLanguage(one: string, other: string): boolean {
  return one === other || writtenLanguage(one) === writtenLanguage(other);
}

/** Locales come from outside: only so many are kept. */
const MOST_KEPT = 200;
const written = new Map<string, string>();

function writtenLanguage(locale: string): string {
  const known = written.get(locale);
  if (known !== undefined) return known;
  const read = readLanguage(locale);
  if (written.size < MOST_KEPT) written.set(locale, read);
  return read;
}

function readLanguage(locale: string): string {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    return language === 'zh' ? `zh-${script ?? 'Hans'}` : language;
  } catch {
    return locale.toLowerCase();
  }
}
