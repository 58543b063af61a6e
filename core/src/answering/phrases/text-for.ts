import type { Locale } from '../../model.ts';

/** The text for a language: exactly this one, else the same of another region; Chinese only in the same script. */
export function textFor(
  texts: Readonly<Record<Locale, string>> | undefined,
  locale: Locale,
): string | null {
  const entries = Object.entries(texts ?? {});
  const exact = entries.find(([tag]) => tag.toLowerCase() === locale.toLowerCase());
  const near = exact ?? entries.find(([tag]) => written(tag) === written(locale));
  return near?.[1] ?? null;
}

function written(locale: Locale): string {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    return `${language}-${script}`;
  } catch {
    return locale.toLowerCase();
  }
}
