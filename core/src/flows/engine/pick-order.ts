/** Whose orders may be told, and which of them is meant. */
import type { Order } from '../../model.ts';
import { hinted } from '../../requests/choose-orders.ts';
import { ended, endedWithPerson } from '../flow.ts';
import type { OrdersAmong } from '../flow-steps.ts';
import { byNumber, isDelivered, isOpenOrder, newestFirst, orderTool } from '../orders.ts';
import { orderNumberGiven, plainOrderNumber } from '../own-words.ts';
import { askForOrder } from '../verify-guest.ts';
import { namedItems } from './read-words.ts';
import { type Led, noting, on, type Run, SAID, type StepOf, saying } from './run.ts';
import { ofTheDay, saysNewest } from './which-order.ts';

/** Orders a choice offers at most. */
const CHOICES = 4;

export async function pickOrder(run: Run, step: StepOf<'pick-order'>): Promise<Led> {
  const { input } = run;
  const read = await input.readOrders();
  if (read.kind === 'unavailable') {
    // No host can show orders at all: the knowledge may still say how to look them up.
    return read.trouble ? unavailable(run) : { to: 'leave' };
  }
  const number = numberGiven(run);
  if (!mayTell(run, read.orders, number)) {
    // A general question is the knowledge's; only with an order at hand is there something to look up.
    const isGeneral = run.flow.begins === 'known' && number === null;
    return isGeneral && run.slots.orderNumber === undefined
      ? { to: 'leave' }
      : { to: 'reply', step: askForOrder(input, run.name, run.slots) };
  }
  return number === null
    ? likeliest(run, step, read.orders)
    : numbered(run, step, { number, orders: read.orders });
}

/** The number in the message, or the one that was proved a moment ago. */
function numberGiven({ input, slots }: Run): string | null {
  const { message, conversation, codeOutcome } = input.turn;
  if (codeOutcome === 'passed') {
    return plainOrderNumber(conversation.verifiedOrder ?? slots.orderNumber ?? '');
  }
  return orderNumberGiven(message, input.understanding.orderNumber, conversation.flow !== null);
}

function numbered(
  run: Run,
  step: StepOf<'pick-order'>,
  of: { readonly number: string; readonly orders: readonly Order[] },
): Led {
  const order = byNumber(of.orders, of.number);
  if (order !== undefined) return on(withOrder(run, order), step.next);
  return notFound(run);
}

/** Somebody else's order and no order at all are the same: not found. */
function notFound({ flow, input }: Run): Led {
  const { phrases } = input;
  const says = `${flow.id}: no order of the contact has this number.`;
  return { to: 'reply', step: endedWithPerson(phrases, says, phrases.words.orderNotFound) };
}

function likeliest(run: Run, step: StepOf<'pick-order'>, orders: readonly Order[]): Led {
  const { phrases, turn } = run.input;
  const sorted = newestFirst(orders);
  const [newest] = sorted;
  if (newest === undefined) {
    const says = `${run.flow.id}: the contact has no orders.`;
    return { to: 'reply', step: ended(says, { text: phrases.words.noOrders }) };
  }
  const fitting = sorted.filter(FITS[step.among]);
  const candidates = fitting.length === 0 ? [newest] : fitting;
  const named = candidates.filter(
    (order) => namedItems(run.slots[SAID] ?? turn.message.text, order).length > 0,
  );
  const spoken = named.length > 0 ? named : candidates;
  const meant = meantOf(run, { spoken, newest });
  const [first] = meant;
  return first !== undefined && meant.length === 1
    ? on(withOrder(run, first), step.next)
    : { to: 'contact', run: whichOrder(run, meant) };
}

/**
 * "The boots of my last order", "the order from Monday". The newest of all that does not fit is not passed over for an
 * older one in silence: which one is asked.
 */
function meantOf(
  run: Run,
  { spoken, newest }: { readonly spoken: readonly Order[]; readonly newest: Order },
): readonly Order[] {
  const { turn, understanding } = run.input;
  const text = run.slots[SAID] ?? turn.message.text;
  const { timeZone } = turn.tenant.settings.hours;
  const { language } = understanding;
  const ofDay = ofTheDay(spoken, { text, language, timeZone, now: turn.now });
  if (ofDay.length > 0) return ofDay;
  const near = hinted(text.toLowerCase(), spoken);
  if (!saysNewest(text)) return near;
  const isNamed = spoken.some((order) => namedItems(text, order).length > 0);
  return isNamed || spoken.includes(newest) ? spoken.slice(0, 1) : [newest, ...spoken];
}

const GONE: ReadonlySet<Order['state']> = new Set(['cancelled', 'returned', 'refunded']);
const FITS: Readonly<Record<OrdersAmong, (order: Order) => boolean>> = {
  any: () => true,
  open: isOpenOrder,
  // What came back already is not sent back again.
  delivered: (order) => isDelivered(order) && !GONE.has(order.state),
};

function whichOrder(run: Run, orders: readonly Order[]): Run {
  const { phrases, turn } = run.input;
  const zone = turn.tenant.settings.hours.timeZone;
  const offered = orders.slice(0, CHOICES);
  const asking = noting(
    saying(run, phrases.words.whichOrder),
    `${orders.length} orders could be meant.`,
  );
  return {
    ...asking,
    choices: offered.map((order) => ({
      label: phrases.orderChoice(order, zone),
      text: order.number,
    })),
    tools: [...run.tools, orderTool(run.input, offered)],
  };
}

/** The order, for all steps that follow. */
function withOrder(run: Run, order: Order): Run {
  return {
    ...run,
    slots: { ...run.slots, order: plainOrderNumber(order.number) },
    found: { ...run.found, order },
    tools: [...run.tools, orderTool(run.input, [order])],
  };
}

/** The order a slot names, read again and looked at again: may it still be told? */
export async function readPicked(run: Run): Promise<Led | null> {
  const number = run.slots.order;
  if (number === undefined || run.found.order !== null) return null;
  const read = await run.input.readOrders();
  if (read.kind === 'unavailable') return read.trouble ? unavailable(run) : { to: 'leave' };
  if (!mayTell(run, read.orders, number)) {
    const { order: _, ...slots } = run.slots;
    return { to: 'reply', step: askForOrder(run.input, run.name, slots) };
  }
  const order = byNumber(read.orders, number);
  return order === undefined ? notFound(run) : on(withOrder(run, order), null);
}

/** A host-signed contact sees all of theirs; one who proved an order sees that one only. */
function mayTell({ input }: Run, orders: readonly Order[], number: string | null): boolean {
  const { identityLevel, verifiedOrder } = input.turn.conversation;
  if (identityLevel === 'host') return true;
  if (identityLevel !== 'order' || verifiedOrder === null) return false;
  const proved = plainOrderNumber(verifiedOrder);
  const onlyProved = orders.every((order) => plainOrderNumber(order.number) === proved);
  return onlyProved && (number === null || number === proved);
}

function unavailable({ input, flow }: Run): Led {
  const { phrases } = input;
  const says = `${flow.id}: the host is in trouble.`;
  return { to: 'reply', step: endedWithPerson(phrases, says, phrases.words.hostTrouble) };
}

/** Chosen from the list: by its number, its place in it, or words that only one order's items have. Null: none. */
export async function orderIn(run: Run): Promise<string | null> {
  const { turn, understanding } = run.input;
  const number =
    orderNumberGiven(turn.message, understanding.orderNumber, true) ??
    (understanding.chosen === null
      ? null
      : plainOrderNumber(understanding.chosen.split(' · ')[0] ?? ''));
  if (number !== null && number !== '') return number;
  const read = await run.input.readOrders();
  if (read.kind === 'unavailable' || !mayTell(run, read.orders, null)) return null;
  const named = read.orders.filter((order) => namedItems(turn.message.text, order).length > 0);
  const [only] = named;
  return only !== undefined && named.length === 1 ? plainOrderNumber(only.number) : null;
}
