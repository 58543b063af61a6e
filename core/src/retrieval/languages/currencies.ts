/** Currencies as people write them, in the languages the product reads. */

/** Codes a sign may stand for; `$` and `¥` stand for several. */
const CURRENCIES: readonly (readonly [string, readonly string[]])[] = [
  [
    'US\\$|USD|US-Dollar|US dollars?|\\$ ?US|U\\.S\\. dollars|dollars? US|美元|美金|米ドル',
    ['USD'],
  ],
  ['A\\$|AU\\$|AUD|\\$ ?AU', ['AUD']],
  ['C\\$|CA\\$|CAD|\\$ ?CA', ['CAD']],
  ['HK\\$|HKD|港币|港元', ['HKD']],
  ['S\\$|SGD', ['SGD']],
  ['NT\\$|TWD|新台幣|新台币', ['TWD']],
  ['R\\$|BRL|reais', ['BRL']],
  [
    '\\$|dollars?|bucks?|Dollar|dollari|dollaro|доллар(?:ов|а)?|ドル|dólares|dólar|دولار|dolar',
    ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  ],
  ['€|EUR|euros?|Euronen|欧元|歐元|ユーロ|يورو|евро', ['EUR']],
  [
    'UK£|£UK|£|GBP|pounds?|quid|Pfund|libras?|livres?|sterline|sterlina|фунт(?:ов|а)?|جنيه إسترليني|جنيه|英镑|英鎊|ポンド',
    ['GBP'],
  ],
  ['JPY|yen|日元|日圓|円', ['JPY']],
  ['CNY|RMB|人民币|元|块钱|块', ['CNY']],
  ['[¥￥]', ['JPY', 'CNY']],
  [
    'CHF|Schweizer Franken|Franken|francs?|francos?|franchi|franco|франк(?:ов|а)?|瑞士法郎|スイスフラン|フラン|فرنك',
    ['CHF'],
  ],
  ['PLN|zł|złotych', ['PLN']],
  ['TRY|₺|TL|lira', ['TRY']],
  ['INR|₹|रुपये', ['INR']],
  ['SEK|NOK|DKK|kr', ['SEK', 'NOK', 'DKK']],
  ['SAR|ر\\.س|ريال', ['SAR']],
  ['AED|د\\.إ|درهم', ['AED']],
  ['KRW|₩|원', ['KRW']],
];
const before = CURRENCIES.map(([words, codes]) => ({
  // A sign or code may stand right after a letter of a script without spaces.
  pattern: new RegExp(
    `(?:^|[^\\p{L}]|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}])(?:${words}) ?$`,
    'iu',
  ),
  codes,
}));
const after = CURRENCIES.map(([words, codes]) => ({
  pattern: new RegExp(`^[ -]?(?:${words})(?![a-zà-ÿ])`, 'iu'),
  codes,
}));

export function readCurrencyBefore(text: string): readonly string[] | null {
  const near = text.slice(-14);
  const codes = before.find(({ pattern }) => pattern.test(near))?.codes;
  return codes ?? unknownSign(/\p{Sc} ?$/u.exec(near));
}
export function readCurrencyAfter(
  text: string,
): { readonly codes: readonly string[]; readonly length: number } | null {
  const near = text.slice(0, 16);
  for (const { pattern, codes } of after) {
    const match = pattern.exec(near);
    if (match !== null) {
      return { codes, length: match[0].length };
    }
  }
  const sign = /^ ?\p{Sc}/u.exec(near);
  const codes = unknownSign(sign);
  return sign === null || codes === null ? null : { codes, length: sign[0].length };
}

/** A sign we do not know is a currency of its own. */
function unknownSign(match: RegExpExecArray | null): readonly string[] | null {
  return match === null ? null : [match[0].trim()];
}

const ALL_WORDS = CURRENCIES.map(([words]) => words).join('|');
const NAMED = new RegExp(
  `(?<=\\p{N} ?)(?:${ALL_WORDS}|\\p{Sc})(?![a-zà-ÿа-яё])|(?<!\\p{L})(?:${ALL_WORDS}|\\p{Sc})(?= ?\\p{N})`,
  'giu',
);

/** A question without the currencies beside its figures: "€20", "EUR 20", "20 bucks" and "20欧元" ask for the same. */
export function withoutCurrencies(text: string): string {
  return /\p{N}/u.test(text) ? text.replace(NAMED, ' ') : text;
}
