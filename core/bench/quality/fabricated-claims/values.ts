/** Values a statement may hold, and how each language writes them. */
import type { BenchLanguage } from './texts.ts';

export type Value =
  | {
      readonly kind: 'duration';
      readonly unit: DurationUnit;
      readonly count: number;
      readonly to?: number;
    }
  | { readonly kind: 'amount'; readonly cents: number; readonly currency: Currency }
  | { readonly kind: 'percent'; readonly number: number }
  | { readonly kind: 'date'; readonly at: number }
  | { readonly kind: 'time'; readonly hour: number }
  | { readonly kind: 'address'; readonly text: string };
export type DurationUnit = 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';
export type Currency = 'EUR' | 'USD' | 'GBP' | 'CHF';

/** One form; or the forms Intl.PluralRules names. */
type Plural = string | Partial<Record<Intl.LDMLPluralRule, string>>;
const UNITS: Readonly<Record<BenchLanguage, Readonly<Record<DurationUnit, Plural>>>> = {
  en: {
    hour: { one: ' hour', other: ' hours' },
    day: { one: ' day', other: ' days' },
    workday: { one: ' business day', other: ' business days' },
    week: { one: ' week', other: ' weeks' },
    month: { one: ' month', other: ' months' },
    year: { one: ' year', other: ' years' },
  },
  de: {
    hour: { one: ' Stunde', other: ' Stunden' },
    day: { one: ' Tag', other: ' Tage' },
    workday: { one: ' Werktag', other: ' Werktage' },
    week: { one: ' Woche', other: ' Wochen' },
    month: { one: ' Monat', other: ' Monate' },
    year: { one: ' Jahr', other: ' Jahre' },
  },
  es: {
    hour: { one: ' hora', other: ' horas' },
    day: { one: ' día', other: ' días' },
    workday: { one: ' día hábil', other: ' días hábiles' },
    week: { one: ' semana', other: ' semanas' },
    month: { one: ' mes', other: ' meses' },
    year: { one: ' año', other: ' años' },
  },
  fr: {
    hour: { one: ' heure', other: ' heures' },
    day: { one: ' jour', other: ' jours' },
    workday: { one: ' jour ouvré', other: ' jours ouvrés' },
    week: { one: ' semaine', other: ' semaines' },
    month: ' mois',
    year: { one: ' an', other: ' ans' },
  },
  zh: { hour: '小时', day: '天', workday: '个工作日', week: '周', month: '个月', year: '年' },
  it: {
    hour: { one: ' ora', other: ' ore' },
    day: { one: ' giorno', other: ' giorni' },
    workday: { one: ' giorno lavorativo', other: ' giorni lavorativi' },
    week: { one: ' settimana', other: ' settimane' },
    month: { one: ' mese', other: ' mesi' },
    year: { one: ' anno', other: ' anni' },
  },
  pt: {
    hour: { one: ' hora', other: ' horas' },
    day: { one: ' dia', other: ' dias' },
    workday: { one: ' dia útil', other: ' dias úteis' },
    week: { one: ' semana', other: ' semanas' },
    month: { one: ' mês', other: ' meses' },
    year: { one: ' ano', other: ' anos' },
  },
  ru: {
    hour: { one: ' час', few: ' часа', other: ' часов' },
    day: { one: ' день', few: ' дня', other: ' дней' },
    workday: { one: ' рабочий день', few: ' рабочих дня', other: ' рабочих дней' },
    week: { one: ' неделя', few: ' недели', other: ' недель' },
    month: { one: ' месяц', few: ' месяца', other: ' месяцев' },
    year: { one: ' год', few: ' года', other: ' лет' },
  },
  ja: { hour: '時間', day: '日', workday: '営業日', week: '週間', month: 'か月', year: '年' },
  ar: {
    hour: { few: ' ساعات', other: ' ساعة' },
    day: { few: ' أيام', other: ' يومًا' },
    workday: { few: ' أيام عمل', other: ' يوم عمل' },
    week: { few: ' أسابيع', other: ' أسبوعًا' },
    month: { few: ' أشهر', other: ' شهرًا' },
    year: { few: ' سنوات', other: ' سنة' },
  },
};
/** A few counts in words, where the language has them. */
const WORDS: Readonly<Record<BenchLanguage, Readonly<Record<number, string>>>> = {
  en: {
    2: 'two',
    3: 'three',
    5: 'five',
    10: 'ten',
    14: 'fourteen',
    24: 'twenty-four',
    30: 'thirty',
    60: 'sixty',
  },
  de: {
    2: 'zwei',
    3: 'drei',
    5: 'fünf',
    10: 'zehn',
    14: 'vierzehn',
    24: 'vierundzwanzig',
    30: 'dreißig',
    60: 'sechzig',
  },
  es: {
    2: 'dos',
    3: 'tres',
    5: 'cinco',
    10: 'diez',
    14: 'catorce',
    24: 'veinticuatro',
    30: 'treinta',
    60: 'sesenta',
  },
  fr: {
    2: 'deux',
    3: 'trois',
    5: 'cinq',
    10: 'dix',
    14: 'quatorze',
    24: 'vingt-quatre',
    30: 'trente',
    60: 'soixante',
  },
  zh: { 2: '两', 3: '三', 5: '五', 10: '十', 14: '十四', 24: '二十四', 30: '三十', 60: '六十' },
  it: {
    2: 'due',
    3: 'tre',
    5: 'cinque',
    10: 'dieci',
    14: 'quattordici',
    24: 'ventiquattro',
    30: 'trenta',
    60: 'sessanta',
  },
  pt: {
    2: 'dois',
    3: 'três',
    5: 'cinco',
    10: 'dez',
    14: 'catorze',
    24: 'vinte e quatro',
    30: 'trinta',
    60: 'sessenta',
  },
  ru: {
    2: 'два',
    3: 'три',
    5: 'пять',
    10: 'десять',
    14: 'четырнадцать',
    24: 'двадцать четыре',
    30: 'тридцать',
    60: 'шестьдесят',
  },
  ja: { 2: '二', 3: '三', 5: '五', 10: '十', 14: '十四', 24: '二十四', 30: '三十', 60: '六十' },
  ar: { 30: 'ثلاثين', 60: 'ستين' },
};
const RANGES: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: ['{a}–{b}', '{a} to {b}', 'between {a} and {b}'],
  de: ['{a}–{b}', '{a} bis {b}', 'zwischen {a} und {b}'],
  es: ['{a}–{b}', 'de {a} a {b}', 'entre {a} y {b}'],
  fr: ['{a}–{b}', 'de {a} à {b}', 'entre {a} et {b}'],
  zh: ['{a}–{b}', '{a}至{b}', '{a}到{b}'],
  it: ['{a}–{b}', 'da {a} a {b}', 'tra {a} e {b}'],
  pt: ['{a}–{b}', '{a} a {b}', 'entre {a} e {b}'],
  ru: ['{a}–{b}', 'от {a} до {b}'],
  ja: ['{a}〜{b}', '{a}から{b}'],
  ar: ['{a}–{b}', 'من {a} إلى {b}'],
};
const CURRENCY_WORDS: Readonly<Record<BenchLanguage, Readonly<Record<Currency, string>>>> = {
  en: { EUR: 'euros', USD: 'US dollars', GBP: 'pounds', CHF: 'francs' },
  de: { EUR: 'Euro', USD: 'US-Dollar', GBP: 'Pfund', CHF: 'Franken' },
  es: { EUR: 'euros', USD: 'dólares', GBP: 'libras', CHF: 'francos' },
  fr: { EUR: 'euros', USD: 'dollars', GBP: 'livres', CHF: 'francs' },
  zh: { EUR: '欧元', USD: '美元', GBP: '英镑', CHF: '瑞士法郎' },
  it: { EUR: 'euro', USD: 'dollari', GBP: 'sterline', CHF: 'franchi' },
  pt: { EUR: 'euros', USD: 'dólares', GBP: 'libras', CHF: 'francos' },
  ru: { EUR: 'евро', USD: 'долларов', GBP: 'фунтов', CHF: 'франков' },
  ja: { EUR: 'ユーロ', USD: 'ドル', GBP: 'ポンド', CHF: 'スイスフラン' },
  ar: { EUR: 'يورو', USD: 'دولار', GBP: 'جنيه إسترليني', CHF: 'فرنك' },
};
const HOURS: Readonly<Record<BenchLanguage, (hour: number) => readonly string[]>> = {
  en: (hour) => [`${hour}:00`, hour > 12 ? `${hour - 12} pm` : `${hour} am`],
  de: (hour) => [`${hour}:00 Uhr`, `${hour} Uhr`],
  es: (hour) => [`${hour}:00`, `${hour}:00 h`],
  fr: (hour) => [`${hour}h00`, `${hour} h`],
  zh: (hour) => [`${hour}:00`, hour > 12 ? `下午${hour - 12}点` : `上午${hour}点`],
  it: (hour) => [`${hour}:00`],
  pt: (hour) => [`${hour}:00`, `${hour}h00`],
  ru: (hour) => [`${hour}:00`],
  ja: (hour) => [`${hour}:00`, `${hour}時`],
  ar: (hour) => [`${hour}:00`],
};

/** The value as one language writes it. `style` 0 is the commonest way, others change the format and nothing else. */
export function writeValue(value: Value, language: BenchLanguage, style: number): string {
  switch (value.kind) {
    case 'duration':
      return writeDuration(value, language, style);
    case 'amount':
      return writeAmount(value, language, style % 3);
    case 'percent':
      return new Intl.NumberFormat(language, { style: 'percent', numberingSystem: 'latn' }).format(
        value.number / 100,
      );
    case 'date':
      return writeDate(value.at, language, style % 3);
    case 'time': {
      const ways = HOURS[language](value.hour);
      return ways[style % ways.length] ?? '';
    }
    case 'address':
      return value.text;
  }
}

function writeDuration(
  { unit, count, to }: Extract<Value, { kind: 'duration' }>,
  language: BenchLanguage,
  style: number,
): string {
  const forms = UNITS[language][unit];
  const rule = new Intl.PluralRules(language).select(to ?? count);
  const name = typeof forms === 'string' ? forms : (forms[rule] ?? forms.other ?? '');
  if (to !== undefined) {
    const ways = RANGES[language];
    const way = ways[style % ways.length] ?? '';
    return way.replace('{a}', String(count)).replace('{b}', String(to)) + name;
  }
  const word = style % 2 === 1 ? WORDS[language][count] : undefined;
  return `${word ?? count}${name}`;
}

function writeAmount(
  { cents, currency }: Extract<Value, { kind: 'amount' }>,
  language: BenchLanguage,
  style: number,
): string {
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    numberingSystem: 'latn',
  }).format(cents / 100);
  if (style === 1) return `${currency} ${number}`;
  if (style === 2) {
    const space = language === 'zh' || language === 'ja' ? '' : ' ';
    return `${number}${space}${CURRENCY_WORDS[language][currency]}`;
  }
  return new Intl.NumberFormat(language, { style: 'currency', currency, numberingSystem: 'latn' })
    .format(cents / 100)
    .replace(/\u200f/g, '');
}

function writeDate(at: number, language: BenchLanguage, style: number): string {
  if (style === 1) return new Date(at).toISOString().slice(0, 10);
  // Months in figures are ambiguous in English.
  const month = style === 2 && language !== 'en' ? 'numeric' : 'long';
  return new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(at)
    .replace(/ (?:г\.|de) ?$/u, '');
}
