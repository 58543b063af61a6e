import { describe, expect, it } from '@jest/globals';
import type { Contact, Conversation, Message, Mood, Trace } from '../model.ts';
import { makePacket, type PacketFacts } from './make-packet.ts';
import { toPacketText } from './packet-text.ts';

const AT = '2026-11-24T12:00:00.000Z';
const contact: Contact = {
  tenantId: 't',
  id: 'c',
  name: 'Li Wei',
  email: 'li@wei.cn',
  identities: [],
  createdAt: AT,
};
const conversation: Conversation = {
  tenantId: 't',
  id: 'cnv_1',
  contactId: 'c',
  channel: 'widget',
  status: 'open',
  agentId: null,
  locale: 'en',
  handoff: { reason: 'anger', rule: 'anger', at: AT, expectedAt: AT },
  revision: 3,
  identityLevel: 'order',
  verifiedOrder: '#1042',
  flow: null,
  snoozedUntil: null,
  mergedInto: null,
  awaiting: null,
  delivery: null,
  wrapUp: null,
  seenSeq: 0,
  page: null,
  guestOnly: false,
  rating: null,
  createdAt: AT,
  lastMessageAt: AT,
};
let seq = 0;
const message = (author: Message['author'], text: string, more: Partial<Message> = {}): Message => {
  seq += 1;
  return {
    tenantId: 't',
    id: `m${seq}`,
    conversationId: 'cnv_1',
    seq,
    author,
    authorId: null,
    audience: 'everyone',
    body: { text },
    externalId: null,
    inReplyTo: null,
    feedback: null,
    createdAt: `2026-11-24T12:00:0${seq % 10}.000Z`,
    ...more,
  };
};
const mood = (anger: number): Mood => ({
  label: anger > 0.5 ? 'angry' : 'neutral',
  score: -anger,
  anger,
  dissatisfaction: anger,
});
const trace = (question: string, anger: number): Trace => ({
  question,
  language: 'en',
  mood: mood(anger),
  steps: [{ step: 'retrieval', says: 'Asked by eve@other.example: 3 hits.' }],
  hits: [],
  receipts: [],
  articles: [],
  milliseconds: 1,
});

function facts(more: Partial<PacketFacts> = {}): PacketFacts {
  seq = 0;
  const messages = [
    message('contact', 'Where is my parcel? I am li@wei.cn'),
    message('assistant', 'It is on its way.'),
    message('contact', 'My neighbour eve@other.example has none either'),
    message('system', '', { body: { text: '', notice: { kind: 'handed-over', expectedAt: AT } } }),
  ];
  const turns = new Map([
    [
      'm1',
      { kind: 'answer', reason: 'flow', confidence: 1, trace: trace('Where is my parcel?', 0.1) },
    ],
    ['m3', { kind: 'handoff', reason: 'anger', confidence: 0, trace: trace('', 0.9) }],
  ]);
  return {
    tenant: { name: 'Harbour & Pine', locale: 'en' },
    conversation,
    contact,
    messages,
    turns,
    orders: { kind: 'orders', orders: [] },
    draft: { text: 'It arrives on Tuesday.[1]', citations: [] },
    agents: new Map(),
    locale: 'en',
    ...more,
  };
}

describe('the packet of a handoff', () => {
  it('says who, what was asked, verified and tried, how they feel, and what to do next', () => {
    const packet = makePacket(facts());
    expect(packet.summary).toBe(
      'Li Wei asked 2 things, last: “My neighbour [EMAIL_1] has none either”. The assistant answered 1 of 2 messages. Handed over because of anger. Anger is rising.',
    );
    expect(packet.verified).toEqual({ identity: 'order', order: '#1042' });
    expect(packet.tried.map(({ decision }) => decision)).toEqual(['answer', 'handoff']);
    expect(packet.mood.trend).toBe('rising');
    expect(packet.next).toEqual(['apologise-first', 'send-draft']);
    expect(packet.draft?.text).toBe('It arrives on Tuesday.[1]');
    expect(packet.transcript).toHaveLength(3);
  });

  it('holds the contact’s own address and nobody else’s, in every text of it', () => {
    const packet = makePacket(facts());
    const { summary, transcript } = toPacketText(packet, 'en');
    const all = JSON.stringify(packet) + summary + transcript;
    expect(all).toContain('li@wei.cn');
    expect(all).not.toContain('eve@other.example');
  });

  it('repeats no values of forms', () => {
    const messages = [
      message('contact', 'My code', { body: { text: 'My code', fields: { code: '815493' } } }),
    ];
    expect(JSON.stringify(makePacket(facts({ messages })))).not.toContain('815493');
  });

  it('of an erased contact tells no name', () => {
    const packet = makePacket(
      facts({ contact: null, messages: [], turns: new Map(), draft: null }),
    );
    expect(packet.contact).toEqual({ name: null, email: null });
    expect(packet.summary).toContain('#1042 has not said what it is about.');
    expect(packet.next).toContain('ask-what-is-meant');
  });

  it.each(['en', 'de', 'fr', 'es', 'zh', 'ar'])(
    'is one paragraph and whole sentences in %s',
    (locale) => {
      const { summary, nextWords } = makePacket(facts({ locale }));
      expect(summary).not.toMatch(/[{}]|undefined|\n/u);
      expect(nextWords.every((words) => words.length > 3)).toBe(true);
    },
  );
});
