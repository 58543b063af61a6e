/** The agent's loop, by LangChain: the model is called, tools are run, until it answers or a limit ends it. */
import type { AIMessageChunk, BaseMessage } from '@langchain/core/messages';
import { z } from 'zod';
import { guardFetch } from './guard-fetch.ts';
import { type ModelMeter, ModelStop, type Usage } from './model-meter.ts';
import { faultOf, isTool, type ModelTools, TOOL_SCHEMAS } from './model-tools.ts';
import { RULES } from './prompt.ts';
import { TOOL_TEXTS, type ToolName } from './tool-texts.ts';

/** Characters of one reply or one call of a tool: more is no reply to a customer. */
const LONGEST_REPLY = 4_000;
/** Bytes the descriptions of the tools and the frame of a message take at most. */
const TOOLS_BYTES = 2_500;
const FRAME_BYTES = 200;

export type AgentDeps = {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** Ends the client's own timers too. */
  readonly timeoutMs: number;
  readonly fetch?: typeof fetch;
};
export type AgentRun = {
  /** Before the prompt. Default: how replies are written. */
  readonly rules?: string;
  readonly prompt: string;
  /** Undefined: the model is offered none. */
  readonly tools: ModelTools | undefined;
  readonly meter: ModelMeter;
  readonly signal: AbortSignal;
  /** What the model is writing, piece by piece; null: what came before was not the reply. */
  readonly onText: (piece: string | null) => void;
};

type LangChain = Awaited<ReturnType<typeof load>>;
let loading: Promise<LangChain> | undefined;

async function load() {
  const [agents, openai] = await Promise.all([import('langchain'), import('@langchain/openai')]);
  return { ...agents, ChatOpenAI: openai.ChatOpenAI };
}

/** Loads LangChain, once; a start without a model never does. A failed load is tried again. */
export function loadLangChain(): Promise<LangChain> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * The text the model ends with. Throws `ModelStop` when a limit ends it, or the reply is cut off, filtered or refused,
 * and what the client throws when the provider fails. Wrong calls of tools are answered with what is wrong, and each
 * answer costs a step.
 */
export async function runAgent(deps: AgentDeps, run: AgentRun): Promise<string> {
  const lang = await loadLangChain();
  const { tools, signal } = run;
  const offered =
    tools === undefined ? [] : (Object.keys(TOOL_TEXTS) as ToolName[]).map(toLangTool);
  function toLangTool(name: ToolName) {
    return lang.tool((given: unknown) => tools?.run(name, given) ?? '', {
      name,
      description: TOOL_TEXTS[name],
      schema: TOOL_SCHEMAS[name],
      // A proposal ends the model's part.
      returnDirect: name === 'propose_journey',
    });
  }
  const callModel = (messages: readonly BaseMessage[]) =>
    callOnce(lang, { deps, run, messages, offered });
  const limits = lang.createMiddleware({
    name: 'limits',
    wrapModelCall: (request) => callUntilSound(lang, { callModel, run, first: request.messages }),
  });
  const agent = lang.createAgent({
    model: createChat(lang, { deps, maxTokens: 1 }),
    tools: offered,
    middleware: [limits],
  });
  const state = await agent.invoke(
    { messages: [new lang.SystemMessage(run.rules ?? RULES), new lang.HumanMessage(run.prompt)] },
    { signal, recursionLimit: 100 },
  );
  const last = state.messages.at(-1);
  return typeof last?.content === 'string' && last.type === 'ai' ? last.content : '';
}

let definitions: ReturnType<typeof defineTools> | undefined;

/** The tools as the protocol has them; made once, because turning a schema into JSON takes milliseconds. */
function toolDefinitions() {
  definitions ??= defineTools();
  return definitions;
}

function defineTools() {
  return (Object.keys(TOOL_TEXTS) as ToolName[]).map((name) => ({
    type: 'function' as const,
    function: {
      name,
      description: TOOL_TEXTS[name],
      parameters: z.toJSONSchema(TOOL_SCHEMAS[name]) as Record<string, unknown>,
    },
  }));
}

type Call = {
  readonly deps: AgentDeps;
  readonly run: AgentRun;
  readonly messages: readonly BaseMessage[];
  readonly offered: readonly unknown[];
};

function createChat(
  lang: LangChain,
  { deps, maxTokens }: { readonly deps: AgentDeps; readonly maxTokens: number },
) {
  return new lang.ChatOpenAI({
    model: deps.model,
    apiKey: deps.apiKey,
    maxTokens,
    // The path without a model is quicker than a second try.
    maxRetries: 0,
    timeout: deps.timeoutMs,
    useResponsesApi: false,
    configuration: { baseURL: deps.baseUrl, fetch: guardFetch(deps.fetch) },
  });
}

/** One call, streamed. */
async function callOnce(lang: LangChain, call: Call): Promise<AIMessageChunk> {
  const { run, messages, deps } = call;
  const maxTokens = await run.meter.begin(bytesOf(messages));
  run.onText(null);
  let whole: AIMessageChunk | undefined;
  let usage: Usage | null = null;
  try {
    const chat = createChat(lang, { deps, maxTokens });
    const bound = call.offered.length === 0 ? chat : chat.bindTools(toolDefinitions());
    let length = 0;
    for await (const chunk of await bound.stream([...messages], { signal: run.signal })) {
      whole = whole === undefined ? chunk : whole.concat(chunk);
      const text = typeof chunk.content === 'string' ? chunk.content : '';
      length += text.length;
      for (const part of chunk.tool_call_chunks ?? []) length += part.args?.length ?? 0;
      if (length > LONGEST_REPLY) throw new ModelStop('too long');
      if (text !== '') run.onText(text);
    }
    usage = usageOf(whole?.usage_metadata ?? null);
  } catch (error) {
    // What was refused by its status was not done.
    if (whole === undefined && statusOf(error) !== null) usage = { input: 0, output: 0 };
    throw error;
  } finally {
    await run.meter.end(usage);
  }
  return checked(whole);
}

/** The message, unless it is not all there or not meant. */
function checked(whole: AIMessageChunk | undefined): AIMessageChunk {
  const finish = whole?.response_metadata.finish_reason;
  if (whole === undefined || finish === undefined) throw new ModelStop('cut off');
  if (finish === 'length') throw new ModelStop('tokens');
  const refusal = whole.additional_kwargs.refusal;
  if (finish === 'content_filter' || (refusal !== undefined && refusal !== null))
    throw new ModelStop('refused');
  return whole;
}

type Sound = {
  readonly callModel: (messages: readonly BaseMessage[]) => Promise<AIMessageChunk>;
  readonly run: AgentRun;
  readonly first: readonly BaseMessage[];
};

/** Calls until every call of a tool can be run. An invented tool or malformed arguments are told to the model. */
async function callUntilSound(lang: LangChain, { callModel, run, first }: Sound) {
  let messages = first;
  for (;;) {
    const whole = await callModel(messages);
    const calls = [
      ...(whole.tool_calls ?? []).map(({ id, name, args }) => ({ id, name, args, text: '' })),
      ...(whole.invalid_tool_calls ?? []).map(({ id, name, args }) => ({
        id,
        name: name ?? '',
        args: null,
        text: args ?? '',
      })),
    ].map((call, index) => ({ ...call, id: call.id ?? `call_${index}`, fault: faultOf(call) }));
    const faults = calls.filter(({ fault }) => fault !== null);
    const message = new lang.AIMessage({
      content: typeof whole.content === 'string' ? whole.content : '',
      tool_calls: calls.map(({ id, name, args }) => ({
        id,
        name: isTool(name) ? name : 'unknown',
        args: args ?? {},
      })),
    });
    if (faults.length === 0) return message;
    for (const { name, args, text, fault } of faults) {
      const given = args === null ? text : JSON.stringify(args);
      run.meter.record({ name, arguments: given, result: fault ?? '', ok: false });
    }
    const answers = calls.map(
      ({ id, fault }) =>
        new lang.ToolMessage({
          tool_call_id: id,
          content: fault ?? 'Not run, because another call was wrong. Call it again.',
        }),
    );
    messages = [...messages, message, ...answers];
  }
}

function usageOf(
  given: { readonly input_tokens: number; readonly output_tokens: number } | null,
): Usage | null {
  // Nothing is ever asked in no tokens: the client writes 0 where a provider tells none.
  return given === null || given.input_tokens === 0
    ? null
    : { input: given.input_tokens, output: given.output_tokens };
}

/** The HTTP status of a provider's refusal; null: it was no answer at all. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;
}

function bytesOf(messages: readonly BaseMessage[]): number {
  return messages.reduce(
    (sum, message) =>
      sum +
      FRAME_BYTES +
      Buffer.byteLength(
        JSON.stringify([message.content, 'tool_calls' in message ? message.tool_calls : null]),
      ),
    TOOLS_BYTES,
  );
}
