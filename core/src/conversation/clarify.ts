/** The one question back: what can be chosen, in the words of the knowledge. */
import type { Choice, Decision } from '../model.ts';
import { sameLanguage } from '../retrieval/languages/same-language.ts';
import type { Hit, Retrieval } from '../retrieval/retriever.ts';
import { wordsOf } from '../retrieval/tokenise.ts';
import { note, personChoice, type Thinking, trace } from './thinking.ts';

/** Choices besides the one for a person. */
const MOST_CHOICES = 4;
const LEAST_CHOICES = 2;
/** An example question longer than this is no button; the title is. UTF-16 units. */
const LONGEST_LABEL = 70;
/** Share of common words from which two labels look the same. */
const ALIKE = 0.6;

/** Asks which of several close articles is meant. Null: there are not two to choose from. */
export function clarifying(thinking: Thinking, retrieval: Retrieval): Decision | null {
  return asking(thinking, retrieval, {
    labels: toLabels(thinking, retrieval.hits),
    says: 'Several articles are close; the contact is asked which is meant.',
  });
}

/** What could be meant by one of several questions, as buttons; empty: there are not two. */
export function choicesFor(thinking: Thinking, retrieval: Retrieval): readonly Choice[] {
  const labels = toLabels(thinking, retrieval.hits).slice(0, MOST_CHOICES);
  return labels.length < LEAST_CHOICES ? [] : labels.map((label) => ({ label, text: label }));
}

/** Asks what a message without a subject is about, by the tenant's likely questions. Null: there are not two. */
export function askingWhat(thinking: Thinking, retrieval: Retrieval): Decision | null {
  const { language, turn } = thinking;
  const { suggestions } = turn.tenant.settings;
  const own = Object.keys(suggestions).find((locale) => sameLanguage(locale, language));
  const likely = own === undefined ? [] : (suggestions[own] ?? []);
  return asking(thinking, retrieval, {
    labels: distinct([...likely, ...toLabels(thinking, retrieval.hits)]),
    says: 'The message does not say what it is about; the contact is asked.',
  });
}

function asking(
  thinking: Thinking,
  retrieval: Retrieval,
  of: { readonly labels: readonly string[]; readonly says: string },
): Decision | null {
  const labels = of.labels.slice(0, MOST_CHOICES);
  if (labels.length < LEAST_CHOICES) return null;
  note(thinking, 'clarify', of.says);
  return {
    kind: 'clarify',
    reason: 'several-possible',
    reply: {
      text: thinking.say.clarify(),
      choices: [...labels.map((label) => ({ label, text: label })), personChoice(thinking)],
    },
    confidence: retrieval.confidence,
    flow: null,
    trace: trace(thinking, { retrieval }),
  };
}

/** One label an article, best first; articles in the contact's language before those in another. */
function toLabels({ language, understanding }: Thinking, hits: readonly Hit[]): readonly string[] {
  const firsts = hits.filter(
    (hit, place) => hits.findIndex(({ articleId }) => articleId === hit.articleId) === place,
  );
  const own = firsts.filter((hit) => sameLanguage(hit.locale, language));
  const chosen = own.length >= LEAST_CHOICES ? own : firsts;
  return distinct(chosen.map((hit) => labelOf(hit, understanding.question)));
}

/** The example question that shares most with what was asked, else the title. */
function labelOf(hit: Hit, question: string): string {
  const asked = new Set(wordsOf(question));
  let best = hit.title;
  let most = 0;
  for (const example of hit.questions ?? []) {
    const shared = wordsOf(example).filter((word) => asked.has(word)).length;
    if (shared <= most || example.length > LONGEST_LABEL) continue;
    best = example;
    most = shared;
  }
  return best.trim();
}

function distinct(labels: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const label of labels)
    if (label !== '' && !kept.some((other) => alike(label, other))) kept.push(label);
  return kept;
}

function alike(one: string, other: string): boolean {
  const left = new Set(wordsOf(one));
  const right = new Set(wordsOf(other));
  const common = [...left].filter((word) => right.has(word)).length;
  return common >= ALIKE * Math.max(1, left.size, right.size);
}

export function unknown(thinking: Thinking, retrieval: Retrieval): Decision {
  note(thinking, 'unknown', 'Nothing in the knowledge answers this.');
  return {
    kind: 'clarify',
    reason: 'unknown',
    reply: { text: thinking.say.notFound(), choices: [personChoice(thinking)] },
    confidence: retrieval.confidence,
    flow: null,
    trace: trace(thinking, { retrieval }),
  };
}
