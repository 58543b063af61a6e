import type { Tenant } from '../model.ts';
import type { Packet } from './packet.ts';
import { summarise } from './summary-words.ts';

/** What is sent to try a target: nobody's data, and it says so by its id. */
export function testPacket(tenant: Pick<Tenant, 'name' | 'locale'>, at: string): Packet {
  const text = 'Test';
  const packet: Omit<Packet, 'summary'> = {
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
    next: ['answer'],
    draft: null,
    transcript: [{ at, author: 'contact', name: null, text }],
  };
  return { ...packet, summary: summarise(packet, tenant.locale) };
}
