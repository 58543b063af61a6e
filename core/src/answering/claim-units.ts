/** Units of time as people write them, in the languages the check reads. */

/** Only exact conversions: a month is no number of days, a working day is no day. */
export type DurationFamily = 'second' | 'month' | 'workday';
export type Unit = { readonly family: DurationFamily; readonly factor: number };

const UNITS: readonly { readonly unit: Unit; readonly words: string }[] = [
  {
    unit: { family: 'workday', factor: 1 },
    words:
      'business day|business days|working day|working days|work day|work days|workday|workdays|weekdays|Werktag|' +
      'Werktage|Werktagen|Werktags|Arbeitstag|Arbeitstage|Arbeitstagen|Geschäftstag|Geschäftstage|Geschäftstagen|' +
      'jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables|día hábil|días hábiles|día laborable|días laborables|' +
      'giorno lavorativo|giorni lavorativi|dia útil|dias úteis|werkdag|werkdagen|dni robocze|dni roboczych|' +
      'dzień roboczy|iş günü|iş gününde|أيام عمل|يوم عمل|рабочих дней|рабочих дня|рабочий день|يوم عمل واحد|يومي عمل',
  },
  {
    unit: { family: 'second', factor: 1 },
    words:
      'second|seconds|sec|Sekunde|Sekunden|segundo|segundos|seconde|secondes|secondi|sekund|saniye|ثانية|секунд|секунды|секунда',
  },
  {
    unit: { family: 'second', factor: 60 },
    words:
      'minute|minutes|min|mins|Minute|Minuten|minuto|minutos|minuti|minuut|minuten|minuta|minuty|minut|dakika|' +
      'دقيقة|دقائق|минут|минуты|минута|मिनट',
  },
  {
    unit: { family: 'second', factor: 3600 },
    words:
      'hour|hours|hr|hrs|h|Stunde|Stunden|Std|hora|horas|heure|heures|ora|ore|uur|godzina|godziny|godzin|saat|' +
      'saati|ساعة|ساعات|час|часа|часов|घंटे|घंटा',
  },
  {
    unit: { family: 'second', factor: 86_400 },
    words:
      'day|days|calendar day|calendar days|consecutive days|Tag|Tage|Tagen|Tages|Kalendertag|Kalendertage|' +
      'Kalendertagen|tägig|tägige|tägigen|tägiger|tägiges|día|días|día natural|días naturales|dia|dias|' +
      'dias corridos|jour|jours|jours calendaires|jour calendaire|giorno|giorni|dag|dagen|dzień|dni|gün|günü|' +
      'يوم|يوما|يومًا|يوماً|أيام|день|дня|дней|दिन|दिनों',
  },
  {
    unit: { family: 'second', factor: 604_800 },
    words:
      'week|weeks|Woche|Wochen|wöchig|wöchige|wöchigen|semana|semanas|semaine|semaines|settimana|settimane|weken|' +
      'tydzień|tygodnie|tygodni|hafta|أسبوع|أسبوعا|أسبوعًا|أسبوعاً|أسابيع|неделя|недели|недель|सप्ताह',
  },
  { unit: { family: 'second', factor: 1_209_600 }, words: 'fortnight|fortnights' },
  {
    unit: { family: 'month', factor: 1 },
    words:
      'month|months|calendar month|calendar months|Monat|Monate|Monaten|Monats|monatig|monatige|monatigen|mes|meses|' +
      'mois|mese|mesi|mês|maand|maanden|miesiąc|miesiące|miesięcy|ay|شهر|شهرا|شهرًا|شهراً|أشهر|شهور|месяц|месяца|месяцев|महीने|महीना',
  },
  {
    unit: { family: 'month', factor: 12 },
    words:
      'year|years|yr|yrs|Jahr|Jahre|Jahren|Jahres|jährig|jährige|jährigen|año|años|an|ans|année|années|anno|anni|' +
      'ano|anos|jaar|rok|lata|lat|yıl|سنة|سنوات|عام|عاما|عامًا|أعوام|год|года|лет',
  },
];
/** Units of Chinese, Japanese and Korean follow the number with no space. */
const EAST_ASIAN: readonly (readonly [string, Unit])[] = [
  [
    '个工作日|個工作日|个营业日|工作日|工作天|营业日|営業日|영업일|วันทำการ',
    { family: 'workday', factor: 1 },
  ],
  ['秒钟|秒鐘|秒|초|วินาที', { family: 'second', factor: 1 }],
  ['分钟|分鐘|分間|分(?!之|期|类)|분|นาที', { family: 'second', factor: 60 }],
  ['个小时|個小時|小时|小時|時間|시간|ชั่วโมง', { family: 'second', factor: 3600 }],
  ['个自然日|个日历日|自然日|天|日間|日(?!元|期|本)|일|วัน', { family: 'second', factor: 86_400 }],
  ['个星期|個星期|个礼拜|星期|週間|周(?!年)|週|주|สัปดาห์', { family: 'second', factor: 604_800 }],
  ['个月|個月|か月|ヶ月|カ月|ヵ月|개월|เดือน', { family: 'month', factor: 1 }],
  ['周年|年間|年(?!\\d)|년|ปี', { family: 'month', factor: 12 }],
];

const units = new Map<string, Unit>(
  UNITS.flatMap(({ unit, words }) =>
    words.split('|').map((word) => [word.toLowerCase(), unit] as const),
  ),
);
const eastAsian = EAST_ASIAN.map(([words, unit]) => ({
  pattern: new RegExp(`^ ?(?:${words})`),
  unit,
}));

/** The unit a text starts with, and its length; null when it starts with none. */
export function readUnit(text: string): { readonly unit: Unit; readonly length: number } | null {
  for (const { pattern, unit } of eastAsian) {
    const match = pattern.exec(text);
    if (match !== null) {
      return { unit, length: match[0].length };
    }
  }
  const words = /^[ -]?(?:full |volle[nr]? |ganze[nr]? )?(\p{L}+)(?:\.? (\p{L}+))?/iu.exec(text);
  if (words === null) {
    return null;
  }
  const both = units.get(`${words[1]} ${words[2]}`.toLowerCase());
  if (both !== undefined) {
    return { unit: both, length: words[0].length };
  }
  const unit = units.get((words[1] ?? '').toLowerCase());
  const length = words[2] === undefined ? words[0].length : words[0].length - words[2].length - 1;
  return unit === undefined ? null : { unit, length };
}

/** Minor units in one major unit's decimals (ISO 4217), where it is not two. */
export function currencyDecimals(currency: string): number {
  if (/^(?:JPY|KRW|VND|CLP|ISK|XAF|XOF|PYG|UGX)$/.test(currency)) {
    return 0;
  }
  return /^(?:BHD|IQD|JOD|KWD|LYD|OMR|TND)$/.test(currency) ? 3 : 2;
}
