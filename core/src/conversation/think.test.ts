import { describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import { builtInRules } from '../escalation/built-in-rules.ts';
import { deps, draft, found, GOOD, TENANT, turn } from './think.fixture.ts';
import { think } from './think.ts';

const QUESTION = 'How long do I have to return an item?';

describe('think', () => {
  it('answers with the first draft that survives the check, and says which composer wrote it', async () => {
    const decision = await think(deps({ drafts: [null, GOOD] }).made, turn(QUESTION));
    expect(decision).toMatchObject({
      kind: 'answer',
      reason: 'answered',
      confidence: 0.9,
      grounding: 1,
    });
    expect(decision.trace.steps.map((step) => step.step)).toEqual([
      'question',
      'retrieval',
      'composer-0',
      'composer-1',
    ]);
  });

  it('never says a number that no source proves: an invented draft gives way to the quoting one', async () => {
    const invented = draft('You can return items within 90 days of delivery. [1]');
    const decision = await think(deps({ drafts: [invented, GOOD] }).made, turn(QUESTION));
    expect(JSON.stringify(decision)).not.toContain('90 days of');
    expect(decision).toMatchObject({ kind: 'answer', reply: { text: GOOD.text } });
  });

  it('with nothing but an invented draft says that it found nothing', async () => {
    const invented = draft('We will refund €500 within 2 hours.');
    const decision = await think(deps({ drafts: [invented] }).made, turn(QUESTION));
    expect(decision.kind).toBe('clarify');
    expect(JSON.stringify(decision)).not.toContain('500');
  });

  it('a journey of whose reply nothing is proved is not said, and sends nothing: a person goes on', async () => {
    const { made } = deps();
    const guest = turn('Where is my order 1042? My e-mail is li@example.com');
    const proved = await think(made, guest);
    expect(proved).toMatchObject({ kind: 'answer', effect: { kind: 'send-code' } });
    const unproved = await think(
      {
        ...made,
        // As if the journey had kept to itself what it rests on.
        check: (said) => made.check({ ...said, text: 'It arrives on 3 May and costs €5.' }, []),
      },
      guest,
    );
    expect(unproved).toMatchObject({
      kind: 'handoff',
      reason: 'low-confidence',
      rule: 'journey-not-proved',
    });
    expect(unproved).not.toHaveProperty('effect');
    expect(unproved).not.toMatchObject({ reply: { text: expect.stringContaining('code') } });
  });

  it('asks which is meant between answering and not knowing, once', async () => {
    const unsure = deps({ retrieval: found(0.35) }).made;
    const first = await think(unsure, turn(QUESTION));
    expect(first).toMatchObject({ kind: 'clarify', reason: 'several-possible' });
    expect(first.kind === 'clarify' && first.reply.choices?.map((choice) => choice.label)).toEqual([
      'Returns',
      'Exchanges',
      'Talk to a person',
    ]);
    const second = await think(unsure, turn(QUESTION, { failures: 1, clarifiedBefore: true }));
    expect(second).toMatchObject({ kind: 'handoff', reason: 'repeated-failure' });
  });

  it('asks back where the rule on low confidence is off, as it comes, and hands over where it is on', async () => {
    const unsure = deps({ retrieval: found(0.35) }).made;
    expect(builtInRules.find(({ name }) => name === 'low-confidence')?.off).toBe(true);
    const on = builtInRules.map(({ off: _, ...rule }) => rule);
    const tenant = { ...TENANT, settings: { ...TENANT.settings, escalation: on } };
    expect(await think(unsure, turn('how long?'))).toMatchObject({ kind: 'clarify' });
    expect(await think(unsure, turn('What is the deposit for kayaks?', { tenant }))).toMatchObject({
      kind: 'handoff',
      reason: 'low-confidence',
      rule: 'low-confidence',
    });
    const sure = deps().made;
    expect(await think(sure, turn('How long may I return it?', { tenant }))).toMatchObject({
      kind: 'answer',
    });
  });
  it('offers a person when nothing is known, and hands over the second time', async () => {
    const empty = deps({ retrieval: found(0, []) }).made;
    expect(await think(empty, turn(QUESTION))).toMatchObject({
      kind: 'clarify',
      reason: 'unknown',
    });
    expect(await think(empty, turn(QUESTION, { failures: 1 }))).toMatchObject({ kind: 'handoff' });
  });

  it('a tenant whose rules say nothing of failures still gets no second question back', async () => {
    const settings = {
      ...defaultSettings,
      escalation: [{ name: 'press', reason: 'rule' as const, when: { words: ['press'] } }],
    };
    const decision = await think(
      deps({ retrieval: found(0, []) }).made,
      turn(QUESTION, { failures: 1, tenant: { ...TENANT, settings } }),
    );
    expect(decision).toMatchObject({
      kind: 'handoff',
      reason: 'low-confidence',
      rule: 'second-failure',
    });
  });

  it("a tenant's own rule speaks before anything is searched", async () => {
    const settings = {
      ...defaultSettings,
      escalation: [{ name: 'wholesale', reason: 'rule' as const, when: { words: ['pallet'] } }],
    };
    const { made, asked } = deps();
    const decision = await think(
      made,
      turn('I need a pallet of mugs', { tenant: { ...TENANT, settings } }),
    );
    expect(decision).toMatchObject({ kind: 'handoff', rule: 'wholesale' });
    expect(asked).toEqual([]);
  });

  it.each(['open', 'snoozed', 'resolved'] as const)(
    'is silent in a conversation that is %s',
    async (status) => {
      const { made, asked } = deps();
      const before = turn(QUESTION);
      expect(
        await think(made, { ...before, conversation: { ...before.conversation, status } }),
      ).toMatchObject({ kind: 'silence' });
      expect(asked).toEqual([]);
    },
  );

  it.each(['hello', 'thanks', '谢谢'])('answers "%s" without searching', async (text) => {
    const { made, asked } = deps();
    expect(await think(made, turn(text))).toMatchObject({ kind: 'answer', reason: 'small-talk' });
    expect(asked).toEqual([]);
  });

  it('a follow-up is searched as a question of its own', async () => {
    const { made, asked } = deps();
    await think(
      made,
      turn('and for shoes?', {
        history: [
          { author: 'contact', text: 'How long do I have to return a jacket?' },
          { author: 'assistant', text: '30 days.' },
        ],
      }),
    );
    expect(asked[0]).toMatch(/shoes/u);
    expect(asked[0]).toMatch(/return/u);
  });

  it('is surer of a language that the business does not write in before it speaks it', async () => {
    const say = async (text: string) =>
      (await think(deps({ retrieval: found(0, []) }).made, turn(text))).trace.language;
    // "On", "my" and "pan" are Czech words too.
    expect(await say('rust on my cast iron pan')).toBe('en');
    expect(await say('Dobrý den, jak dlouho trvá doručení zásilky do Prahy?')).toBe('cs');
  });

  it('speaks the language of the message, and the conversation keeps it for words that have none', async () => {
    const chinese = await think(
      deps({ retrieval: found(0, []) }).made,
      turn('你们的总部在哪个城市？'),
    );
    expect(chinese.kind === 'clarify' && chinese.reply.text).toMatch(/\p{Script=Han}/u);
    const short = turn('ok?', {});
    const german = await think(deps({ retrieval: found(0, []) }).made, {
      ...short,
      message: { ...short.message, text: 'XR-200' },
      conversation: { ...short.conversation, locale: 'de' },
    });
    expect(german.trace.language).toBe('de');
  });
});
