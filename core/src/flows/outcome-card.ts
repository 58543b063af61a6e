/** What came of a proposal at the host, as the chat shows it beside the words. */
import type { Proposal } from '../actions/proposal.ts';
import { oneLine } from '../answering/phrases/order-sentences.ts';
import { nearestLanguage } from '../answering/phrases/phrases-for.ts';
import type { ActionCard, Locale } from '../model.ts';
import { FLOW_ACTIONS, type FlowAction } from './flow-steps.ts';
import { FLOW_WORDS } from './shipped/words-for.ts';

/** Null: it is not done, or an action no journey has words for. */
export function outcomeCard(
  { state, request, before, outcome }: Pick<Proposal, 'state' | 'request' | 'before' | 'outcome'>,
  locale: Locale,
): ActionCard | null {
  if (state !== 'done' || !isFlowAction(request.action)) return null;
  const words = FLOW_WORDS[nearestLanguage(locale)];
  const { reference, labelUrl } = outcome ?? {};
  return {
    kind: 'action',
    state: 'done',
    title: words.titles[request.action](oneLine(before?.number ?? '')).trim(),
    lines: reference === undefined ? [] : [{ what: words.lines.reference, value: reference }],
    ...(labelUrl === undefined ? {} : { labelUrl }),
  };
}

function isFlowAction(action: string): action is FlowAction {
  return (FLOW_ACTIONS as readonly string[]).includes(action);
}
