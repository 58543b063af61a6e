/**
 * Which of their orders somebody means who names none: the newest, the one of a day of the week, of yesterday, of a date.
 * Names of days and months are the platform's, so that every language of the phrases is read.
 */
import { localDate } from '../../escalation/hours.ts';
import type { Instant, Locale, Order } from '../../model.ts';
import { fold, wordsOf } from '../../understanding/text.ts';

export type Reading = {
  readonly text: string;
  readonly language: Locale;
  readonly timeZone: string;
  readonly now: Instant;
};

const ORDER =
  'orders?|purchases?|delivery|deliveries|bestellung|einkauf|kauf|lieferung|commande|achat|livraison|pedido|compra|orden|entrega|ordine|acquisto|encomenda|bestelling|aankoop|levering';
const NEWEST = new RegExp(
  [
    `(?<!\\p{L})(?:most recent|latest|newest|last|letzte[nrs]?|neueste[nrs]?|jungste[nrs]?|derniere|dernier|ultimo|ultima|laatste|nieuwste|meest recente) (?:${ORDER})(?!\\p{L})`,
    `(?<!\\p{L})(?:${ORDER})(?: la| le)? (?:mas|plus|piu|mais) reci?ente?(?!\\p{L})`,
    '(?<!\\p{L})(?:bought|ordered|purchased) last(?!\\p{L})|(?<!\\p{L})just (?:bought|ordered|purchased|received|got)(?!\\p{L})|(?<!\\p{L})zuletzt (?:bestellt|gekauft)',
    '(?<!\\p{L})(?:ostatni|najnowsz)\\p{L}* (?:zamowieni|zakup|przesylk)|(?<!\\p{L})(?:en )?son (?:siparis|alisveris)|последн\\p{L}* (?:заказ|покупк|посылк)',
    '(?:最近|最新|最后|最後|上)(?:的|一|次)*[个個笔筆]?(?:订单|訂單|单|單|下单|下單|买|買|购|購)|(?:最後|最新|直近|前回|一番新しい)の?(?:注文|買)|(?:마지막|최근|최신)\\s*(?:주문|구매)',
    '(?:طلبي|طلبيتي|الطلب|طلبيه|مشترياتي)\\s+(?:الاخير|الاحدث)|(?:اخر|احدث)\\s+(?:طلب|مشتريات)',
    '(?:आखिरी|पिछले|पिछला|पिछली|सबसे नए|सबसे नया|नवीनतम)\\s*(?:ऑर्डर|आर्डर|खरीद)|(?:สั่งซื้อ|ออเดอร์)(?:ครั้ง|ที่)?(?:ล่าสุด|สุดท้าย)',
  ].join('|'),
  'u',
);

/** "My last order", in any language: the newest is meant. */
export function saysNewest(text: string): boolean {
  return NEWEST.test(toPlain(text));
}

/** Weeks back that a day of the week can mean. */
const DAYS_BACK = 14;
const DAY = 86_400_000;

/**
 * Local dates (`YYYY-MM-DD`) the message may mean an order by, the newest first; empty: it names no day. "The order from
 * Monday" is one of the last two Mondays; a date without a year is the last one of it.
 */
export function daysMeant(of: Reading): readonly string[] {
  const today = localDate(of.timeZone, of.now);
  const words = wordsOf(toPlain(of.text));
  return [...dated(of, today), ...relative(of, today), ...weekdays(of, words, today)];
}

/** Placed on the first of the days on which any was; where none was, delivered on it. Empty: no day is named, or nothing fits it. */
export function ofTheDay(orders: readonly Order[], of: Reading): readonly Order[] {
  const dayOf = (at: Instant): string => localDate(of.timeZone, at);
  for (const day of daysMeant(of)) {
    const placed = orders.filter(({ placedAt }) => dayOf(placedAt) === day);
    if (placed.length > 0) return placed;
    const arrived = orders.filter(({ shipments }) =>
      shipments.some(({ deliveredAt }) => deliveredAt !== undefined && dayOf(deliveredAt) === day),
    );
    if (arrived.length > 0) return arrived;
  }
  return [];
}

function weekdays(
  { text, language }: Reading,
  words: readonly string[],
  today: string,
): readonly string[] {
  const unspaced = UNSPACED.test(text);
  return Array.from({ length: DAYS_BACK }, (_, back) => daysBefore(today, back + 1)).filter(
    (date) => {
      const at = Date.parse(`${date}T12:00:00.000Z`);
      const name = toPlain(formatOf(language, { weekday: 'long' }).format(at));
      if (unspaced) return text.includes(name) || chineseDay(at).some((one) => text.includes(one));
      return wordsOf(name).every((part) => words.some((word) => isFormOf(word, part)));
    },
  );
}

const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const CHINESE = '日一二三四五六';
/** `周一`, `礼拜一`: the platform knows `星期一` alone. */
function chineseDay(at: number): readonly string[] {
  const day = CHINESE[new Date(at).getUTCDay()] ?? '';
  const names = ['周', '週', '星期', '礼拜', '禮拜'].map((week) => `${week}${day}`);
  return day === '日' ? [...names, '周天', '星期天', '礼拜天', '禮拜天'] : names;
}

/** Languages that bend names do so at the end: `poniedziałku` is of `poniedziałek`, `Pazartesi` no form of `Pazar`. */
function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  const stem = name.slice(0, Math.max(4, name.length - 2));
  return name.length > 4 && word.startsWith(stem) && Math.abs(word.length - name.length) <= 2;
}

/** "Yesterday", as the platform says it in that language. */
function relative({ text, language }: Reading, today: string): readonly string[] {
  const said = ` ${wordsOf(toPlain(text)).join(' ')} `;
  const names = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return [-1, -2].flatMap((days) => {
    const name = toPlain(names.format(days, 'day'));
    // "2 days ago" is read where the platform has no word of its own.
    if (/\d/u.test(name)) return [];
    const found = UNSPACED.test(name) ? toPlain(text).includes(name) : said.includes(` ${name} `);
    return found ? [daysBefore(today, -days)] : [];
  });
}

/** `9 November`, `November 9`, `9.11.`, `11月9日`, `2026-11-09`. `9/11` reads in two ways and is not taken. */
function dated({ text, language }: Reading, today: string): readonly string[] {
  const plain = toPlain(text);
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(plain);
  if (iso !== null) return toDate(iso[0]) ?? [];
  const east = /(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]/u.exec(plain);
  if (east !== null) return lastOf(today, Number(east[1]), Number(east[2]));
  const dotted = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/u.exec(plain);
  if (dotted !== null) return lastOf(today, Number(dotted[2]), Number(dotted[1]));
  return byMonth(plain, language, today);
}

function byMonth(plain: string, language: Locale, today: string): readonly string[] {
  const words = wordsOf(plain);
  for (let month = 1; month <= 12; month++) {
    const name = monthName(language, month);
    const at = words.findIndex(
      (word) => word === name || (name.length > 4 && word === name.slice(0, 3)),
    );
    if (at < 0) continue;
    // The day stands before it, at most one small word between, or right behind it.
    const near = [words[at - 1], words[at + 1], words[at - 2]];
    const day = near.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word ?? '')?.[1]);
    const found = day.find((one) => one !== undefined);
    if (found !== undefined) return lastOf(today, month, Number(found));
  }
  return [];
}

/** As it stands beside a day: other languages bend it there. */
function monthName(language: Locale, month: number): string {
  const at = Date.UTC(2026, month - 1, 15);
  const parts = formatOf(language, { day: 'numeric', month: 'long' }).formatToParts(at);
  return toPlain(parts.find(({ type }) => type === 'month')?.value ?? '');
}

/** The last such day up to today; none: the calendar has no such day. */
function lastOf(today: string, month: number, day: number): readonly string[] {
  const year = Number(today.slice(0, 4));
  const two = (number: number): string => String(number).padStart(2, '0');
  const found = [year, year - 1]
    .flatMap((one) => toDate(`${one}-${two(month)}-${two(day)}`) ?? [])
    .find((date) => date <= today);
  return found === undefined ? [] : [found];
}
function toDate(text: string): readonly string[] | null {
  const at = Date.parse(`${text}T00:00:00.000Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : [text];
}
function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - days * DAY).toISOString().slice(0, 10);
}

function formatOf(language: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat([language, 'en'], { ...options, timeZone: 'UTC' });
}
function toPlain(text: string): string {
  return fold(text).replace(/[أإآ]/gu, 'ا').replaceAll('ة', 'ه');
}
