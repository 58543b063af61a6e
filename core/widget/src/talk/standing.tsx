import { fill, sayWhen } from '../panel/hours.ts';
import { harmless } from './format.ts';
import type { View } from './view-context.ts';

/** While the team has the chat: who, by when there is an answer, and what becomes of it when the visitor leaves. */
function standingWords({ state, words, context, talk }: View): string | null {
  const { locale } = state;
  const { conversation } = state.talk;
  if (conversation?.status !== 'open' && conversation?.status !== 'snoozed') return null;
  const { agentName, answerDueAt, callsBack } = conversation;
  const now = context.now();
  // A time that has passed is no promise any more.
  const due = answerDueAt !== null && Date.parse(answerDueAt) > now;
  const leave = callsBack ? words.leaveMail : talk.lasts() ? words.leaveHere : words.leaveTab;
  return [
    agentName === null ? words.queued : fill(words.hasIt, { name: agentName }),
    ...(due ? [fill(words.dueBy, { when: sayWhen(answerDueAt, locale, now) })] : []),
    leave,
  ].join(' ');
}

export function Standing({ view }: { readonly view: View }) {
  const said = standingWords(view);
  if (said === null) return null;
  return (
    <p class="standing" role="status">
      {harmless(said)}
    </p>
  );
}
