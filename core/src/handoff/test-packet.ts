import type { Tenant } from '../model.ts';
import type { Packet } from './packet.ts';
import { packetWords, summarise, type Unsaid } from './summary-words.ts';

/** What is sent to try a target: nobody's data, and it says so by its id. */
export function testPacket(tenant: Pick<Tenant, 'name' | 'locale'>, at: string): Packet {
  const text = 'Test';
  const packet: Unsaid = {
    conversationId: 'test',
    tenant: tenant.name,
    status: 'open',
    language: tenant.locale,
    contact: { name: null, email: null },
    handoff: { reason: 'rule', rule: 'test', at },
    asked: [{ at, text }],
    verified: { identity: 'anonymous', order: null },
    tried: [],
    orders: { kind: 'no-host' },
    mood: { course: [], trend: 'steady' },
    draft: null,
    transcript: [{ at, author: 'contact', name: null, text }],
  };
  const nextWords = [packetWords(tenant.locale).next.answer];
  return { ...packet, next: ['answer'], nextWords, summary: summarise(packet, tenant.locale) };
}
