/** How a reply is said to somebody who is angry: acknowledged once, the answer first and short, a person offered. */
import { acknowledgementFor, acknowledgements } from '../answering/phrases/acknowledgements.ts';
import type { Citation, Decision, MessageBody } from '../model.ts';
import { note, personChoice, spaced, type Thinking } from './thinking.ts';

/** Frustration over the conversation from which a reply is said so. */
const UPSET = 0.6;

type Said = Exclude<Decision, { kind: 'silence' }>;

export function inTheirMood(thinking: Thinking, decision: Decision): Decision {
  if (!(isSaid(decision) && isUpset(thinking))) return decision;
  note(
    thinking,
    'tone',
    `The writer is upset (${says(thinking)}): short, and a person is offered.`,
  );
  const { steps } = thinking;
  const changed = { ...decision, trace: { ...decision.trace, steps: [...steps] } };
  return { ...changed, reply: offered(thinking, acknowledged(thinking, brief(decision))) };
}

/** A handoff has its own first words; the step of a journey asks for what it needs, whatever the mood. */
function isSaid(decision: Decision): decision is Said {
  return decision.kind === 'answer' || decision.kind === 'clarify';
}

function isUpset({ understanding, moodSoFar }: Thinking): boolean {
  const calm = understanding.smallTalk === 'thanks' || understanding.mood.label === 'positive';
  return !calm && (understanding.mood.label === 'angry' || moodSoFar.level >= UPSET);
}

function says({ moodSoFar }: Thinking): string {
  return [`${Math.round(moodSoFar.level * 100)} %`, moodSoFar.trend, ...moodSoFar.causes].join(
    ', ',
  );
}

/** Explanations after the first paragraph are left out; a list that the first paragraph opens belongs to it. */
function brief(decision: Said): MessageBody {
  const { reply } = decision;
  if (decision.kind !== 'answer' || decision.reason !== 'answered') return reply;
  const paragraphs = reply.text.split(/\n{2,}/u);
  const opensList = /[:：]\s*(?:\[\d+\]\s*)*$/u.test(paragraphs[0] ?? '');
  const text = paragraphs.slice(0, opensList ? 2 : 1).join('\n\n');
  if (text === reply.text || text.trim() === '') return reply;
  const citations = (reply.citations ?? []).filter(({ mark }) => text.includes(`[${mark}]`));
  // Without its mark a shortened text would stand there unproved.
  if (citations.length === 0 && (reply.citations ?? []).length > 0) return reply;
  return { ...reply, ...renumbered(text, citations) };
}

/** Marks count from 1 without gaps. */
function renumbered(
  text: string,
  citations: readonly Citation[],
): { readonly text: string; readonly citations: readonly Citation[] } {
  const marks = new Map(citations.map(({ mark }, at) => [mark, at + 1]));
  return {
    text: text.replace(/\[(\d+)\]/gu, (whole, mark) => {
      const next = marks.get(Number(mark));
      return next === undefined ? whole : `[${next}]`;
    }),
    citations: citations.map((one) => ({ ...one, mark: marks.get(one.mark) ?? one.mark })),
  };
}

/** Once in what is read of the conversation: said each turn it would be a formula. */
function acknowledged({ turn, language, moodSoFar }: Thinking, reply: MessageBody): MessageBody {
  const before = turn.history.some(
    ({ author, text }) =>
      author === 'assistant' && acknowledgements.some((words) => text.includes(words)),
  );
  if (before) return reply;
  const tone = turn.tenant.settings.tone ?? 'neutral';
  const asksAgain = moodSoFar.causes.includes('repeat') || moodSoFar.causes.includes('unmet');
  const words = acknowledgementFor(language, asksAgain ? 'again' : 'angry', tone);
  return { ...reply, text: `${words}${spaced(language) ? ' ' : ''}${reply.text}` };
}

function offered(thinking: Thinking, reply: MessageBody): MessageBody {
  const person = personChoice(thinking);
  const choices = reply.choices ?? [];
  if (choices.some(({ text }) => text === person.text)) return reply;
  // A form or a choice of the journey stays what is asked; the person stands behind it.
  return { ...reply, choices: [...choices, person] };
}
