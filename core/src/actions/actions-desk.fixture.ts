/** A desk with a shop whose orders can be acted on, and turns whose effect is given: what a journey would have returned. */
import { act } from '../conversation/act.ts';
import { isRefused } from '../conversation/conversations.ts';
import { loadTurn } from '../conversation/load-turn.ts';
import { type DeskOptions, NOON, openChat, openDesk } from '../conversation/test-support.ts';
import type { MemoryContact } from '../host/memory-host.ts';
import type { Contact, Decision, Effect, Order } from '../model.ts';
import type { ActionRequest } from './action.ts';
import type { ActionPolicy } from './policy.ts';
import type { Proposal } from './proposal.ts';

const EUR = (minor: number) => ({ minor, currency: 'EUR' });
const DELIVERED = '2026-11-14T10:00:00.000Z';

export function orderOf(number: number, more: Partial<Order> = {}): Order {
  const item = { productId: 'blanket', name: 'Wool blanket', quantity: 2, price: EUR(2_500) };
  return {
    id: `order-${number}`,
    number: `#${number}`,
    state: 'delivered',
    placedAt: '2026-11-10T10:00:00.000Z',
    total: EUR(5_000),
    items: [{ id: `${number}-1`, ...item, variant: 'cream' }],
    shipments: [
      { state: 'delivered', deliveredAt: DELIVERED, itemIds: [`${number}-1`], events: [] },
    ],
    ...more,
  };
}

export const RECEIVED = { state: 'received', shipments: [] } as const;

export const POLICY: ActionPolicy = [
  {
    id: 'returns-30-days',
    action: 'create-return',
    orderStates: ['delivered'],
    window: { days: 30, from: 'delivered' },
    approval: { role: 'agent', amountAbove: EUR(10_000) },
  },
  { id: 'cancel-unpacked', action: 'cancel-order', orderStates: ['received', 'on-hold'] },
  { id: 'address-unpacked', action: 'change-address', orderStates: ['received'] },
  { id: 'invoices', action: 'resend-invoice', perContact: { count: 2, days: 1 } },
  {
    id: 'refunds',
    action: 'request-refund',
    orderStates: ['delivered'],
    amountAtMost: EUR(4_000),
    approval: { role: 'admin' },
  },
  { id: 'exchanges', action: 'exchange-items', orderStates: ['delivered'] },
];

export const MARA: MemoryContact = {
  externalId: 'mara',
  email: 'mara@example.com',
  name: 'Mara Jensen',
  orders: [
    orderOf(1041),
    orderOf(1042, RECEIVED),
    orderOf(1043),
    orderOf(1044, {
      total: EUR(50_000),
      items: [{ id: '1044-1', name: 'Tent', quantity: 1, price: EUR(50_000) }],
    }),
  ],
};

export function returnOf(number: number, quantity = 1): ActionRequest {
  return {
    action: 'create-return',
    orderId: `order-${number}`,
    lines: [{ itemId: `${number}-1`, quantity }],
    reason: 'too small',
  };
}
export const cancelOf = (number: number): ActionRequest => ({
  action: 'cancel-order',
  orderId: `order-${number}`,
  reason: 'no longer needed',
});
export const invoiceOf = (number: number): ActionRequest => ({
  action: 'resend-invoice',
  orderId: `order-${number}`,
});

export type ActionsDesk = Awaited<ReturnType<typeof openActionsDesk>>;

export async function openActionsDesk(
  options: DeskOptions & { readonly policy?: ActionPolicy } = {},
) {
  const desk = await openDesk({
    ...options,
    host: {
      contacts: [MARA, { externalId: 'li', email: 'li@example.com', orders: [orderOf(2001)] }],
      products: [
        {
          id: 'blanket',
          title: 'Wool blanket',
          variants: ['cream', 'pine'].map((colour) => ({
            id: `blanket-${colour}`,
            options: { colour },
            price: EUR(2_500),
            available: true,
          })),
        },
      ],
      clock: () => new Date(NOON),
      ...options.host,
    },
    settings: { ...options.settings, actionPolicy: options.policy ?? POLICY },
  });
  return desk;
}

/** A conversation of the contact a host has signed for. */
/** `contact`: another conversation of theirs. */
export async function openActionsChat(desk: ActionsDesk, identity = 'mara', contact?: Contact) {
  const chat = await openChat(
    desk,
    contact === undefined ? { identity, name: identity } : { contact },
  );
  const { store, tenant } = desk;
  return {
    ...chat,
    /** One turn whose decision has this effect; jobs are left to `drain`. */
    async turn(effect: Effect) {
      const accepted = await desk.conversations.accept(tenant.id, chat.id, { text: 'yes' });
      if (isRefused(accepted)) throw new Error(accepted.refused);
      const place = {
        tenantId: tenant.id,
        conversationId: chat.id,
        messageId: accepted.message.id,
      };
      const loaded = await loadTurn(desk.verify, place);
      if (loaded === null) throw new Error('There is no turn.');
      const decision = answerWith(effect);
      const actions = desk.actions.forTurn(loaded);
      const carryOut = await actions.prepare(decision);
      return act(store, loaded, decision, carryOut);
    },
    async preview(request: ActionRequest) {
      const accepted = await desk.conversations.accept(tenant.id, chat.id, { text: 'may I?' });
      if (isRefused(accepted)) throw new Error(accepted.refused);
      const place = {
        tenantId: tenant.id,
        conversationId: chat.id,
        messageId: accepted.message.id,
      };
      const loaded = await loadTurn(desk.verify, place);
      if (loaded === null) throw new Error('There is no turn.');
      return desk.actions.forTurn(loaded).previewAction(request);
    },
    async live(): Promise<Proposal> {
      const found = await store.proposals.live(tenant.id, chat.id);
      if (found === null) throw new Error('Nothing is proposed.');
      return found;
    },
    /** Of what was confirmed before what was refused at once: the clock stands still between them. */
    async newest(): Promise<Proposal> {
      const all = await store.proposals.ofConversation(tenant.id, chat.id);
      const found = all.find(({ confirmedAt }) => confirmedAt !== null) ?? all[0];
      if (found === undefined) throw new Error('Nothing was proposed.');
      return found;
    },
    async lastWords(): Promise<string> {
      const all = await chat.messages();
      return all.findLast(({ author }) => author === 'assistant')?.body.text ?? '';
    },
  };
}
export type ActionsChat = Awaited<ReturnType<typeof openActionsChat>>;

/** Proposes it and says yes; jobs are left to `drain`. */
export async function confirmed(chat: ActionsChat, request: ActionRequest): Promise<void> {
  await chat.turn({ kind: 'propose', request });
  const { id } = await chat.live();
  await chat.turn({ kind: 'confirm-proposal', id });
}

function answerWith(effect: Effect): Decision {
  return {
    kind: 'answer',
    reason: 'flow',
    reply: { text: 'All right.' },
    confidence: 1,
    grounding: 1,
    flow: null,
    effect,
    trace: {
      question: '',
      language: 'en',
      mood: null,
      steps: [],
      hits: [],
      receipts: [],
      articles: [],
      milliseconds: 0,
    },
  };
}
