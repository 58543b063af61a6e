import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { normaliseOrderNumber } from '../host/order-number.ts';
import type { Agent, Contact, Conversation, Locale, Order, Tenant } from '../model.ts';
import type { CannedValues } from './canned-text.ts';
import type { OrdersOf } from './contact-orders.ts';

/**
 * What the variables of a canned response stand for in a conversation. `order.*` is the one order verified in it and no
 * other; `order.state` is the sentence the assistant would say, in the text's language.
 */
export async function cannedValues(
  ordersOf: OrdersOf,
  of: {
    readonly tenant: Tenant;
    readonly agent: Agent;
    readonly conversation: Conversation;
    readonly contact: Contact | null;
    readonly locale: Locale;
    /** Is the order asked for? A host is called only then. */
    readonly withOrder: boolean;
  },
): Promise<CannedValues> {
  const { tenant, agent, conversation, contact, locale } = of;
  const name = oneLine(contact?.name);
  const order = of.withOrder ? await verifiedOrder(ordersOf, conversation, contact) : null;
  const { verifiedOrder: number } = conversation;
  return {
    'agent.name': agent.name,
    'agent.firstName': firstWord(agent.name),
    'tenant.name': tenant.name,
    'conversation.id': conversation.id,
    ...(name === '' ? {} : { 'contact.name': name, 'contact.firstName': firstWord(name) }),
    ...(number === null ? {} : { 'order.number': order?.number ?? number }),
    ...(order === null
      ? {}
      : {
          'order.state': phrasesFor(locale).orderState(order, tenant.settings.hours.timeZone),
        }),
  };
}

async function verifiedOrder(
  ordersOf: OrdersOf,
  conversation: Conversation,
  contact: Contact | null,
): Promise<Order | null> {
  const { verifiedOrder: number } = conversation;
  if (number === null) return null;
  const read = await ordersOf(conversation, contact);
  if (read.kind !== 'orders') return null;
  const wanted = normaliseOrderNumber(number);
  return read.orders.find((order) => normaliseOrderNumber(order.number) === wanted) ?? null;
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
