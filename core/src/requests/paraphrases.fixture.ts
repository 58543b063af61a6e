/**
 * Situations of a made-up shop, for the reader's test: other products, other options and other wordings than any data set it was
 * worked on with. A seed gives the orders; each template says something and knows what it means.
 */
import type { ActionRequest, PostalAddress } from '../actions/action.ts';
import type { PaymentMethod } from '../actions/policy.ts';
import type { Order, OrderState } from '../model.ts';
import type { ReadProduct, ReadVariant, RequestContext } from './request-context.ts';

export type Paraphrase = {
  readonly kind: string;
  readonly text: string;
  readonly context: RequestContext;
  readonly expected: readonly ActionRequest[];
};

const CATALOGUE: readonly (readonly [
  title: string,
  options: Readonly<Record<string, readonly string[]>>,
])[] = [
  [
    'Corner Sofa',
    { fabric: ['linen', 'velvet', 'corduroy'], colour: ['teal', 'ochre', 'charcoal'] },
  ],
  [
    'Ceiling Fan',
    { 'blade span': ['90 cm', '110 cm', '130 cm'], finish: ['brass', 'chrome', 'matt black'] },
  ],
  ['Rain Coat', { size: ['S', 'M', 'L', 'XL'], colour: ['yellow', 'navy', 'olive'] }],
  ['Cooking Pot', { capacity: ['2L', '4L', '6L'], material: ['copper', 'cast iron', 'enamel'] }],
  [
    'Board Game',
    { edition: ['classic', 'travel', 'deluxe'], language: ['English', 'German', 'French'] },
  ],
  [
    'Computer Monitor',
    {
      'screen size': ['24-inch', '27-inch', '32-inch'],
      stand: ['fixed', 'pivoting'],
      resolution: ['1440p', '2160p', '1080p'],
    },
  ],
  ['Sleeping Bag', { warmth: ['low', 'medium', 'high'], filling: ['down', 'hollow fibre'] }],
  ['Violin Strings', { tension: ['low', 'medium', 'high'], core: ['gut', 'steel', 'nylon'] }],
];

export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function productsOf(): readonly ReadProduct[] {
  return CATALOGUE.map(([title, options], at) => {
    const combinations = Object.entries(options).reduce<
      readonly Readonly<Record<string, string>>[]
    >(
      (all, [name, values]) =>
        all.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
      [{}],
    );
    const variants = combinations.map(
      (each, index): ReadVariant => ({
        id: `v${at}-${index}x`,
        options: each,
        price: {
          minor: 2_000 + at * 1_000 + ((index * 7) % combinations.length) * 130,
          currency: 'EUR',
        },
        available: true,
      }),
    );
    return { id: `p${at}-prod`, title, variants };
  });
}

export type World = {
  readonly context: RequestContext;
  readonly products: readonly ReadProduct[];
  readonly orders: Readonly<Record<'delivered' | 'delivered2' | 'pending' | 'pending2', Order>>;
};
const HOME: PostalAddress = {
  line1: '12 Mill Lane',
  city: 'Bristol',
  postcode: '54321',
  country: 'UK',
};
const WORK: PostalAddress = {
  line1: '7 Harbour Road',
  line2: 'Unit 4',
  city: 'Leeds',
  postcode: '67890',
  country: 'UK',
};
const METHODS: readonly PaymentMethod[] = [
  { id: 'pay-card', kind: 'card', label: 'Visa ending in 1111' },
  { id: 'pay-wallet', kind: 'wallet', label: 'PayPal' },
  {
    id: 'pay-gift',
    kind: 'gift-card',
    label: 'gift card',
    balance: { minor: 50_000, currency: 'EUR' },
  },
];

/** Four orders of two things each, every product in one of them. */
export function worldOf(seed: number): World {
  const random = randomOf(seed);
  const products = productsOf();
  const shuffled = products
    .map((product) => ({ product, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map((each) => each.product);
  const make = (at: number, state: OrderState, address: PostalAddress): Order => {
    const items = shuffled.slice(at * 2, at * 2 + 2).map((product) => {
      const variant =
        product.variants[Math.floor(random() * product.variants.length)] ?? product.variants[0];
      return {
        id: variant?.id ?? '',
        productId: product.id,
        name: product.title,
        quantity: 1,
        price: variant?.price ?? { minor: 0, currency: 'EUR' },
      };
    });
    const number = `#K${40_000 + at * 111 + Math.floor(random() * 100)}`;
    const total = {
      minor: items.reduce((sum, item) => sum + item.price.minor, 0),
      currency: 'EUR',
    };
    return {
      id: number,
      number,
      state,
      placedAt: `2026-01-0${at + 1}T00:00:00.000Z`,
      total,
      items,
      shipments: [],
      shippingAddress: address,
      paidWith: ['pay-card'],
    };
  };
  const orders = {
    delivered: make(0, 'delivered', HOME),
    delivered2: make(1, 'delivered', HOME),
    pending: make(2, 'received', HOME),
    pending2: make(3, 'received', WORK),
  };
  const list = Object.values(orders).toReversed();
  const context: RequestContext = {
    orders: list,
    products,
    paymentMethods: METHODS,
    address: HOME,
    cancelReasons: ['no longer needed', 'ordered by mistake'],
    allows: (request) => allowed(request, list, products),
  };
  return { context, products, orders };
}

function allowed(
  request: ActionRequest,
  orders: readonly Order[],
  products: readonly ReadProduct[],
): boolean {
  if (!('orderId' in request)) return true;
  const order = orders.find((each) => each.id === request.orderId);
  const needed =
    request.action === 'create-return' || request.action === 'exchange-items'
      ? 'delivered'
      : 'received';
  const variants = products.flatMap((product) => product.variants);
  const lines = 'lines' in request ? request.lines : [];
  const to = 'refundTo' in request ? request.refundTo : undefined;
  return (
    order?.state === needed &&
    to !== 'pay-wallet' &&
    lines.every(
      (line) =>
        line.variantId === undefined ||
        variants.some(
          (each) => each.id === line.variantId && each.available && each.id !== line.itemId,
        ),
    )
  );
}

type Template = {
  readonly kind: string;
  readonly say: readonly ((world: World) => string)[];
  readonly mean: (world: World) => readonly ActionRequest[];
};

const name = (order: Order, at: number): string => (order.items[at]?.name ?? '').toLowerCase();
const head = (order: Order, at: number): string => name(order, at).split(' ').at(-1) ?? '';
const giveBack = (order: Order, ats: readonly number[], refundTo = 'pay-card'): ActionRequest => ({
  action: 'create-return',
  orderId: order.id,
  reason: 'no longer needed',
  refundTo,
  lines: ats.map((at) => ({ itemId: order.items[at]?.id ?? '', quantity: 1 })),
});
const cancel = (order: Order, reason = 'no longer needed'): ActionRequest => ({
  action: 'cancel-order',
  orderId: order.id,
  reason,
});

type Swap = {
  readonly order: Order;
  readonly at: number;
  readonly option: string;
  readonly value: string;
  readonly to: ReadVariant;
  readonly current: ReadVariant;
};
/** A change of one option of an item, to another value; all other options stay. */
function swapOf({ products }: World, order: Order, at: number, pickOption = 0): Swap {
  const item = order.items[at];
  const product = products.find((each) => each.id === item?.productId);
  const current = product?.variants.find((each) => each.id === item?.id);
  if (product === undefined || current === undefined) throw new Error('no such item');
  const option = Object.keys(current.options).at(pickOption) ?? '';
  const to = product.variants.find((each) =>
    Object.entries(each.options).every(([key, value]) =>
      key === option ? value !== current.options[key] : value === current.options[key],
    ),
  );
  if (to === undefined) throw new Error('no other variant');
  return { order, at, option, value: to.options[option] ?? '', to, current };
}
const swapped = ({ order, at, to }: Swap, payWith = 'pay-card'): ActionRequest => ({
  action: order.state === 'delivered' ? 'exchange-items' : 'change-items',
  orderId: order.id,
  payWith,
  lines: [{ itemId: order.items[at]?.id ?? '', quantity: 1, variantId: to.id }],
});
function cheapestOf({ products }: World, order: Order, at: number): Swap {
  const swap = swapOf({ products } as World, order, at);
  const product = products.find((each) => each.variants.includes(swap.current));
  const [to = swap.to] = (product?.variants ?? []).toSorted(
    (one, other) => one.price.minor - other.price.minor,
  );
  return { ...swap, to };
}

const TEMPLATES: readonly Template[] = [
  {
    kind: 'return one',
    say: [
      ({ orders }) =>
        `Hi, I'd like to send back the ${name(orders.delivered, 0)} I got last week, it is not what I expected.`,
      ({ orders }) => `Please refund my ${name(orders.delivered, 0)}. I no longer want it.`,
      ({ orders }) => `My ${head(orders.delivered, 0)} has a scratch. Can I return it?`,
      ({ orders }) =>
        `Order ${orders.delivered.number}: the ${name(orders.delivered, 0)} should be returned please`,
    ],
    mean: ({ orders }) => [giveBack(orders.delivered, [0])],
  },
  {
    kind: 'return several, two orders',
    say: [
      ({ orders }) =>
        `I want to return the ${name(orders.delivered, 0)}, the ${name(orders.delivered, 1)} and the ${name(orders.delivered2, 0)}.`,
      ({ orders }) =>
        `You need to give back three things: ${name(orders.delivered, 1)}, ${name(orders.delivered2, 0)} and ${name(orders.delivered, 0)}. You want to return them all.`,
    ],
    mean: ({ orders }) => [giveBack(orders.delivered, [0, 1]), giveBack(orders.delivered2, [0])],
  },
  {
    kind: 'return all but',
    say: [
      ({ orders }) =>
        `I want to return everything from order ${orders.delivered.number} except the ${name(orders.delivered, 1)}.`,
      ({ orders }) =>
        `In ${orders.delivered.number} send back all the items but not the ${name(orders.delivered, 1)}.`,
      ({ orders }) =>
        `Return all items of my order ${orders.delivered.number.slice(1).toLowerCase()} apart from the ${head(orders.delivered, 1)}`,
    ],
    mean: ({ orders }) => [giveBack(orders.delivered, [0])],
  },
  {
    kind: 'cancel one order',
    say: [
      ({ orders }) => `Please cancel order ${orders.pending.number}, I ordered it by mistake.`,
      ({ orders }) => `${orders.pending.number} was an accident. I want to cancel that order.`,
      ({ orders }) =>
        `I'd like to call off my order ${orders.pending.number.replace('#', '')}. If you need a reason: it was ordered by mistake.`,
    ],
    mean: ({ orders }) => [cancel(orders.pending, 'ordered by mistake')],
  },
  {
    kind: 'cancel all',
    say: [
      () => 'Cancel all my pending orders, they are not needed any more.',
      () => 'You want to cancel every pending order because you no longer need them.',
      () =>
        'I moved abroad and want to cancel all of my orders that have not shipped. I no longer need them.',
    ],
    mean: ({ orders }) => [cancel(orders.pending), cancel(orders.pending2)],
  },
  {
    kind: 'exchange for a value',
    say: [
      (world) => {
        const s = swapOf(world, world.orders.delivered, 0);
        return `I'd like to exchange the ${name(s.order, 0)} for one with ${s.value} ${s.option}, everything else the same.`;
      },
      (world) => {
        const s = swapOf(world, world.orders.delivered, 0);
        return `Could you swap my ${name(s.order, 0)} for the same item but with the ${s.option} ${s.value}?`;
      },
      (world) => {
        const s = swapOf(world, world.orders.delivered, 0);
        return `The ${head(s.order, 0)} needs to be exchanged: I want the ${s.option} to be ${s.value} instead of ${s.current.options[s.option]}.`;
      },
      (world) => {
        const s = swapOf(world, world.orders.delivered, 0);
        return `Replace the ${name(s.order, 0)} with a ${s.value} one, please.`;
      },
    ],
    mean: (world) => [swapped(swapOf(world, world.orders.delivered, 0))],
  },
  {
    kind: 'change a pending item',
    say: [
      (world) => {
        const s = swapOf(world, world.orders.pending, 1, 1);
        return `Please change the ${name(s.order, 1)} in my pending order to ${s.value}.`;
      },
      (world) => {
        const s = swapOf(world, world.orders.pending, 1, 1);
        return `You have not received the ${name(s.order, 1)} yet and want to modify it to ${s.value} ${s.option}. You want to pay with your credit card or get the difference there.`;
      },
    ],
    mean: (world) => [swapped(swapOf(world, world.orders.pending, 1, 1))],
  },
  {
    kind: 'the cheapest, paid by gift card',
    say: [
      ({ orders }) =>
        `Exchange the ${name(orders.delivered2, 1)} for the cheapest one available. Use my gift card for any difference.`,
      ({ orders }) =>
        `I want to swap the ${name(orders.delivered2, 1)} for the least expensive version you have, difference to my gift card please`,
    ],
    mean: (world) => {
      const s = cheapestOf(world, world.orders.delivered2, 1);
      return s.to === s.current ? [] : [swapped(s, 'pay-gift')];
    },
  },
  {
    kind: 'one item, else the whole order',
    say: [
      ({ orders }) =>
        `Please remove the ${name(orders.pending, 0)} from my order. If you cannot remove a single item, cancel the whole order, I no longer need it.`,
      ({ orders }) =>
        `I don't need the ${name(orders.pending, 0)} anymore, can you cancel it? If that is not possible, just cancel the entire order.`,
    ],
    mean: ({ orders }) => [cancel(orders.pending)],
  },
  {
    kind: 'one item, else nothing',
    say: [
      ({ orders }) =>
        `Please remove the ${name(orders.pending, 0)} from my order. If that means cancelling the entire order, do not do it.`,
      ({ orders }) =>
        `Cancel only the ${name(orders.pending, 0)}. If this is not possible, leave the order as it is and do nothing.`,
    ],
    mean: () => [],
  },
  {
    kind: 'address written out',
    say: [
      ({ orders }) =>
        `Change the delivery address of ${orders.pending.number} to 99 Castle Street, Flat 3, York, 11223.`,
      ({ orders }) =>
        `I am moving. Please update the shipping address for order ${orders.pending.number}: the new one is 99 Castle Street, Flat 3, York, 11223.`,
    ],
    mean: ({ orders }) => [
      {
        action: 'change-address',
        orderId: orders.pending.id,
        address: {
          line1: '99 Castle Street',
          line2: 'Flat 3',
          city: 'York',
          postcode: '11223',
          country: 'UK',
        },
      },
    ],
  },
  {
    kind: 'address of the profile',
    say: [
      () =>
        'My order to Leeds should go home instead. Please change its address to my default address.',
      ({ orders }) =>
        `Modify the address of order ${orders.pending2.number} to my default address.`,
      ({ orders }) =>
        `Can you change the address of ${orders.pending2.number} to be the same as order ${orders.delivered.number}?`,
    ],
    mean: ({ orders }) => [
      { action: 'change-address', orderId: orders.pending2.id, address: HOME },
    ],
  },
  {
    kind: 'another payment',
    say: [
      ({ orders }) => `Change the payment method of order ${orders.pending.number} to PayPal.`,
      ({ orders }) =>
        `For ${orders.pending.number} I want to switch the payment to my PayPal account.`,
    ],
    mean: ({ orders }) => [
      { action: 'change-payment', orderId: orders.pending.id, payWith: 'pay-wallet' },
    ],
  },
  {
    kind: 'refund elsewhere',
    say: [
      ({ orders }) => `Return the ${name(orders.delivered, 0)} and refund it to my gift card.`,
      ({ orders }) =>
        `I want to return the ${name(orders.delivered, 0)}. The refund should go to PayPal; if that is not possible, to the gift card.`,
    ],
    mean: ({ orders }) => [giveBack(orders.delivered, [0], 'pay-gift')],
  },
  {
    kind: 'a second thought',
    say: [
      ({ orders }) =>
        `You want to return the ${name(orders.delivered, 0)} and the ${name(orders.delivered, 1)}. When the agent asks you to confirm, only return the ${name(orders.delivered, 0)}.`,
      ({ orders }) =>
        `Return the ${name(orders.delivered, 0)}. Also check whether the ${name(orders.delivered, 1)} could be returned, but I am not sure yet.`,
    ],
    mean: ({ orders }) => [giveBack(orders.delivered, [0])],
  },
  {
    kind: 'only a question',
    say: [
      ({ orders }) => `How long may I return the ${name(orders.delivered, 0)}?`,
      ({ orders }) =>
        `I do not want to cancel anything, I only want to know where ${orders.pending.number} is.`,
      ({ orders }) => `What is your return policy for the ${name(orders.delivered, 1)}?`,
    ],
    mean: () => [],
  },
];

/** Each wording of each kind, in a world of its own. */
export function paraphrases(seed: number, rounds: number): readonly Paraphrase[] {
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    TEMPLATES.flatMap(({ kind, say, mean }, index) =>
      say.map((write, wording) => {
        const world = worldOf(seed + round * 1_000 + index * 10 + wording);
        return { kind, text: write(world), context: world.context, expected: mean(world) };
      }),
    ),
  );
}
