import { identityLevelOf } from '../access/proved-identity.ts';
import type { ContactOrders } from '../inbox/contact-orders.ts';
import type { DraftReply } from '../inbox/draft-reply.ts';
import type { Contact, Conversation, Message, Mood, Tenant, Trace } from '../model.ts';
import { mask, unmask } from '../privacy/mask.ts';
import type { NextStep, Packet, Tried } from './packet.ts';
import { packetWords, summarise, type Unsaid } from './summary-words.ts';

/** A difference of anger that is one. */
const CHANGE = 0.15;
/** Steps of the assistant that are told, of each message. */
const MOST_STEPS = 12;
const MOST_ASKED = 10;
const GRAVE = /self-harm|safety|bereavement/u;

export type PacketFacts = {
  readonly tenant: Pick<Tenant, 'name' | 'locale'>;
  readonly conversation: Conversation;
  /** Null: erased. */
  readonly contact: Contact | null;
  /** What everybody sees, oldest first. */
  readonly messages: readonly Message[];
  /** By the contact's message. */
  readonly turns: ReadonlyMap<
    string,
    {
      readonly kind: string;
      readonly reason: string;
      readonly confidence: number;
      readonly trace: Trace;
    }
  >;
  readonly orders: ContactOrders;
  readonly draft: Pick<DraftReply, 'text' | 'citations'> | null;
  /** First names by agent id. */
  readonly agents: ReadonlyMap<string, string>;
  /** Language of the summary. */
  readonly locale: string;
};

/** All from what is stored; no model is asked. What is personal and not the contact's own is masked in every text. */
export function makePacket(facts: PacketFacts): Packet {
  const { conversation, contact, messages, tenant } = facts;
  const own = createOwn(contact);
  const said = messages.filter(({ body }) => body.notice === undefined);
  const turns = said
    .filter(({ author }) => author === 'contact')
    .flatMap((message) => {
      const turn = facts.turns.get(message.id);
      return turn === undefined ? [] : [{ at: message.createdAt, ...turn }];
    });
  const course = turns.flatMap(({ at, trace }) =>
    trace.mood === null ? [] : [{ at, mood: trace.mood }],
  );
  const { handoff } = conversation;
  const identity = identityLevelOf(contact, conversation);
  const packet: Unsaid = {
    conversationId: conversation.id,
    tenant: tenant.name,
    status: conversation.status,
    language: conversation.locale ?? turns.at(-1)?.trace.language ?? tenant.locale,
    contact: { name: contact?.name ?? null, email: contact?.email ?? null },
    handoff: handoff && { reason: handoff.reason, rule: handoff.rule, at: handoff.at },
    asked: askedIn(said, facts, own),
    verified: { identity, order: conversation.verifiedOrder },
    tried: turns.map((turn) => toTried(turn, own)),
    orders:
      facts.orders.kind === 'orders'
        ? {
            kind: 'orders',
            orders: facts.orders.orders.map(({ number, state, placedAt }) => ({
              number,
              state,
              placedAt,
            })),
          }
        : facts.orders,
    mood: { course, trend: trendOf(course.map(({ mood }) => mood)) },
    draft:
      facts.draft === null || facts.draft.text === null
        ? null
        : { text: facts.draft.text, citations: facts.draft.citations },
    transcript: said.map((message) => ({
      at: message.createdAt,
      author: message.author,
      name: message.authorId === null ? null : (facts.agents.get(message.authorId) ?? null),
      text: own(textOf(message)),
    })),
  };
  const next = nextSteps(packet);
  const words = packetWords(facts.locale);
  return {
    ...packet,
    next,
    nextWords: next.map((step) => words.next[step]),
    summary: summarise(packet, facts.locale),
  };
}

/** Masks what is personal in a text, except the contact's own address and number. */
function createOwn(contact: Contact | null): (text: string) => string {
  const mine = [contact?.email, contact?.phone]
    .filter((value) => value !== undefined)
    .map((value) => value.toLowerCase());
  let vault: Parameters<typeof unmask>[1] = new Map();
  return (text) => {
    const masked = mask(text, vault);
    vault = masked.vault;
    const back = [...vault].filter(
      ([name, value]) => mine.includes(value.toLowerCase()) || name.startsWith('[ORDER'),
    );
    return unmask(masked.text, new Map(back));
  };
}

function textOf({ body }: Message): string {
  const files = (body.attachments ?? []).map(({ name }) => `[${name}]`);
  // Values of forms were proofs or addresses: they are not repeated.
  return [body.text, ...files].filter((part) => part !== '').join('\n');
}

function askedIn(
  said: readonly Message[],
  facts: PacketFacts,
  own: (text: string) => string,
): Packet['asked'] {
  const seen = new Set<string>();
  return said
    .filter(({ author, body }) => author === 'contact' && body.fields === undefined)
    .flatMap((message) => {
      const understood = facts.turns.get(message.id)?.trace.question.trim() ?? '';
      const text = own(understood === '' ? message.body.text.trim() : understood);
      const key = text.toLowerCase();
      if (text === '' || seen.has(key)) return [];
      seen.add(key);
      return [{ at: message.createdAt, text }];
    })
    .slice(-MOST_ASKED);
}

function toTried(
  turn: { readonly at: string; readonly kind: string; readonly reason: string } & {
    readonly confidence: number;
    readonly trace: Trace;
  },
  own: (text: string) => string,
): Tried {
  const { at, kind, reason, confidence, trace } = turn;
  const steps = trace.steps.slice(0, MOST_STEPS).map(({ says }) => own(says));
  return { at, decision: kind, reason, confidence, steps };
}

/** The last third against the first: one outburst long ago is no trend. */
function trendOf(moods: readonly Mood[]): Packet['mood']['trend'] {
  if (moods.length < 2) return 'steady';
  const part = Math.max(1, Math.floor(moods.length / 3));
  const mean = (list: readonly Mood[]) =>
    list.reduce((sum, { anger }) => sum + anger, 0) / list.length;
  const change = mean(moods.slice(-part)) - mean(moods.slice(0, part));
  if (Math.abs(change) < CHANGE) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}

/** By rule, the most useful first. */
function nextSteps(packet: Unsaid): readonly NextStep[] {
  const { handoff, mood, orders, draft, verified, tried } = packet;
  const last = mood.course.at(-1)?.mood;
  const aboutOrder = tried.some(({ reason }) => reason === 'flow');
  const steps: readonly (NextStep | false)[] = [
    handoff?.reason === 'human-first-topic' && GRAVE.test(handoff.rule) && 'care-first',
    (last?.label === 'angry' || mood.trend === 'rising' || handoff?.reason === 'anger') &&
      'apologise-first',
    handoff?.reason === 'host-trouble' && 'check-host',
    verified.identity === 'anonymous' && aboutOrder && 'verify-identity',
    draft !== null && 'send-draft',
    orders.kind === 'orders' && orders.orders.length > 0 && aboutOrder && 'look-at-order',
    handoff?.reason === 'unsupported-language' && 'answer-in-language',
    (handoff?.reason === 'low-confidence' || handoff?.reason === 'repeated-failure') &&
      draft === null &&
      'answer-and-add-article',
    packet.asked.length === 0 && 'ask-what-is-meant',
  ];
  const found = steps.filter((step) => step !== false).slice(0, 3);
  return found.length === 0 ? ['answer'] : found;
}
