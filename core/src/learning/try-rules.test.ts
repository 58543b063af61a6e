import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Desk, hireAgent, openChat, openDesk } from '../conversation/test-support.ts';
import { builtInRules } from '../escalation/built-in-rules.ts';
import type { EscalationRule } from '../model.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { createTryRules, type TryRules } from './try-rules.ts';

const WORDS: EscalationRule = { name: 'lanterns', reason: 'rule', when: { words: ['lanterns'] } };
const ASKED: EscalationRule = {
  name: 'asked',
  reason: 'asked-for-person',
  when: { wantsPersonAbove: 0.5 },
};
const LANTERNS = 'Is there a warranty on lanterns?';

describe('trying rules on past conversations', () => {
  let desk: Desk;
  let tryRules: TryRules;
  const tried = async (rules: readonly EscalationRule[], limit = 200) => {
    const found = await tryRules(desk.tenant.id, { rules, limit });
    if (found === null) throw new Error('no tenant');
    return found;
  };
  beforeEach(async () => {
    desk = await openDesk();
    tryRules = createTryRules({ store: desk.store, understand: createUnderstand() });
  });
  afterEach(() => desk.close());

  it('names what would be handed over and is not, and the other way round, by which rule', async () => {
    const lanterns = await openChat(desk);
    await lanterns.says(LANTERNS);
    const person = await openChat(desk);
    await person.says('I want to talk to a person');
    const calm = await openChat(desk);
    await calm.says('What does delivery cost?');

    const found = await tried([WORDS]);
    expect(found).toMatchObject({ conversations: 3, before: 1, after: 1, notTried: [] });
    expect(found.more).toEqual([
      expect.objectContaining({
        conversationId: lanterns.id,
        text: LANTERNS,
        before: null,
        after: { rule: 'lanterns', reason: 'rule' },
      }),
    ]);
    expect(found.fewer).toEqual([
      expect.objectContaining({
        conversationId: person.id,
        before: { rule: 'asked-for-person', reason: 'asked-for-person' },
        after: null,
      }),
    ]);
    expect(found.byRule).toContainEqual({ rule: 'lanterns', before: 0, after: 1 });
    expect((await tried([ASKED])).otherwise.map(({ conversationId }) => conversationId)).toEqual([
      person.id,
    ]);
  });
  it('says that nothing changes for the rules in force, and for the built-in ones as an empty list', async () => {
    await (await openChat(desk)).says('I want to talk to a person');
    for (const rules of [builtInRules, []]) {
      const found = await tried(rules);
      expect(found).toMatchObject({ before: 1, after: 1, more: [], fewer: [], otherwise: [] });
    }
  });
  it('counts replies that did not answer as the turn did', async () => {
    const chat = await openChat(desk);
    await chat.says('Do you sell xylophones to zebras?');
    const once: EscalationRule = {
      name: 'once',
      reason: 'repeated-failure',
      when: { failuresAtLeast: 1 },
    };
    expect((await tried([once])).more.map(({ conversationId }) => conversationId)).toEqual([
      chat.id,
    ]);
    const unsure = {
      name: 'unsure',
      reason: 'low-confidence',
      when: { confidenceBelow: 0.9 },
    } as const;
    expect((await tried([unsure])).more).toHaveLength(1);
  });
  it('leaves to people what they held, and names rules that ask what is not kept', async () => {
    const chat = await openChat(desk);
    await chat.says('I want to talk to a person');
    const agent = await hireAgent(desk);
    await desk.conversations.take(agent, chat.id);
    await chat.says(LANTERNS);
    const risky: EscalationRule = { name: 'risky', reason: 'risk', when: { riskAbove: 0.5 } };
    const found = await tried([WORDS, risky]);
    expect(found.after).toBe(0);
    expect(found.notTried).toEqual(['risky']);
  });
  it('writes nothing, and looks at no more than it is told', async () => {
    for (let at = 0; at < 3; at += 1) await (await openChat(desk)).says(LANTERNS);
    const before = JSON.stringify(
      await desk.store.conversations.list(desk.tenant.id, {}, { limit: 10 }),
    );
    expect((await tried([WORDS], 2)).conversations).toBe(2);
    expect(
      JSON.stringify(await desk.store.conversations.list(desk.tenant.id, {}, { limit: 10 })),
    ).toBe(before);
    expect(await tryRules('nobody', { rules: [], limit: 1 })).toBeNull();
  });
});
