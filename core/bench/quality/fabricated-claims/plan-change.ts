/** Draws the values of a shop, and what one change does to them. */
import type { Random } from './random.ts';
import type { Topic } from './texts.ts';
import type { Value } from './values.ts';

export const CHANGES = [
  'number',
  'unit',
  'currency',
  'date',
  'negation',
  'condition',
  'promise',
  'address',
  'order state',
  'range',
  'swapped',
  'borrowed',
  'added',
  'bound',
] as const;
export type Change = (typeof CHANGES)[number];
export type Slots = Readonly<Record<string, Value>>;
export type Facet = {
  readonly negated?: boolean;
  readonly dropped?: boolean;
  readonly bound?: boolean;
};

export const AMOUNTS = ['fee', 'shipping', 'free', 'voucher'] as const;
const DURATIONS = {
  window: 'returns',
  refund: 'refund',
  delivery: 'shipping',
  warranty: 'warranty',
  cancel: 'cancel',
} as const;
const TOPIC_OF: Readonly<Record<string, Topic>> = {
  ...DURATIONS,
  fee: 'fee',
  shipping: 'shipping',
  free: 'free',
  voucher: 'voucher',
  percent: 'change',
};
/** All values of one shop; no two of a kind alike. */
export function drawSlots(random: Random): Slots {
  const amounts = random.some(
    [290, 390, 490, 590, 690, 1250, 1490, 2000, 3500, 4900, 5000, 6000, 9900, 15000, 123450],
    4,
  );
  const [low = 2, mid = 4] = random.some([1, 2, 3, 4, 5, 6], 2);
  const amount = (at: number): Value => ({
    kind: 'amount',
    cents: amounts[at] ?? 100,
    currency: 'EUR',
  });
  const id = random.int(100, 999);
  return {
    window: { kind: 'duration', unit: 'day', count: random.one([7, 10, 14, 20, 30, 45, 60, 90]) },
    cancel: { kind: 'duration', unit: 'hour', count: random.one([2, 3, 5, 6, 12, 24, 36]) },
    refund: { kind: 'duration', unit: 'workday', count: low, to: low + random.int(2, 5) },
    delivery: { kind: 'duration', unit: 'workday', count: mid, to: mid + random.int(6, 9) },
    warranty: { kind: 'duration', unit: 'year', count: random.one([2, 3, 5, 10]) },
    fee: amount(0),
    shipping: amount(1),
    free: amount(2),
    voucher: amount(3),
    percent: { kind: 'percent', number: random.one([5, 10, 15, 20, 25]) },
    date: {
      kind: 'date',
      at: Date.UTC(random.int(2026, 2028), random.int(0, 11), random.int(1, 28)),
    },
    time: { kind: 'time', hour: random.one([9, 10, 11, 13, 14, 15, 16, 17]) },
    mail: { kind: 'address', text: `help${id}@shop.example` },
    phone: { kind: 'address', text: `+49 30 ${random.int(100, 999)} ${random.int(1000, 9999)}` },
    url: { kind: 'address', text: `https://shop.example/help/${id}` },
  };
}

/** Another value of the same kind. */
function otherValue(value: Value, random: Random): Value {
  switch (value.kind) {
    case 'duration':
      return value.to === undefined
        ? { ...value, count: value.count + random.int(1, 9) }
        : random.one([
            { ...value, to: value.to + random.int(1, 5) },
            { ...value, count: value.count + 1 },
            { kind: 'duration', unit: value.unit, count: value.count },
          ]);
    case 'amount':
      return { ...value, cents: value.cents + random.one([100, -100, 50, 1000, value.cents * 9]) };
    case 'percent':
      return { ...value, number: value.number + random.int(1, 40) };
    case 'date':
      return { ...value, at: value.at + random.one([1, 30, 31, 365, -1]) * 86_400_000 };
    case 'time':
      return { ...value, hour: value.hour + random.one([1, -1, 2]) };
    case 'address':
      return { ...value, text: otherAddress(value.text, random) };
  }
}
function otherAddress(text: string, random: Random): string {
  if (text.startsWith('+')) return text.slice(0, -1) + ((Number(text.at(-1)) + 3) % 10);
  return random.one([
    text.replace('shop.example', 'shop-help.example'),
    text.replace('shop', 'shoр'),
    text.replace(/\d{3}/, (id) => String(Number(id) - 1)),
  ]);
}
const OTHER_UNITS = {
  hour: ['day'],
  day: ['workday', 'week', 'month'],
  workday: ['day', 'week'],
  week: ['day'],
  month: ['day'],
  year: ['month', 'week'],
} as const;

export type Plan = {
  readonly topics: readonly Topic[];
  readonly facet?: Facet;
  readonly slots?: Slots;
};

/** What is said of the first topic, and with which values, for one change. */
export function planChange(change: Change, slots: Slots, random: Random): Plan {
  const swapIn = (name: string, value: Value): Slots => ({ ...slots, [name]: value });
  const slotOf = (name: string): Value => slots[name] ?? { kind: 'percent', number: 1 };
  switch (change) {
    case 'number': {
      const name = random.one([
        'window',
        'cancel',
        'warranty',
        'fee',
        'shipping',
        'free',
        'voucher',
        'percent',
        'time',
      ]);
      return {
        topics: [name === 'time' ? 'cutoff' : (TOPIC_OF[name] ?? 'returns')],
        slots: swapIn(name, otherValue(slotOf(name), random)),
      };
    }
    case 'unit': {
      const name = random.one(['window', 'cancel', 'warranty', 'refund', 'delivery']);
      const value = slotOf(name);
      if (value.kind !== 'duration') return { topics: ['returns'] };
      return {
        topics: [TOPIC_OF[name] ?? 'returns'],
        slots: swapIn(name, { ...value, unit: random.one(OTHER_UNITS[value.unit]) }),
      };
    }
    case 'currency': {
      const name = random.one(AMOUNTS);
      const value = slotOf(name);
      if (value.kind !== 'amount') return { topics: ['fee'] };
      return {
        topics: [name],
        slots: swapIn(name, { ...value, currency: random.one(['USD', 'GBP', 'CHF']) }),
      };
    }
    case 'date':
      return { topics: ['change'], slots: swapIn('date', otherValue(slotOf('date'), random)) };
    case 'negation':
      return { topics: ['worn'], facet: { negated: true } };
    case 'condition':
      return { topics: [random.one(['returns', 'warranty', 'cancel'])], facet: { dropped: true } };
    case 'bound':
      return { topics: [random.one(['free', 'voucher', 'cutoff'])], facet: { bound: true } };
    case 'address': {
      const name = random.one(['mail', 'phone', 'url']);
      return { topics: ['contact'], slots: swapIn(name, otherValue(slotOf(name), random)) };
    }
    case 'range': {
      const name = random.one(['refund', 'delivery']);
      return {
        topics: [TOPIC_OF[name] ?? 'refund'],
        slots: swapIn(name, otherValue(slotOf(name), random)),
      };
    }
    case 'swapped':
    case 'borrowed': {
      const [one = 'fee', other = 'free'] = random.some(
        random.one([AMOUNTS, Object.keys(DURATIONS)]),
        2,
      );
      return {
        topics: [TOPIC_OF[one] ?? 'fee', TOPIC_OF[other] ?? 'free'],
        slots: { ...slots, [one]: slotOf(other), [other]: slotOf(one) },
      };
    }
    case 'added':
      return {
        topics: [random.one(['returns', 'warranty', 'cancel', 'worn']), random.one(AMOUNTS)],
      };
    case 'promise':
    case 'order state':
      return { topics: [] };
  }
}
