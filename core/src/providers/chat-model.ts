/** Answers written by a language model behind any OpenAI-compatible address, through LangChain, only from the hits. */
import type { Compose, DraftRequest } from '../answering/draft.ts';
import type { Trace } from '../model.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { toPrompt } from './prompt.ts';
import { toModelDraft } from './read-model-reply.ts';

/** Asked before each call, told after it. Keeps the tenant's monthly limit. */
export type ModelBudget = {
  maySpend(): Promise<boolean>;
  spent(cents: number, tokens: number): Promise<void>;
};
export type ModelComposerDeps = {
  /** E.g. `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** Everything included: after it the reply is null, whatever the provider does. */
  readonly timeoutMs: number;
  readonly maxOutputTokens: number;
  readonly budget: ModelBudget;
  /** US cents per million tokens. Default 0: cost unknown, tokens are still counted. */
  readonly price?: { readonly input: number; readonly output: number };
  readonly fetch?: typeof fetch;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** Told about each failed call, for the log; never given text of a customer. */
  readonly onFailure?: (failure: {
    readonly reason: string;
    readonly milliseconds: number;
  }) => void;
};

/** Hits a model is shown. */
const SHOWN = 6;

type Reply = {
  readonly content: unknown;
  readonly additional_kwargs?: Readonly<Record<string, unknown>>;
  readonly response_metadata?: Readonly<Record<string, unknown>>;
  readonly usage_metadata?: { readonly input_tokens: number; readonly output_tokens: number };
};
type Invoke = (
  messages: readonly (readonly [string, string])[],
  signal: AbortSignal,
) => Promise<Reply>;

/**
 * A composer that asks a model. Null — and the extractive composer answers — on a time-out, any HTTP error, a refusal, a
 * reply that is cut off, empty, HTML, JSON, without marks or in another language, or when the budget is spent. LangChain
 * is loaded at the first call, so that a start without a key never loads it. There are no retries: the next composer is
 * quicker.
 */
export function createModelComposer(deps: ModelComposerDeps): Compose {
  let invoke: Promise<Invoke> | undefined;
  return async (request) => {
    const hits = request.hits.filter((hit) => hit.text.trim() !== '').slice(0, SHOWN);
    if (hits.length === 0 || !(await deps.budget.maySpend())) {
      return null;
    }
    const startedAt = deps.clock();
    const deadline = new AbortController();
    try {
      invoke ??= connect(deps);
      const called = callModel(await invoke, { request, hits, deadline });
      const reply = await withDeadline(called, deps.timeoutMs, deadline);
      const usage = await account(deps, reply);
      const draft = toModelDraft(textOf(reply), { hits, language: request.language });
      if (draft === null) {
        deps.onFailure?.({ reason: 'unusable reply', milliseconds: deps.clock() - startedAt });
        return null;
      }
      return { ...draft, model: usage };
    } catch (error) {
      if (invoke !== undefined && isLoadFailure(error)) {
        invoke = undefined;
      }
      deps.onFailure?.({ reason: reasonOf(error), milliseconds: deps.clock() - startedAt });
      return null;
    }
  };
}

async function connect(deps: ModelComposerDeps): Promise<Invoke> {
  const { ChatOpenAI } = await import('@langchain/openai');
  const chat = new ChatOpenAI({
    model: deps.model,
    apiKey: deps.apiKey,
    maxTokens: deps.maxOutputTokens,
    maxRetries: 0,
    timeout: deps.timeoutMs,
    useResponsesApi: false,
    configuration: {
      baseURL: deps.baseUrl,
      ...(deps.fetch === undefined ? {} : { fetch: deps.fetch }),
    },
  });
  return async (messages, signal) => {
    const reply = await chat.invoke(
      messages.map(([role, text]) => ({ role, content: text })),
      { signal },
    );
    return {
      content: reply.content,
      additional_kwargs: reply.additional_kwargs,
      response_metadata: { ...reply.response_metadata },
      ...(reply.usage_metadata === undefined ? {} : { usage_metadata: reply.usage_metadata }),
    };
  };
}

function callModel(
  invoke: Invoke,
  call: {
    readonly request: DraftRequest;
    readonly hits: readonly Hit[];
    readonly deadline: AbortController;
  },
): Promise<Reply> {
  const { request, hits, deadline } = call;
  const signal =
    request.signal === undefined
      ? deadline.signal
      : AbortSignal.any([deadline.signal, request.signal]);
  return invoke(toPrompt(request, hits), signal);
}

/** Ends at the deadline even if the client below does not. */
async function withDeadline(
  work: Promise<Reply>,
  ms: number,
  deadline: AbortController,
): Promise<Reply> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      deadline.abort();
      reject(new Error('timeout'));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

async function account(
  deps: ModelComposerDeps,
  reply: Reply,
): Promise<NonNullable<Trace['model']>> {
  const inputTokens = reply.usage_metadata?.input_tokens ?? 0;
  const outputTokens = reply.usage_metadata?.output_tokens ?? 0;
  const price = deps.price ?? { input: 0, output: 0 };
  const cents = (inputTokens * price.input + outputTokens * price.output) / 1_000_000;
  await deps.budget.spent(cents, inputTokens + outputTokens);
  return { name: deps.model, inputTokens, outputTokens, cents };
}

/** The reply's text; empty when it was refused, filtered or cut off. */
function textOf(reply: Reply): string {
  const finish = reply.response_metadata?.finish_reason;
  const refused = reply.additional_kwargs?.refusal;
  if (
    typeof reply.content !== 'string' ||
    finish !== 'stop' ||
    (refused !== undefined && refused !== null)
  ) {
    return '';
  }
  return reply.content;
}

function isLoadFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

/** A word or status for the log; never the provider's text, which may repeat the prompt. */
function reasonOf(error: unknown): string {
  if (error instanceof Error) {
    const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
    return status === null ? error.name : `http ${status}`;
  }
  return 'unknown';
}
