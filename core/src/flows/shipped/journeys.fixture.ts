/** A conversation with the journeys over Mara's orders: what she writes goes in, replies and effects come out. */
import type { ActionRequest } from '../../actions/action.ts';
import { factsOf, lampOrder, policy } from '../../actions/decide-action.fixture.ts';
import { decideAction } from '../../actions/decide-action.ts';
import type { ActionPolicy } from '../../actions/policy.ts';
import type { LiveProposal } from '../../actions/proposal.ts';
import { checkDraft } from '../../answering/check-receipts.ts';
import { phrasesFor } from '../../answering/phrases/phrases-for.ts';
import type { OrdersResult, Turn } from '../../conversation/turn.ts';
import { defaultSettings } from '../../default-settings.ts';
import type { Effect, FlowState, Locale, Order, TenantSettings } from '../../model.ts';
import { createUnderstand } from '../../understanding/understand.ts';
import type { FlowInput, FlowStep, SoldProduct } from '../flow.ts';
import { runFlow } from '../run-flow.ts';

const understand = createUnderstand();
const NOW = '2026-11-20T12:00:00.000Z';

/** Not sent yet: may be cancelled and moved. */
export const bootsOrder: Order = {
  id: 'o2',
  number: '#2077',
  ownerId: 'mara',
  state: 'received',
  placedAt: '2026-11-19T10:00:00.000Z',
  total: { minor: 8_900, currency: 'EUR' },
  items: [
    { id: 'boots-42', name: 'Fjord boots', quantity: 1, price: { minor: 8_900, currency: 'EUR' } },
  ],
  shipments: [],
};
const orders: readonly Order[] = [lampOrder, bootsOrder];

const shirt: SoldProduct = {
  id: 'p-shirt',
  title: 'Shirt',
  variants: [
    ['shirt-m', 'blue', 'M', 2_000, true],
    ['shirt-l', 'blue', 'L', 2_500, true],
    ['shirt-xl', 'blue', 'XL', 2_500, false],
  ].map(([id, colour, size, minor, available]) => ({
    id: String(id),
    options: { colour: String(colour), size: String(size) },
    price: { minor: Number(minor), currency: 'EUR' },
    available: available === true,
  })),
};
const cautious: ActionPolicy = [
  ...policy.filter(({ action }) => action !== 'cancel-order'),
  { id: 'cancel-early', action: 'cancel-order', orderStates: ['received'] },
  { id: 'invoices', action: 'resend-invoice' },
  { id: 'warranty', action: 'claim-warranty', window: { days: 730, from: 'delivered' } },
];

export type Chat = {
  readonly say: (
    text: string,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<FlowStep | null>;
  readonly effects: readonly Effect[];
  readonly requests: readonly ActionRequest[];
  readonly flow: () => FlowState | null;
  readonly last: () => FlowStep | null;
};
export type ChatOptions = {
  readonly language?: Locale;
  readonly identity?: Turn['conversation']['identityLevel'];
  readonly orders?: readonly Order[] | OrdersResult;
  readonly policy?: ActionPolicy;
  readonly doneBy?: 'host' | 'person';
  readonly risk?: number;
  readonly now?: string;
  readonly settings?: Partial<TenantSettings>;
  readonly findProducts?: FlowInput['findProducts'];
};

/** Each effect is carried out as ACT would: proposals live until they are confirmed or taken back. */
export function openChat(of: ChatOptions = {}): Chat {
  const language = of.language ?? 'en';
  const effects: Effect[] = [];
  let flow: FlowState | null = null;
  let proposal: LiveProposal | null = null;
  let last: FlowStep | null = null;
  const read = of.orders ?? orders;
  const result: OrdersResult = 'kind' in read ? read : { kind: 'orders', orders: read };
  const apply = (effect: Effect): void => {
    effects.push(effect);
    if (effect.kind === 'propose') {
      const id = `p${effects.length}`;
      proposal = {
        id,
        state: 'proposed',
        request: effect.request,
        difference: [],
        proposedBy: 'flow',
        expiresAt: NOW,
      };
    } else if (effect.kind !== 'send-code') proposal = null;
  };
  const say: Chat['say'] = async (text, fields = {}) => {
    const turn: Turn = {
      tenant: {
        id: 't1',
        name: 'Harbour & Pine',
        locale: 'en',
        locales: ['en', 'de', 'zh-Hans'],
        widgetKey: 'k',
        createdAt: NOW,
        settings: { ...defaultSettings, ...of.settings },
      },
      conversation: {
        id: 'c1',
        channel: 'widget',
        status: 'pending',
        agentId: null,
        locale: language,
        identityLevel: of.identity ?? 'host',
        verifiedOrder: null,
        flow,
      },
      message: { id: 'm', text, fields },
      history: [],
      failures: 0,
      clarifiedBefore: false,
      codeOutcome: null,
      proposal,
      now: of.now ?? NOW,
      asOf: of.now ?? NOW,
    };
    last = await runFlow({
      turn,
      understanding: { ...understand({ text, locale: language }), language },
      phrases: phrasesFor(language),
      readOrders: async () => result,
      ...(of.findProducts === undefined ? {} : { findProducts: of.findProducts }),
      actions: {
        can: () => true,
        preview: async (request) => {
          const all = 'orders' in result ? result.orders : [];
          const order = all.find((one) => 'orderId' in request && one.id === request.orderId);
          const facts = factsOf({
            order: order ?? null,
            risk: of.risk ?? 0,
            now: of.now ?? NOW,
          });
          const verdict = decideAction(of.policy ?? cautious, request, facts);
          return { kind: 'preview', verdict, difference: [], doneBy: of.doneBy ?? 'host' };
        },
        // As a host whose items have ids of their own answers: by product.
        products: async (ids) => (ids.includes(shirt.id) ? [shirt] : []),
      },
    });
    flow = last?.flow ?? null;
    if (last?.effect !== undefined) apply(last.effect);
    return last;
  };
  return {
    say,
    effects,
    get requests() {
      return effects.flatMap((effect) => (effect.kind === 'propose' ? [effect.request] : []));
    },
    flow: () => flow,
    last: () => last,
  };
}

/** What is left of a reply after its receipts were checked, as THINK does it. */
export function checkedText(step: FlowStep | null): string {
  const { text = '', citations = [] } = step?.reply ?? {};
  return checkDraft({ text, citations }, step?.tools ?? []).text;
}
