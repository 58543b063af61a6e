/** What came of a proposal at the host, as the chat shows it beside the words. */
import type { ActionVerdict } from '../actions/policy.ts';
import type { Proposal } from '../actions/proposal.ts';
import { oneLine } from '../answering/phrases/order-sentences.ts';
import { nearestLanguage, phrasesFor } from '../answering/phrases/phrases-for.ts';
import type { ActionCard, Locale } from '../model.ts';
import { FLOW_ACTIONS, type FlowAction } from './flow-steps.ts';
import { FLOW_WORDS } from './shipped/words-for.ts';

/** Null: it is not done, or an action no journey has words for. */
export function outcomeCard(
  of: Pick<Proposal, 'state' | 'request' | 'verdict' | 'before' | 'outcome'>,
  locale: Locale,
): ActionCard | null {
  const { state, request, verdict, before, outcome } = of;
  if (state !== 'done' || !isFlowAction(request.action)) return null;
  const words = FLOW_WORDS[nearestLanguage(locale)];
  const { reference, labelUrl } = outcome ?? {};
  return {
    kind: 'action',
    state: 'done',
    title: words.titles[request.action](oneLine(before?.number ?? '')).trim(),
    lines: [
      ...(reference === undefined ? [] : [{ what: words.lines.reference, value: reference }]),
      ...moneyLines(verdict, locale),
    ],
    ...(labelUrl === undefined ? {} : { labelUrl }),
  };
}

/** Where something is kept of a refund: how much, and what goes back. */
function moneyLines(verdict: ActionVerdict, locale: Locale): ActionCard['lines'] {
  if (verdict.kind !== 'allowed' || verdict.fee === undefined || verdict.amount === null) return [];
  const { lines } = FLOW_WORDS[nearestLanguage(locale)];
  const { money } = phrasesFor(locale);
  return [
    { what: lines.fee, value: money(verdict.fee) },
    { what: lines.amount, value: money(verdict.amount) },
  ];
}

function isFlowAction(action: string): action is FlowAction {
  return (FLOW_ACTIONS as readonly string[]).includes(action);
}
