/** From the policy's word to the contact's yes: what would be done is listed, and only an explicit yes has it done. */
import type { ActionRequest } from '../../actions/action.ts';
import { explainRefusal, offerColleague } from '../../actions/explain-verdict.ts';
import type { ActionVerdict } from '../../actions/policy.ts';
import type { ToolResult } from '../../answering/draft.ts';
import { joiner, oneLine } from '../../answering/phrases/order-sentences.ts';
import { isOpen, nextOpening } from '../../escalation/hours.ts';
import type { ActionCard, Order } from '../../model.ts';
import { endedWithPerson, type Previewed } from '../flow.ts';
import type { FlowAction } from '../flow-steps.ts';
import type { FlowWords } from '../shipped/flow-words.ts';
import { FLOW_WORDS } from '../shipped/words-for.ts';
import { echoed } from '../tenant/fill-flow-text.ts';
import { VERDICT, verdictOf } from './conditions.ts';
import { itemName, variantName } from './pick-items.ts';
import { toRequest } from './request.ts';
import { type Led, noting, offering, on, type Run, type StepOf, saying, withSlots } from './run.ts';
import { stepText } from './say.ts';
import { pickedItems, pickedVariants } from './slots.ts';
import { soldIds } from './sold.ts';

/** Asks the policy. A refusal is said with its rule and figures, and a person is offered. */
export async function previewAction(run: Run, step: StepOf<'preview'>): Promise<Led> {
  const { order } = run.found;
  const { actions } = run.input;
  const request = order === null ? null : toRequest(step.action, run.slots, order);
  if (actions === undefined || request === null) return { to: 'leave' };
  const preview = await actions.preview(request);
  if (preview.kind === 'unavailable') {
    const { phrases } = run.input;
    const says = `${run.flow.id}: the host is in trouble.`;
    return { to: 'reply', step: endedWithPerson(phrases, says, phrases.words.hostTrouble) };
  }
  const kind = verdictOf(preview);
  const asked = withSlots(
    noting({ ...run, found: { ...run.found, preview } }, `${step.action} would be ${kind}.`),
    { [VERDICT]: kind },
  );
  const { verdict } = preview;
  if (verdict.kind === 'allowed') return on(asked, step.allowed);
  const noted: Run = { ...asked, effect: asked.effect ?? { kind: 'note-refused', request } };
  return on(step.refused === null ? await refusing(noted, verdict) : noted, step.refused);
}

async function refusing(run: Run, verdict: Refused): Promise<Run> {
  const { phrases, actions } = run.input;
  const { language } = phrases;
  const why = explainRefusal(verdict, language);
  const { articleId } = verdict.rule ?? {};
  const cited = articleId === undefined ? null : ((await actions?.cite?.(articleId, why)) ?? null);
  const sentence = cited === null ? why : `${why} [${cited.mark}]`;
  const said = offering(
    saying(run, [sentence, offerColleague(language)].join(joiner(language)), why),
    [phrases.talkToPerson()],
  );
  return {
    ...said,
    citations: cited === null ? [] : [cited],
    tools: [...said.tools, { name: 'policy', value: verdict }],
  };
}
type Refused = Extract<ActionVerdict, { readonly kind: 'refused' }>;

/** States the request; the `confirm` that follows lists it. */
export function proposeAction(run: Run, step: StepOf<'propose'>): Led {
  const { order } = run.found;
  const request = order === null ? null : toRequest(step.action, run.slots, order);
  if (request === null) return { to: 'leave' };
  return on({ ...run, effect: { kind: 'propose', request } }, step.next);
}

/** Lists what would be done, with the buttons for yes and no. */
export async function askConfirmation(run: Run): Promise<Led> {
  const { order, preview } = run.found;
  const { effect } = run;
  if (order === null || preview === null || effect?.kind !== 'propose') return { to: 'leave' };
  const words = FLOW_WORDS[run.input.phrases.language];
  const instead = await variantNames(run, order);
  const card = toCard(run, { order, preview, request: effect.request, instead });
  const text = [
    card.title,
    ...card.lines.map(({ what, value }) => `- ${what}: ${value}`),
    '',
    words.shallI,
  ].join('\n');
  const asking = offering(saying(noting(run, 'asks for a yes.'), text), [words.yes, words.no]);
  return {
    to: 'contact',
    run: {
      ...asking,
      cards: [card],
      tools: [...asking.tools, factsOf(card, effect.request, preview)],
    },
  };
}

/** What the card says is what the policy and the order say; the receipts point here. */
function factsOf(card: ActionCard, request: ActionRequest, { verdict }: Previewed): ToolResult {
  const promises = PROMISES[request.action as FlowAction];
  return {
    name: 'preview',
    value: { request, verdict, lines: card.lines, promises: [...promises, 'contact'] },
  };
}
/** What our own process does after a yes, as the receipts of a sentence name it. */
const PROMISES: Readonly<Record<FlowAction, readonly string[]>> = {
  'create-return': ['refund'],
  'exchange-items': ['replace', 'send'],
  'cancel-order': ['cancel', 'refund'],
  'change-address': ['change'],
  'request-refund': ['refund'],
  'resend-invoice': ['send'],
  'claim-warranty': ['guarantee'],
};

type Asked = {
  readonly order: Order;
  readonly preview: Previewed;
  readonly request: ActionRequest;
  /** Names of what comes instead. */
  readonly instead: readonly string[];
};
type Line = ActionCard['lines'][number];

function toCard(run: Run, { order, preview, request, instead }: Asked): ActionCard {
  const words = FLOW_WORDS[run.input.phrases.language];
  const { lines: w } = words;
  const kind = verdictOf(preview);
  const then =
    kind === 'approval'
      ? words.afterwards.colleagueFirst
      : kind === 'by-hand'
        ? words.afterwards.byHand
        : words.afterwards.atOnce;
  return {
    kind: 'action',
    state: 'asked',
    title: words.titles[request.action as FlowAction](oneLine(order.number)),
    lines: [
      ...itemLines(run, order, w),
      ...(instead.length === 0 ? [] : [{ what: w.instead, value: instead.join(', ') }]),
      ...moneyLines(run, preview, words),
      ...textLines(run, request, w),
      { what: w.next, value: then },
    ],
  };
}

function itemLines(run: Run, order: Order, w: FlowWords['lines']): readonly Line[] {
  const picked = pickedItems(run.slots, order);
  if (picked.length === 0) return [];
  const items = picked.map(({ item, quantity }) => itemName({ ...item, quantity })).join(', ');
  return [{ what: w.items, value: items }];
}

async function variantNames(run: Run, order: Order): Promise<readonly string[]> {
  const chosen = Object.entries(pickedVariants(run.slots));
  if (chosen.length === 0) return [];
  const items = chosen.flatMap(([place]) => order.items[Number(place)] ?? []);
  const products = (await run.input.actions?.products?.(soldIds(items))) ?? [];
  const variants = products.flatMap((product) => product.variants);
  return chosen.flatMap(([, id]) => {
    const variant = variants.find((one) => one.id === id);
    return variant === undefined ? [] : [variantName(variant, run.input.phrases)];
  });
}

/** The difference of an exchange, or what comes back. Nothing is said of money that does not move. */
function moneyLines(run: Run, { verdict }: Previewed, words: FlowWords): readonly Line[] {
  if (verdict.kind !== 'allowed' || verdict.amount === null) return [];
  const { minor, currency } = verdict.amount;
  if (minor === 0 && verdict.fee === undefined) return [];
  const value = run.input.phrases.money({ minor: Math.abs(minor), currency });
  const { lines: w } = words;
  if (verdict.rule.action === 'exchange-items') {
    return [{ what: minor < 0 ? w.toPay : w.toReceive, value }];
  }
  const { fee } = verdict;
  return [
    ...(fee === undefined ? [] : [{ what: w.fee, value: run.input.phrases.money(fee) }]),
    { what: w.amount, value },
    { what: w.refundTo, value: words.originalPayment },
  ];
}

function textLines(run: Run, request: ActionRequest, w: FlowWords['lines']): readonly Line[] {
  if (request.action === 'change-address') {
    const { name, line1, line2, postcode, city, region, country } = request.address;
    const parts = [name, line1, line2, `${postcode} ${city}`, region, country];
    const value = parts.filter((part) => part !== undefined && part.trim() !== '').join(', ');
    return [{ what: w.address, value: oneLine(value) }];
  }
  const { reason, problem } = run.slots;
  const labels = run.flow.steps.flatMap((step) =>
    step.kind === 'choose' && step.slot === 'reason' ? step.choices : [],
  );
  const label = labels.find(({ value }) => value === reason)?.label;
  return [
    ...saidBack(w.reason, label === undefined ? reason : stepText(run, label, {})),
    ...saidBack(w.problem, problem),
  ];
}

/** What the contact wrote, unless it would be a claim or a promise in our voice. */
function saidBack(what: string, text: string | undefined): readonly Line[] {
  const value = text === undefined ? null : echoed(oneLine(text));
  return value === null || value === '' ? [] : [{ what, value }];
}

/** After the yes: what happens now. Nothing is said to be done before it is. */
export function afterYes(run: Run, proposalId: string): Run {
  const { phrases, turn } = run.input;
  const words = FLOW_WORDS[phrases.language];
  const { hours } = turn.tenant.settings;
  const kind = run.slots[VERDICT];
  const opening = isOpen(hours, turn.now) ? null : nextOpening(hours, turn.now);
  const text =
    kind === 'approval'
      ? opening === null
        ? words.waiting
        : words.waitingUntil(phrases.moment(opening, hours.timeZone))
      : kind === 'by-hand'
        ? words.byHand
        : words.doing;
  const value = { text, opening, timeZone: hours.timeZone, promises: ['contact'] };
  return {
    ...saying(noting(run, 'the contact said yes.'), text, text),
    effect: { kind: 'confirm-proposal', id: proposalId },
    tools: [...run.tools, { name: 'proposal', value }],
  };
}

/** After the no: nothing was changed, nothing is left. */
export function afterNo(run: Run, proposalId: string, isLast: boolean): Run {
  const { withdrawn } = FLOW_WORDS[run.input.phrases.language];
  const noted = noting(run, 'the contact said no.');
  return {
    ...(isLast ? saying(noted, withdrawn, withdrawn) : noted),
    effect: { kind: 'withdraw-proposal', id: proposalId },
  };
}

/** Neither yes nor no: asked again, nothing happens. */
export function askAgain(run: Run): Run {
  const words = FLOW_WORDS[run.input.phrases.language];
  return offering(saying(noting(run, 'neither yes nor no.'), words.nothingYet, words.nothingYet), [
    words.yes,
    words.no,
  ]);
}
