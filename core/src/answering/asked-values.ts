/** Which kind of figure a question asks for, and whether a piece of text holds one. */
import { readUnit } from './claim-units.ts';

/** `moment`: a day, a time of day or a span of time. `number`: any figure. */
export type ValueKind = 'duration' | 'amount' | 'moment' | 'number';

/** The first that fits is asked for: "how much time" is no price. */
const ASKED: readonly (readonly [ValueKind, RegExp])[] = [
  [
    'duration',
    /\bhow (?:long|soon|fast|quick\w*)\b|\bhow (?:many|much) (?:more )?(?:business |working )?(?:time|minutes|hours|days|weeks|months|years)\b|\bwie (?:lange?|schnell|viele? (?:Zeit|Minuten|Stunden|Tage|Wochen|Monate|Jahre))\b|\bcombien de (?:temps|jours|semaines|mois)|\bcuánt[oa]s? (?:tiempo|tarda|demora|dura|días|semanas|meses|horas)|\bquanto (?:tempo|dura|ci vuole|demora)|\bhoe ?lang|jak długo|ile (?:dni|trwa|czasu)|ne kadar sür|kaç gün|как долго|сколько (?:времени|дней|часов|недель|месяцев)|多久|多长时间|多長時間|多少天|几天|幾天|何日|どのくらい|كم (?:من )?(?:يوم|مدة|المدة|الوقت|يستغرق|تستغرق|ساعة|أسبوع|شهر)|مدة (?:ال)?ضمان/iu,
  ],
  [
    'number',
    /\bhow much (?!is\b|are\b|does\b|do\b|did\b|will\b|would\b|for\b|to\b|it\b|the\b|i\b|you\b)\p{L}+/iu,
  ],
  [
    'amount',
    /\bhow much\b|\b(?:cost|price|fee|charge|tariff)s?\b|\bpay for\b|\bkoste[tn]?\b|\b\p{L}*(?:kosten|preis|gebühr\p{L}*)\b|\bwie (?:teuer|hoch)|\bco[uû]te?n?t?\b|\bprix\b|\btarifs?\b|\bfrais\b|\bcuesta[n]?\b|\bprecios?\b|\bcuánto (?:vale|es|cobran)|\bcosto\b|\bquanto (?:costa|custa)|\bprezzo\b|\bpreço\b|\bhoeveel kost|\bprijs\b|ile kosztuje|\bcena\b|ne kadar(?! sür)|\bfiyat|сколько стоит|\bцена\b|стоимость|多少钱|多少錢|运费|運費|邮费|价格|價格|费用|費用|包邮|いくら|料金|كم (?:سعر|تكلفة|ثمن|رسوم|يكلف|تكلف)|(?:ال)?(?:سعر|تكلفة|رسوم)/iu,
  ],
  [
    'moment',
    /\b(?:when|until|deadline|what time|what date)\b|\b(?:bis )?wann\b|\bquand\b|\bcuándo\b|\bquando\b|\bwanneer\b|\bkiedy\b|\bne zaman\b|когда|什么时候|什麼時候|何时|何時|几点|幾點|いつ|何時|متى/iu,
  ],
  [
    'number',
    /\bhow (?:many|far|often|late|old|big|large|tall|high|heavy|wide|deep|hot|warm|strong)\b|\bwie (?:viel|viele|oft|weit|groß|alt|schwer|spät|heiß)\b|\bcombien\b|\bcuánt[oa]s?\b|\bquant[oiae]\b|\bhoeveel\b|\bile\b|\bkaç\b|сколько|多少|几个|幾個|几次|几岁|何人|いくつ|كم/iu,
  ],
];

/** Null: no figure is asked for. */
export function valueAsked(question: string): ValueKind | null {
  return ASKED.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

const FIGURE =
  /\p{N}|[一二三四五六七八九十两兩百千万]{1,4}(?:天|个|個|周|年|月|日|小时|小時|分|次|人|倍)/u;
const AMOUNT =
  /[€$£¥₹₽₺₩]\s?\p{N}|\p{N}\s?(?:[€$£¥₹₽₺₩]|(?:EUR|USD|GBP|CHF|PLN|JPY|CNY|euros?|dollars?|pounds?|Euro|zł|руб|kr|TL)(?!\p{L})|欧元|歐元|美元|英镑|人民币|日元|元|円|원|يورو|دولار|ريال|درهم|евро)/iu;
const FREE =
  /\b(?:free(?: of charge)?|kostenlos|kostenfrei|gratis|gratuit\p{L}*|gratuita?s?|bezpłatn\p{L}+|ücretsiz)\b|бесплатн|免费|免費|包邮|無料|مجان/iu;
const WORDED =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|dreißig|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|trente|dos|tres|cuatro|cinco|seis|siete|ocho|diez|catorce|quince|treinta) \p{L}+/giu;
/** Steps, exemptions and the like are read at their beginning. */
const READ = 2000;

const AT_ONCE =
  /\b(?:immediately|at once|instantly|same day|sofort|inmediat\p{L}+|al momento|immédiatement)\b|立即|当天|فورًا/iu;

/**
 * How far a text answers a question for a figure: 1 with one of its kind, 0.5 with a word in its place, "free" for a price
 * or "the same day" for a duration, else 0.
 */
export function valueFit(text: string, kind: ValueKind): number {
  const read = text.slice(0, READ);
  if (kind === 'duration') return figuresDuration(read) ? 1 : AT_ONCE.test(read) ? 0.5 : 0;
  return holdsValue(text, kind) ? 1 : kind === 'amount' && FREE.test(read) ? 0.5 : 0;
}

/** Does the text hold a figure of this kind? */
export function holdsValue(text: string, kind: ValueKind): boolean {
  const read = text.slice(0, READ);
  switch (kind) {
    case 'amount':
      return AMOUNT.test(read);
    case 'duration':
      return figuresDuration(read) || AT_ONCE.test(read);
    case 'moment':
    case 'number':
      return FIGURE.test(read) || worded(read);
  }
}

function figuresDuration(text: string): boolean {
  for (const match of text.matchAll(/\p{N}+|[一二三四五六七八九十两兩]{1,3}/gu)) {
    if (
      readUnit(text.slice(match.index + match[0].length, match.index + 40).trimStart()) !== null
    ) {
      return true;
    }
  }
  return worded(text);
}

function worded(text: string): boolean {
  for (const [found] of text.matchAll(WORDED)) {
    const unit = found.slice(found.indexOf(' ') + 1);
    if (readUnit(unit) !== null) return true;
  }
  return false;
}
