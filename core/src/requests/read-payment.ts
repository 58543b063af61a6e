/** Which of the contact's ways to pay a text means, in the order in which they are to be tried. */
import type { PaymentMethod } from '../actions/policy.ts';

export type PaymentWish = {
  /** Ids in order of preference. */
  readonly ids: readonly string[];
  /** Was something demanded? If not, the order's own will do as well. */
  readonly firm: boolean;
};

const KINDS: readonly (readonly [PaymentMethod['kind'] | 'original' | 'other-card', RegExp])[] = [
  [
    'original',
    /\b(?:original|same|initial) (?:form of |method of )?(?:payment|card|method)|\bway (?:it was|i|you) paid|ursprüngliche|original(?:e|en)? zahl|原支付|原路/gu,
  ],
  [
    'gift-card',
    /\bgift ?-?cards?\b|\bgc\b|\bgutschein\w*|\btarjeta(?:s)? (?:de )?regalo|\bcarte[- ]cadeau|礼品卡/gu,
  ],
  ['wallet', /\bpay ?pal\b|贝宝/gu],
  ['other-card', /\b(?:other|another|different|second) (?:credit |debit )?card\b/gu],
  [
    'card',
    /\b(?:credit|debit) ?cards?\b|\bvisa\b|\bmaster ?card\b|\bamex\b|\bamerican express\b|\bkreditkarte|\btarjeta de crédito|\bcarte (?:de crédit|bancaire)|信用卡/gu,
  ],
];
const BRANDS = /visa|master ?card|amex|american express|discover/u;

export function readPayment(
  text: string,
  methods: readonly PaymentMethod[],
  original: string | undefined,
): PaymentWish | null {
  const changed = /\b(?:change (?:your|my) mind|instead|initially)\b/u.exec(text);
  const found = KINDS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      at: match.index,
      word: match[0],
      negated: isNegated(text, match.index),
    })),
  )
    .filter((each) => !each.negated)
    .toSorted((one, other) => one.at - other.at);
  const named = methods.filter(
    (method) => method.id.length >= 6 && text.includes(method.id.toLowerCase()),
  );
  if (named.length > 0) return { ids: named.map((method) => method.id), firm: true };
  if (found.length === 0) return null;
  const last = changed !== null && /\b(?:change (?:your|my) mind|initially)\b/u.test(changed[0]);
  const ordered = last ? found.toReversed() : found;
  const ids = ordered.flatMap(({ kind, word }) => idsOf(kind, word, methods, original));
  if (ids.length === 0 && found.every((each) => each.kind === 'other-card')) return null;
  const soft = /\bpre?fer|\bif possible\b|\bor (?:else|otherwise)\b/u.test(text);
  return { ids: [...new Set(ids)], firm: !soft };
}

function isNegated(text: string, at: number): boolean {
  return /\b(?:not|without|no)\b[^,.;]{0,12}$/u.test(text.slice(Math.max(0, at - 20), at));
}

function idsOf(
  kind: string,
  word: string,
  methods: readonly PaymentMethod[],
  original: string | undefined,
): readonly string[] {
  if (kind === 'original') return original === undefined ? [] : [original];
  if (kind === 'other-card') {
    return methods
      .filter((each) => each.kind === 'card' && each.id !== original)
      .map((each) => each.id);
  }
  const brand = BRANDS.exec(word)?.[0];
  const fitting = methods.filter((each) => each.kind === kind);
  const branded =
    brand === undefined ? fitting : fitting.filter((each) => labelSays(each.label, brand));
  // The one it was paid with comes first among several of a kind.
  return branded
    .map((each) => each.id)
    .toSorted((one, other) => Number(other === original) - Number(one === original));
}

function labelSays(label: string, brand: string): boolean {
  const said = label.toLowerCase().replace(/\s/gu, '');
  const short = brand.replace(/\s/gu, '');
  return (
    said.includes(short) ||
    (short === 'amex' && said.includes('americanexpress')) ||
    (short === 'americanexpress' && said.includes('amex'))
  );
}
