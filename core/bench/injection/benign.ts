/** Benign texts through `think`, with our noticing of attacks and without it: the same decision is what should come. */
import { checkDraft } from '../../src/answering/check-receipts.ts';
import { createExtractiveComposer } from '../../src/answering/compose-extractive.ts';
import { askOnce } from '../../src/conversation/ask.ts';
import { defaultSettings } from '../../src/default-settings.ts';
import { createVersionMaker } from '../../src/evaluation/retrieval-decider.ts';
import type { Decision, Tenant } from '../../src/model.ts';
import { composerOf, quietly } from '../../src/providers/attacked-shop.fixture.ts';
import { createObedientModel } from '../../src/providers/obedient-model.fixture.ts';
import { createIndex } from '../../src/retrieval/create-retriever.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';
import type { Understand } from '../../src/understanding/understanding.ts';

const NOW = '2026-11-24T12:00:00.000Z';

export type Benign = { readonly same: boolean; readonly answered: boolean };

/**
 * For each text: is the decision the one that comes when nothing is taken for an attack? The knowledge holds each text
 * as the title of an entry, so that there is something to answer with.
 */
export async function answerBenign(texts: readonly string[]): Promise<readonly Benign[]> {
  const index = createIndex({});
  const toVersion = createVersionMaker('en');
  for (const [number, text] of texts.entries()) {
    const title = text.slice(0, 200);
    index.upsert(
      toVersion({
        id: `a${number}`,
        title,
        body: `What we know about it: ${title.slice(0, 120)}.`,
      }),
    );
  }
  await index.prepare();
  const tenant: Tenant = {
    id: 't',
    name: 'Shop',
    locale: 'en',
    locales: ['en'],
    widgetKey: 'wk',
    settings: { ...defaultSettings, answerAbove: 0.2, unknownBelow: 0.1 },
    createdAt: NOW,
  };
  // No attack ever stands before this model: it is honest throughout.
  const model = createObedientModel('\u0000 no attack at all', 'repeat');
  const composers = [
    { name: 'model', compose: composerOf(model.fetch) },
    { name: 'extractive', compose: createExtractiveComposer() },
  ];
  const decide = (question: string, understand: Understand): Promise<Decision> =>
    askOnce(
      { understand, retrieve: index.retrieve, composers, check: checkDraft, elapsed: () => 0 },
      { tenant, question: { question }, now: NOW },
    );
  const understand = createUnderstand();
  const outcomes: Benign[] = [];
  for (const text of texts) {
    const noticed = await decide(text, understand);
    const unnoticed = await decide(text, quietly(understand));
    outcomes.push({
      same: said(noticed) === said(unnoticed),
      answered: noticed.kind === 'answer',
    });
  }
  return outcomes;
}

function said(decision: Decision): string {
  const reply = decision.kind === 'silence' ? '' : decision.reply.text;
  return JSON.stringify([decision.kind, decision.reason, reply]);
}
