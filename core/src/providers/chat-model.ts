/** Answers written by a language model behind any OpenAI-compatible address, only from what it was given to read. */
import type { Compose, Draft, DraftRequest } from '../answering/draft.ts';
import { createCircuitBreaker } from '../host/circuit-breaker.ts';
import type { Trace } from '../model.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { keepBorneOut } from './borne-out.ts';
import type { ModelBudget } from './model-budget.ts';
import { toWholeLimits } from './model-limits.ts';
import { createModelMeter, ModelStop } from './model-meter.ts';
import { createModelSources, type ModelSources } from './model-sources.ts';
import { createModelTools } from './model-tools.ts';
import { PROMPT_VERSION, toPrompt } from './prompt.ts';
import { toModelDraft } from './read-model-reply.ts';
import { runAgent, statusOf } from './run-agent.ts';
import { createSentenceShow } from './show-sentences.ts';

export type ModelComposerDeps = {
  /** E.g. `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** Everything included: after it there is no reply, whatever the provider does. A tenant may set less. */
  readonly timeoutMs: number;
  /** For one reply. A tenant may set less. */
  readonly maxOutputTokens: number;
  readonly budget: ModelBudget;
  /** US cents per million tokens. Default 0: cost unknown, tokens are still counted. */
  readonly price?: { readonly input: number; readonly output: number };
  readonly fetch?: typeof fetch;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** Told about each failure, for the log; never given text of a customer. */
  readonly onFailure?: (failure: {
    readonly reason: string;
    readonly milliseconds: number;
  }) => void;
};

/** Hits a model is shown. */
const SHOWN = 6;
/** Share of the sentences that must be borne out: what loses more is no answer any more. */
const ENOUGH = 0.6;
/** Provider failures in a row after which it is left alone, and for how long: no customer waits for each of them. */
const BREAKER = { failures: 3, openMs: 30_000 };

/**
 * A composer that asks a model. It gives null when there is nothing to ask from or nobody may be asked, and an empty
 * draft that says what was used and what failed — a time-out, any HTTP error, a refusal, a reply that is cut off, empty,
 * HTML, JSON, without marks, in another language or not borne out by its sources, a limit that is reached. Either way
 * the next composer answers. LangChain is loaded at the first call. There are no retries and no waiting.
 */
export function createModelComposer(deps: ModelComposerDeps): Compose {
  const breaker = createCircuitBreaker({ ...BREAKER, clock: () => new Date(deps.clock()) });
  return async (request) => {
    const hits = request.hits.filter((hit) => hit.text.trim() !== '').slice(0, SHOWN);
    if (hits.length === 0 || !breaker.mayCall()) return null;
    const startedAt = deps.clock();
    const limits = toWholeLimits(request.turn?.limits ?? {}, deps);
    const meter = createModelMeter({
      budget: deps.budget,
      limits,
      conversationId: request.turn?.conversationId ?? null,
      price: deps.price ?? { input: 0, output: 0 },
    });
    const used = (): NonNullable<Trace['model']> => ({
      name: deps.model,
      provider: hostOf(deps.baseUrl),
      promptVersion: PROMPT_VERSION,
      ...meter.used(),
    });
    try {
      const draft = await withDeadline(limits.seconds * 1000, request.signal, (signal) =>
        write(deps, { request, hits, meter, signal }),
      );
      breaker.succeeded();
      return { ...draft, model: used() };
    } catch (error) {
      const reason = reasonOf(error);
      if (isTrouble(error)) breaker.failed();
      else breaker.succeeded();
      request.turn?.show(null);
      const asked = meter.used().steps > 0;
      // A spent budget has its own alert; it is no failure of the provider.
      if (asked) deps.onFailure?.({ reason, milliseconds: deps.clock() - startedAt });
      return asked ? { text: '', citations: [], model: { ...used(), failure: reason } } : null;
    }
  };
}

type Writing = {
  readonly request: DraftRequest;
  readonly hits: readonly Hit[];
  readonly meter: ReturnType<typeof createModelMeter>;
  readonly signal: AbortSignal;
};

async function write(deps: ModelComposerDeps, writing: Writing): Promise<Draft> {
  const { request, hits, meter, signal } = writing;
  const { turn } = request;
  const sources = createModelSources(hits, turn);
  const tools = turn === undefined ? undefined : createModelTools({ turn, sources, meter });
  const shown = createSentenceShow(
    (text) => toDraft(text, { request, sources }),
    (draft) => {
      if (!signal.aborted) turn?.show(draft);
    },
  );
  const text = await runAgent(deps, {
    prompt: toPrompt(request, hits),
    tools,
    meter,
    signal,
    onText: shown.piece,
  });
  const proposes = tools?.proposed() ?? null;
  if (proposes !== null) {
    shown.piece(null);
    return { text: '', citations: [], proposes };
  }
  const draft = toDraft(text, { request, sources });
  if (draft === null) throw new ModelStop('unusable reply');
  return draft;
}

function toDraft(
  text: string,
  of: { readonly request: DraftRequest; readonly sources: ModelSources },
): Draft | null {
  const { request, sources } = of;
  const orders = sources.orderText();
  const about = {
    hits: sources.hits(),
    language: request.language,
    unmarked: orders !== '',
  };
  // Looked at before anything is taken out: a reply that is HTML stays one.
  if (toModelDraft(text, about) === null) return null;
  const borneOut = keepBorneOut(text.trim(), {
    ...about,
    orders,
    tokensFrom: [request.question, orders],
  });
  if (borneOut.text === '' || borneOut.kept < ENOUGH * borneOut.all) return null;
  const draft = toModelDraft(borneOut.text, about);
  const facts = sources.factsFor(`${request.question}\n${borneOut.text}`);
  return draft === null || facts.length === 0 ? draft : { ...draft, facts };
}

/** Ends at the deadline even if the client below does not. */
export async function withDeadline<T>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      deadline.abort();
      reject(new ModelStop('timeout'));
    }, ms);
  });
  const signal = outer === undefined ? deadline.signal : AbortSignal.any([deadline.signal, outer]);
  const working = work(signal);
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
    // Whatever still runs ends with the race.
    deadline.abort();
    working.catch(() => undefined);
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** A failure of the provider, rather than of one reply. */
export function isTrouble(error: unknown): boolean {
  const stop = stopOf(error);
  return stop === null || stop.reason === 'timeout' || stop.reason === 'cut off';
}

/** The loop wraps what is thrown inside it. */
function stopOf(error: unknown): ModelStop | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof ModelStop) return at;
  }
  return null;
}

/** A word or status for the log and the trace; never the provider's text, which may repeat the prompt. */
export function reasonOf(error: unknown): string {
  const stop = stopOf(error);
  if (stop !== null) return stop.reason;
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const status = statusOf(at);
    if (status !== null) return `http ${status}`;
  }
  return error instanceof Error ? error.name : 'unknown';
}
