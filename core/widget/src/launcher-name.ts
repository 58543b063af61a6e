/** The launcher's name, which is needed before any language file is there. Its keys are the chat's languages. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'Open chat',
  de: 'Chat öffnen',
  fr: 'Ouvrir la discussion',
  es: 'Abrir el chat',
  it: 'Apri la chat',
  pt: 'Abrir o chat',
  nl: 'Chat openen',
  pl: 'Otwórz czat',
  'zh-Hans': '打开客服对话',
  'zh-Hant': '開啟客服對話',
  ja: 'チャットを開く',
  ar: 'افتح المحادثة',
  tr: 'Sohbeti aç',
  ru: 'Открыть чат',
  ko: '채팅 열기',
  hi: 'चैट खोलें',
  th: 'เปิดแชต',
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
