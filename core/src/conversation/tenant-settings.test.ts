/** A tenant's tone, templates and handoff targets, seen from the customer's side. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Message, TenantSettings } from '../model.ts';
import { type Desk, hireAgent, openChat, openDesk } from './test-support.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});
async function open(settings: Partial<TenantSettings> = {}): Promise<Desk> {
  desk = await openDesk({ settings });
  return desk;
}
const set = (at: Desk, settings: Partial<TenantSettings>) =>
  at.store.tenants.update(at.tenant.id, { settings: { ...at.tenant.settings, ...settings } });
const spoken = (messages: readonly Message[]) =>
  messages.filter(({ author }) => author === 'assistant').map(({ body }) => body.text);

describe('templates', () => {
  const templates = {
    unknown: { en: 'No page of ours says this.' },
    greeting: { en: 'Hello {{contact.name}}, this is {{tenant.name}}.' },
    'small-talk-thanks': { en: 'Any time.' },
    'handed-over-open': { en: 'Somebody of us joins you here.' },
    'handed-over-closed': { en: 'We read this {{opening}}.' },
  };
  it('are what the assistant says', async () => {
    const at = await open({ templates });
    const chat = await openChat(at, { name: 'Li Wei' });
    expect(spoken(await chat.says('Hello'))).toEqual(['Hello Li Wei, this is Harbour & Pine.']);
    expect(spoken(await chat.says('Thanks'))).toEqual(['Any time.']);
    expect(spoken(await chat.says('Do you sell submarines on Mars?'))).toEqual([
      'No page of ours says this.',
    ]);
    const [handoff = ''] = spoken(await chat.says('I want to talk to a person'));
    expect(handoff).toMatch(/Somebody of us joins you here\.$/u);
  });
  it('name the next opening while closed', async () => {
    const at = await open({ templates });
    at.setNow('2026-11-24T22:00:00.000Z');
    const chat = await openChat(at);
    const [handoff = ''] = spoken(await chat.says('I want to talk to a person'));
    expect(handoff).toMatch(/We read this Wednesday 25 November at 09:00 UTC\.$/u);
  });
  it('keep the name out of the trace', async () => {
    const at = await open({ templates });
    const chat = await openChat(at, { name: 'Zacharias' });
    const [reply] = await chat.says('Hello');
    expect(reply?.body.text).toContain('Zacharias');
    const found = await at.store.turns.trace(at.tenant.id, reply?.id ?? '');
    expect(found).not.toBeNull();
    expect(JSON.stringify(found)).not.toContain('Zacharias');
  });
});

describe('tone', () => {
  it('is how the customer is addressed', async () => {
    const at = await open({ tone: 'friendly' });
    const chat = await openChat(at);
    const [familiar = ''] = spoken(await chat.says('Ich möchte bitte mit einem Menschen sprechen'));
    expect(familiar).not.toMatch(/\bIhnen\b|\bSie\b/u);
    at.setNow('2026-11-24T22:00:00.000Z');
    const other = await openChat(at);
    const [closed = ''] = spoken(await other.says('Ich möchte bitte mit einem Menschen sprechen'));
    expect(closed).toContain('hinterlass deine E-Mail-Adresse');
  });
});

describe('handoff targets', () => {
  it('are given the conversation with the handoff, and it is written down', async () => {
    const at = await open();
    const [busy, free] = [await hireAgent(at, 'Busy Bo'), await hireAgent(at, 'Free Fay')];
    const first = await openChat(at);
    await at.conversations.take(busy, first.id);
    await set(at, {
      handoffTargets: [
        { name: 'mail', when: { channels: ['email'] }, agentIds: [busy.id] },
        { name: 'people', when: { reasons: ['asked-for-person'] }, agentIds: [busy.id, free.id] },
      ],
    });
    const chat = await openChat(at);
    await chat.says('I want to talk to a person');
    expect(await chat.current()).toMatchObject({ status: 'open', agentId: free.id });
    const { items } = await at.store.audit.list(at.tenant.id, { limit: 1 });
    expect(items[0]).toMatchObject({
      action: 'conversation.handed-over',
      detail: { agentId: free.id },
    });
    // Held by a person: the assistant says nothing more.
    expect(spoken(await chat.says('Are you there?'))).toEqual([]);
  });
  it('are passed over when nobody of them is here any more: anybody may take it', async () => {
    const at = await open();
    const gone = await hireAgent(at);
    await at.store.agents.update(at.tenant.id, gone.id, { active: false });
    await set(at, { handoffTargets: [{ name: 'x', when: {}, agentIds: [gone.id, 'agt_never'] }] });
    const chat = await openChat(at);
    await chat.says('I want to talk to a person');
    expect(await chat.current()).toMatchObject({ status: 'open', agentId: null });
  });
});
