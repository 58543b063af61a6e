/**
 * What an agent proposes to a contact in place of what they asked for: listed as a journey lists what it would do, and
 * confirmed like it, by an explicit yes to exactly this.
 */
import type { ActionRequest } from '../actions/action.ts';
import type { Difference } from '../actions/difference.ts';
import { oneLine } from '../answering/phrases/order-sentences.ts';
import { nearestLanguage, phrasesFor } from '../answering/phrases/phrases-for.ts';
import type { ActionCard, FlowState, Locale, MessageBody, Order, TenantFlow } from '../model.ts';
import { goOn, saysYesLabel } from './engine/answer.ts';
import { VERDICT } from './engine/conditions.ts';
import { itemName } from './engine/pick-items.ts';
import type { FlowInput, FlowStep } from './flow.ts';
import { FLOW_ACTIONS, type FlowAction } from './flow-steps.ts';
import { saysExplicitYes, saysNo } from './own-words.ts';
import { FLOW_WORDS } from './shipped/words-for.ts';

/** Name of the state of a conversation in which an agent's proposal waits for the contact's word. */
const NAME = 'offer';
const OFFER: TenantFlow = {
  id: NAME,
  name: NAME,
  enabled: true,
  examples: {},
  wishes: [],
  begins: 'known',
  steps: [{ id: 'yes', kind: 'confirm', text: {}, yes: null, no: null, change: null }],
};

export function offerState(doneBy: 'host' | 'person'): FlowState {
  const verdict = doneBy === 'host' ? 'allowed' : 'by-hand';
  return { name: NAME, step: 'yes', slots: { [VERDICT]: verdict } };
}
export function isOffer(flow: FlowState | null): boolean {
  return flow?.name === NAME;
}

/**
 * The contact's word on it: after it was shown, or by its button later. Null: the message is about something else, or
 * nothing is on offer.
 */
export async function goOnOffer(input: FlowInput): Promise<FlowStep | null> {
  const { conversation, proposal, message } = input.turn;
  const { flow } = conversation;
  if (flow !== null && isOffer(flow)) return goOn(input, { flow: OFFER, name: NAME, state: flow });
  const open = proposal?.state === 'proposed' && proposal.proposedBy === 'agent';
  if (flow !== null || !open || !saysYesLabel(message.text)) return null;
  return goOn(input, { flow: OFFER, name: NAME, state: offerState('host') });
}

/** Of a message to whoever holds the conversation: a yes, a no, or something else. Any yes counts only for what was said last. */
export function readOfferAnswer(text: string, wasSaidLast: boolean): 'yes' | 'no' | null {
  if (saysYesLabel(text) || (wasSaidLast && saysExplicitYes(text))) return 'yes';
  return wasSaidLast && saysNo(text) ? 'no' : null;
}

export type Offered = {
  readonly request: ActionRequest;
  readonly difference: readonly Difference[];
  readonly order: Order | null;
  readonly doneBy: 'host' | 'person';
};

/** The message that puts it before the contact. */
export function offerBody(of: Offered, locale: Locale): MessageBody {
  const words = FLOW_WORDS[nearestLanguage(locale)];
  const card = toCard(of, locale);
  const text = [
    words.offer.lead,
    '',
    card.title,
    ...card.lines.map(({ what, value }) => `- ${what}: ${value}`),
    '',
    words.shallI,
  ].join('\n');
  const choices = [words.yes, words.no].map((label) => ({ label, text: label }));
  return { text, cards: [card], choices };
}

function toCard(of: Offered, locale: Locale): ActionCard {
  const { request, order, doneBy } = of;
  const words = FLOW_WORDS[nearestLanguage(locale)];
  const title = isFlowAction(request.action)
    ? words.titles[request.action](oneLine(order?.number ?? ''))
    : words.offer.title;
  const { atOnce, byHand } = words.afterwards;
  return {
    kind: 'action',
    state: 'asked',
    title: title.trim(),
    lines: [
      ...itemLines(of, locale),
      ...of.difference.flatMap((one) => lineOf(one, locale)),
      ...writtenLines(request, locale),
      { what: words.lines.next, value: doneBy === 'host' ? atOnce : byHand },
    ],
  };
}

type Line = ActionCard['lines'][number];

function itemLines({ request, order }: Offered, locale: Locale): readonly Line[] {
  const { lines } = FLOW_WORDS[nearestLanguage(locale)];
  const asked = 'lines' in request ? request.lines : [];
  const names = asked.flatMap(({ itemId, quantity }) => {
    const item = order?.items.find(({ id }) => id === itemId);
    return item === undefined ? [] : [itemName({ ...item, quantity })];
  });
  return names.length === 0 ? [] : [{ what: lines.items, value: names.join(', ') }];
}

/** Money, addresses and values as the difference has them; items stand above, a state is no news to the contact. */
function lineOf(one: Difference, locale: Locale): readonly Line[] {
  const { lines, offer, originalPayment } = FLOW_WORDS[nearestLanguage(locale)];
  const { what, of, after } = one;
  const value =
    after?.kind === 'text'
      ? oneLine(after.text)
      : after?.kind === 'money'
        ? phrasesFor(locale).money(after.money)
        : '';
  if (value === '') return [];
  switch (what) {
    case 'fee':
      return [{ what: lines.fee, value }];
    case 'refund':
      return [
        { what: lines.amount, value },
        { what: lines.refundTo, value: of === undefined ? originalPayment : oneLine(of) },
      ];
    case 'to-pay':
      return [{ what: lines.toPay, value }];
    case 'item':
      return [{ what: lines.instead, value }];
    case 'shipping-address':
    case 'contact-address':
      return [{ what: lines.address, value }];
    case 'payment':
      return [{ what: offer.payment, value }];
    case 'value':
    case 'contact-email':
    case 'contact-phone':
      return [{ what: of === undefined ? offer.details : oneLine(of), value }];
    default:
      return [];
  }
}

function writtenLines(request: ActionRequest, locale: Locale): readonly Line[] {
  const { lines } = FLOW_WORDS[nearestLanguage(locale)];
  const line = (what: string, text: string | undefined): readonly Line[] =>
    text === undefined || text.trim() === '' ? [] : [{ what, value: oneLine(text) }];
  return [
    ...line(lines.reason, 'reason' in request ? request.reason : undefined),
    ...line(lines.problem, 'problem' in request ? request.problem : undefined),
  ];
}

function isFlowAction(action: string): action is FlowAction {
  return (FLOW_ACTIONS as readonly string[]).includes(action);
}
