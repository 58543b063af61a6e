/** What our code adds to a model call: the whole composer's time less the time the model's server took. */
import { createServer } from 'node:http';
import { createModelComposer } from '../../src/providers/chat-model.ts';
import type { Hit } from '../../src/retrieval/retriever.ts';
import { percentile } from './percentile.ts';

const MODEL_MS = 20;
const CALLS = 200;

const CHUNK = { id: 'x', object: 'chat.completion.chunk', created: 0, model: 'm' };
const PIECES = ['You can return ', 'items within ', '30 days of ', 'delivery. ', '[1]'];
const EVENTS = [
  ...PIECES.map((content) => ({
    ...CHUNK,
    choices: [{ index: 0, delta: { content }, finish_reason: null }],
  })),
  { ...CHUNK, choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
  {
    ...CHUNK,
    choices: [],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  },
];
const REPLY = `${EVENTS.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`;

/** A server that speaks just enough of the protocol and takes a fixed time: the difference is ours. */
async function startModel(): Promise<{
  readonly url: string;
  readonly times: number[];
  readonly close: () => void;
}> {
  const times: number[] = [];
  const server = createServer((request, response) => {
    const started = performance.now();
    request.resume();
    request.on('end', () =>
      setTimeout(() => {
        response.setHeader('content-type', 'text/event-stream');
        response.end(REPLY, () => times.push(performance.now() - started));
      }, MODEL_MS),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/v1`, times, close: () => void server.close() };
}

const HIT: Hit = {
  articleId: 'returns',
  version: 1,
  chunk: 0,
  title: 'Returns',
  heading: '',
  text: 'You can return items within 30 days of delivery.',
  url: null,
  locale: 'en',
  validFrom: null,
  validTo: null,
  score: 1,
  signals: {},
};

/** Milliseconds at the 95th percentile. */
export async function measureModelOverhead(): Promise<number> {
  const model = await startModel();
  const compose = createModelComposer({
    baseUrl: model.url,
    apiKey: 'none',
    model: 'm',
    timeoutMs: 5_000,
    maxOutputTokens: 100,
    budget: { reserve: async () => ({ settle: async () => {} }) },
    clock: () => performance.now(),
  });
  const request = {
    question: 'How long do I have to return an item?',
    language: 'en',
    hits: [HIT],
    at: '2026-11-24T12:00:00.000Z',
    turn: {
      conversationId: 'c',
      timeZone: 'UTC',
      limits: {},
      search: async () => [],
      readOrders: async () => [],
      mask: (text: string) => text,
      show: () => {},
    },
  };
  const ours: number[] = [];
  for (let call = 0; call < CALLS + 20; call++) {
    const started = performance.now();
    const draft = await compose(request);
    const whole = performance.now() - started;
    if (draft === null || draft.text === '') throw new Error('The model composer gave nothing.');
    ours.push(whole - (model.times.at(-1) ?? MODEL_MS));
  }
  model.close();
  return percentile(ours.slice(20), 0.95);
}
