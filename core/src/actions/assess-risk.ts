/**
 * How unusual a request is, and why. Measured against the contact's and the shop's own past with robust statistics, so
 * that a jeweller's usual order is no alarm and a sticker shop's is. It accuses nobody: a high score only asks a person.
 */
import type { Money } from '../model.ts';
import type { Risk } from './proposal.ts';

export type RiskFacts = {
  /** What moves; null: nothing does. */
  readonly amount: Money | null;
  /** Minor units of earlier orders or actions in the same currency: the contact's, and a sample of the shop's. */
  readonly ownAmounts: readonly number[];
  readonly shopAmounts: readonly number[];
  /** Actions of this contact within a day, this one included, and of a usual contact of the shop who asks for anything at all. */
  readonly actionsToday: number;
  readonly shopActionsPerDay: readonly number[];
  /** Shares (0..1) of orders sent back: the contact's, and of the shop's contacts with three orders or more. */
  readonly returns: { readonly orders: number; readonly share: number };
  readonly shopReturnShares: readonly number[];
  /** Goes to an address (or gives one) that none of the contact's orders went to, while others are known. */
  readonly newAddress: boolean;
  /** The name on it is nobody the contact's orders name. */
  readonly otherName: boolean;
  /** Local hour 0..23 of this request, and of the contact's earlier orders. */
  readonly hour: number;
  readonly ownHours: readonly number[];
  readonly language: string;
  readonly ownLanguages: readonly string[];
  /** 0..1: the conversation holds what looks like pasted instructions. */
  readonly injection: number;
  /** Wrong one-time codes in this conversation. */
  readonly wrongCodes: number;
};
export type RiskSign =
  | 'amount-for-contact'
  | 'amount-for-shop'
  | 'velocity'
  | 'returns'
  | 'new-address'
  | 'other-name'
  | 'unusual-hour'
  | 'unusual-language'
  | 'pasted-instructions'
  | 'wrong-codes';

/** Fewer earlier values than this say nothing about what is usual. */
const ENOUGH = 5;
/** No sign alone is certain. */
const MOST = 0.9;

/**
 * Signs are taken as independent chances that something is wrong: score = 1 − Π(1 − weight).
 * @returns signs strongest first; those that weigh nothing are left out.
 */
export function assessRisk(facts: RiskFacts): Risk {
  const signs = SIGNS.map(({ code, weigh }) => ({ code, ...weigh(facts) }))
    .filter(({ weight }) => weight >= 0.01)
    .map((sign) => ({ ...sign, weight: round(sign.weight) }))
    .toSorted((a, b) => b.weight - a.weight);
  return { score: round(1 - signs.reduce((rest, { weight }) => rest * (1 - weight), 1)), signs };
}

type Weighed = {
  readonly weight: number;
  readonly values: Readonly<Record<string, string>>;
};
const NOTHING: Weighed = { weight: 0, values: {} };

const SIGNS: readonly {
  readonly code: RiskSign;
  readonly weigh: (facts: RiskFacts) => Weighed;
}[] = [
  {
    code: 'amount-for-contact',
    weigh: ({ amount, ownAmounts }) => weighAmount(amount, ownAmounts, 0.5),
  },
  {
    code: 'amount-for-shop',
    weigh: ({ amount, shopAmounts }) => weighAmount(amount, shopAmounts, 0.7),
  },
  {
    code: 'velocity',
    weigh: ({ actionsToday, shopActionsPerDay }) =>
      // One a day is nobody's haste; a shop without a past is measured against one a day.
      actionsToday <= 1
        ? NOTHING
        : weighed(unusual(actionsToday, pad(shopActionsPerDay, 1)), 0.8, { count: actionsToday }),
  },
  {
    code: 'returns',
    weigh: ({ returns, shopReturnShares }) =>
      returns.orders < ENOUGH || shopReturnShares.length < ENOUGH
        ? NOTHING
        : weighed(unusual(returns.share, shopReturnShares, 0.05), 0.6, {
            percent: Math.round(returns.share * 100),
          }),
  },
  {
    code: 'new-address',
    weigh: ({ newAddress }) => ({ weight: newAddress ? 0.3 : 0, values: {} }),
  },
  {
    code: 'other-name',
    weigh: ({ otherName }) => ({ weight: otherName ? 0.35 : 0, values: {} }),
  },
  {
    code: 'unusual-hour',
    weigh: ({ hour, ownHours }) => {
      if (ownHours.length < ENOUGH) return NOTHING;
      const near = ownHours.some(
        (one) => Math.min(Math.abs(one - hour), 24 - Math.abs(one - hour)) <= 2,
      );
      return { weight: near ? 0 : 0.1, values: { hour: String(hour) } };
    },
  },
  {
    code: 'unusual-language',
    weigh: ({ language, ownLanguages }) =>
      ownLanguages.length === 0 || ownLanguages.some((one) => baseOf(one) === baseOf(language))
        ? NOTHING
        : { weight: 0.2, values: { language } },
  },
  {
    code: 'pasted-instructions',
    weigh: ({ injection }) => ({
      weight: injection > 0.5 ? MOST * injection : 0,
      values: { percent: String(Math.round(injection * 100)) },
    }),
  },
  {
    code: 'wrong-codes',
    weigh: ({ wrongCodes }) => ({
      weight: wrongCodes < 2 ? 0 : 1 - 0.7 ** (wrongCodes - 1),
      values: { count: String(wrongCodes) },
    }),
  },
];

/** Amounts spread over orders of magnitude: their logarithms are compared. */
function weighAmount(amount: Money | null, past: readonly number[], most: number): Weighed {
  if (amount === null || past.length < ENOUGH) return NOTHING;
  const size = Math.log1p(Math.abs(amount.minor));
  const deviation = unusual(
    size,
    past.map((one) => Math.log1p(Math.abs(one))),
    0.1,
  );
  const usual = Math.round(Math.expm1(median(past.map((one) => Math.log1p(Math.abs(one))))));
  return weighed(deviation, most, { usual, currency: amount.currency });
}

/** 0 up to two deviations above what is usual, then rising to `most`: half of it at three and a half. */
function weighed(
  deviation: number,
  most: number,
  values: Readonly<Record<string, string | number>>,
): Weighed {
  const above = Math.max(0, deviation - 2);
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
  return { weight: most * (above / (above + 1.5)), values: Object.fromEntries(texts) };
}

/**
 * Robust z-score (Iglewicz and Hoaglin 1993): (x − median) / (1.4826 · MAD). Half of all values may be wild and it holds.
 * @param least Smallest spread believed, in the unit of the values: where all are equal, the next one is not infinitely far.
 */
function unusual(value: number, past: readonly number[], least = 0.5): number {
  const middle = median(past);
  const spread = 1.4826 * median(past.map((one) => Math.abs(one - middle)));
  return (value - middle) / Math.max(spread, least);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

function pad(values: readonly number[], usual: number): readonly number[] {
  return values.length >= ENOUGH ? values : [...values, ...Array<number>(ENOUGH).fill(usual)];
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function round(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 1_000) / 1_000;
}
