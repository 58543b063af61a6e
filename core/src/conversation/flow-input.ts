/** What a journey may read in this turn: orders, what the policy says, what the shop sells, and pages to cite. */
import type { FlowActions, FlowInput } from '../flows/flow.ts';
import type { Citation } from '../model.ts';
import { wordsOf } from '../retrieval/tokenise.ts';
import type { Thinking } from './thinking.ts';

/** Articles made of a host's products have this before their id. */
const PRODUCT = 'product:';
/** Pieces of products a piece of advice is written from. */
const PRODUCT_HITS = 6;
/** Of an article, quoted under a refusal. UTF-16 units. */
const QUOTE = 300;

export function toFlowInput(thinking: Thinking): FlowInput {
  const { deps, turn, say, language } = thinking;
  const actions = actionsOf(thinking);
  return {
    turn,
    // A journey speaks the reply's language, whatever the names in a message look like.
    understanding: { ...thinking.understanding, language },
    readOrders: deps.readOrders,
    phrases: say,
    findProducts: (text) => findProducts(thinking, text),
    ...(actions === null ? {} : { actions }),
  };
}

function actionsOf(thinking: Thinking): FlowActions | null {
  const { previewAction, productsOf } = thinking.deps;
  const policy = thinking.turn.tenant.settings.actionPolicy ?? [];
  // A tenant that allows nothing has its journeys as far as a colleague.
  if (previewAction === undefined || policy.length === 0) return null;
  return {
    can: (action) => policy.some((rule) => rule.action === action),
    preview: previewAction,
    ...(productsOf === undefined ? {} : { products: productsOf }),
    cite: (articleId, sentence) => cite(thinking, articleId, sentence),
  };
}

/** The sentence of the rule's article that has most in common with what is said. */
async function cite(
  { deps, turn, language }: Thinking,
  articleId: string,
  sentence: string,
): Promise<Citation | null> {
  const { hits } = await deps.retrieve({
    text: sentence,
    locale: language,
    at: turn.asOf,
    audience: 'public',
  });
  const hit = hits.find((one) => one.articleId === articleId);
  if (hit === undefined) return null;
  const said = new Set(wordsOf(sentence));
  const common = (text: string) => wordsOf(text).filter((word) => said.has(word)).length;
  const sentences = hit.text.split(/(?<=[.!?。！？])\s+|\n+/u).filter((one) => one.trim() !== '');
  const [quote = hit.text] = sentences.toSorted((one, other) => common(other) - common(one));
  return {
    mark: 1,
    articleId,
    version: hit.version,
    title: hit.title,
    quote: quote.trim().slice(0, QUOTE),
    locale: hit.locale,
    ...(hit.url === null ? {} : { url: hit.url }),
    ...(hit.validFrom === null ? {} : { validFrom: hit.validFrom }),
  };
}

/** What the shop's product pages say to it, in their own words, every value checked. Null: no product fits. */
async function findProducts({ deps, turn, language }: Thinking, text: string) {
  const at = turn.asOf;
  const { hits } = await deps.retrieve({ text, locale: language, at, audience: 'public' });
  const products = hits.filter(({ articleId }) => articleId.startsWith(PRODUCT));
  // Only the composer that quotes: advice invents nothing.
  const composer = deps.composers.at(-1);
  if (products.length === 0 || composer === undefined) return null;
  const draft = await composer.compose({
    question: text,
    language,
    hits: products.slice(0, PRODUCT_HITS),
    at,
    now: turn.now,
  });
  const checked = draft === null ? null : deps.check(draft, []);
  return checked === null || checked.text === '' || checked.citations.length === 0
    ? null
    : { text: checked.text, citations: checked.citations };
}
