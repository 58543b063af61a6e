/**
 * Conversations as a shop's team has them, with what a search looks for put where it is known: one in twenty is in Chinese,
 * one in three names an order, one in three holds the common word, the rare words are in one conversation each.
 */
import { createRandom, words } from './synthetic-articles.ts';

export const CONVERSATIONS = 50_000;
/** Messages of the one long conversation. */
export const LONG = 2_000;
export const COMMON_WORD = 'delivery';
/** One in two hundred conversations, each tenth of the Chinese ones. */
export const CHINESE_WORD = '灯笼';
/** From the newest conversation to the oldest. */
export const RARE_WORDS =
  'obsidian marzipan zeppelin kumquats narwhals yodeller flummery gazpacho huckster ziggurat'.split(
    ' ',
  );
export const ABSENT_WORDS = 'xylophonist quixotically jabberwock phlogiston syzygy'.split(' ');

// Words of customers' questions: return, freight, order, delivery, address, invoice, warranty, discount, member …
const CHINESE =
  '退货 运费 订单 配送 地址 发票 保修 优惠 会员 积分 快递 密码 账户 尺寸 颜色 什么 时候 可以 怎么 多少 谢谢 您好 请问 我们 已经 没有 收到 申请 退款 换货'.split(
    ' ',
  );

export type SyntheticConversation = {
  readonly name: string;
  readonly email: string;
  readonly locale: 'en' | 'zh';
  /** Null: none is named. */
  readonly orderNumber: string | null;
  /** The contact's first, then one of each side in turn. */
  readonly texts: readonly string[];
};

/** The conversation of a number, 0 the oldest: eight messages on average (4 … 12) of 6 … 20 words. */
export function syntheticConversation(at: number): SyntheticConversation {
  const random = createRandom(at + 1);
  const isChinese = at % 20 === 0;
  const text = () => (isChinese ? chinese(random) : words(random, 6 + Math.floor(random() * 15)));
  const texts = Array.from({ length: 4 + Math.floor(random() * 9) }, text);
  const orderNumber = at % 3 === 0 ? `HP-${200_000 + at}` : null;
  const [first, second] = [words(random, 1, 500), words(random, 1, 500)];
  const planted = [
    orderNumber === null ? '' : `order ${orderNumber}`,
    at % 3 === 1 ? COMMON_WORD : '',
    at % 200 === 0 ? CHINESE_WORD : '',
    rareWordOf(at),
  ].filter((part) => part !== '');
  return {
    name: `${first} ${second}`,
    email: `${first}.${second}.${at}@mail.example`,
    locale: isChinese ? 'zh' : 'en',
    orderNumber,
    texts: [[texts[0] ?? '', ...planted].join(' '), ...texts.slice(1)],
  };
}

/** In the middle of each tenth of all conversations. */
function rareWordOf(at: number): string {
  const tenth = CONVERSATIONS / RARE_WORDS.length;
  if (at % tenth !== tenth / 2) return '';
  return RARE_WORDS.at(-1 - Math.floor(at / tenth)) ?? '';
}

function chinese(random: () => number): string {
  const count = 4 + Math.floor(random() * 9);
  const drawn = Array.from(
    { length: count },
    () => CHINESE[Math.floor(random() ** 2 * CHINESE.length)] ?? '',
  );
  return `${drawn.join('')}。`;
}
