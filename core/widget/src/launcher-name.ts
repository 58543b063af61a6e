/**
 * The launcher's name, which is needed before any language file is there. Its keys are the chat's languages. Letters outside
 * Latin cost up to three bytes of the loader: there mostly the name alone, that it opens is told by its state.
 */
const NAMES: Readonly<Record<string, string>> = {
  en: 'Open chat',
  de: 'Chat öffnen',
  fr: 'Ouvrir le chat',
  es: 'Abrir el chat',
  it: 'Apri la chat',
  pt: 'Abrir o chat',
  nl: 'Chat openen',
  pl: 'Otwórz czat',
  'zh-Hans': '客服',
  'zh-Hant': '客服',
  ja: 'チャット',
  ar: 'افتح المحادثة',
  tr: 'Sohbeti aç',
  ru: 'Чат',
  ko: '채팅',
  hi: 'चैट',
  th: 'แชต',
};

/**
 * The chat's own language for a BCP 47 tag: Chinese by script or region (Taiwan, Hong Kong and Macau write traditional
 * characters), others by their first subtag, English when there is no file for it.
 */
export function chatLanguage(locale: string): string {
  if (/^zh\b/i.test(locale)) return /hant|-(tw|hk|mo)\b/i.test(locale) ? 'zh-Hant' : 'zh-Hans';
  const first = locale.toLowerCase().split('-')[0] ?? '';
  return NAMES[first] === undefined ? 'en' : first;
}

/** What a screen reader calls the launcher. */
export function launcherName(locale: string): string {
  return NAMES[chatLanguage(locale)] ?? '';
}
