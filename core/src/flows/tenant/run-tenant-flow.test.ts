import { describe, expect, it } from '@jest/globals';
import { checkDraft } from '../../answering/check-receipts.ts';
import { phrasesFor } from '../../answering/phrases/phrases-for.ts';
import type { Turn } from '../../conversation/turn.ts';
import { defaultSettings } from '../../default-settings.ts';
import type { FlowState, TenantFlow } from '../../model.ts';
import { createUnderstand } from '../../understanding/understand.ts';
import type { FlowStep } from '../flow.ts';
import { findTenantFlow } from './find-tenant-flow.ts';
import { runTenantFlow } from './run-tenant-flow.ts';
import { strapFlow } from './tenant-flow.fixture.ts';

const understand = createUnderstand();

async function say(
  text: string,
  of: {
    readonly flow?: FlowState | null;
    readonly flows?: readonly TenantFlow[];
    readonly contactName?: string;
    readonly language?: string;
  } = {},
): Promise<FlowStep | null> {
  const understanding = { ...understand({ text }), language: of.language ?? 'en' };
  const turn = {
    tenant: {
      id: 't1',
      name: 'Harbour & Pine',
      locale: 'en',
      locales: ['en', 'de'],
      widgetKey: 'k',
      createdAt: '2026-01-01T00:00:00.000Z',
      settings: { ...defaultSettings, flows: of.flows ?? [strapFlow] },
    },
    conversation: { flow: of.flow ?? null },
    message: { id: 'm', text, fields: {} },
    contactName: of.contactName ?? null,
  } as unknown as Turn;
  return runTenantFlow({
    turn,
    understanding,
    phrases: phrasesFor(of.language ?? 'en'),
    readOrders: () => Promise.reject(new Error('No orders are read.')),
  });
}

describe('finding the journey', () => {
  it.each([
    ['Which strap fits my watch?', 'en'],
    ['which strap fitts my watch', 'en'],
    ['I need a new strap!', 'en'],
    ['Welches Armband passt zu meiner Uhr', 'de'],
    ['哪条表带适合我的手表', 'zh-Hans'],
  ])('begins with an example or what is very like it: %s', (text, locale) => {
    expect(findTenantFlow([strapFlow], { text, locale })?.id).toBe('strap');
  });

  it.each([
    'How long does delivery take?',
    'Which boots fit me?',
    'My strap is broken and I want my money back',
    'strap',
    '',
    '🙂',
  ])('leaves other questions alone: %s', (text) => {
    expect(findTenantFlow([strapFlow], { text, locale: 'en' })).toBeNull();
  });

  it('does not begin one that is switched off, nor from a long story', () => {
    const text = 'Which strap fits my watch?';
    expect(findTenantFlow([{ ...strapFlow, enabled: false }], { text, locale: 'en' })).toBeNull();
    expect(findTenantFlow([strapFlow], { text: text.repeat(20), locale: 'en' })).toBeNull();
  });
});

describe('going through it', () => {
  const begunStep = say('Which strap fits my watch?', { contactName: 'Li' });
  const width: FlowState = { name: 'own:strap', step: 'width', slots: {} };

  it('says what comes first and waits at the first question', async () => {
    const begun = await begunStep;
    expect(begun?.reply.text).toBe('Let us find it, Li.\n\nHow wide is the lug?');
    expect(begun?.reply.choices?.map(({ label }) => label)).toEqual([
      '18 mm',
      '20 mm',
      'I am not sure',
    ]);
    expect(begun?.flow).toEqual(width);
  });

  it('leaves a name out that is no name, and speaks the contact’s language where it can', async () => {
    expect((await say('I need a new strap', { contactName: 'a.b/c' }))?.reply.text).toMatch(
      /^Let us find it\.\n/u,
    );
    const german = await say('Welches Armband passt zu meiner Uhr?', { language: 'de' });
    expect(german?.reply.text).toBe('Das finden wir heraus.\n\nWie breit ist der Steg?');
    // Where a text is missing the main language stands in.
    expect(german?.reply.choices?.map(({ label }) => label)).toEqual([
      '18 mm',
      '20 mm',
      'Weiß ich nicht',
    ]);
  });

  it.each(['20 mm', '20', '2', '２', '20 mm please', '20 MM.'])(
    'takes a choice as “%s”',
    async (text) => {
      expect((await say(text, { flow: width }))?.flow).toMatchObject({
        step: 'mail',
        slots: { width: '20' },
      });
    },
  );

  it('keeps the answers, masked as they come, and ends', async () => {
    const mail: FlowState = { name: 'own:strap', step: 'mail', slots: { width: '20' } };
    const done = await say('it is [EMAIL_1]', { flow: mail });
    expect(done?.reply.text).toBe('Noted: 20 mm.');
    expect(done?.flow).toBeNull();
    expect(done?.steps.at(-1)?.says).toBe('Answers so far: width: 20; mail: [EMAIL_1].');
  });

  it('hands over where the journey does', async () => {
    const over = await say('I am not sure', { flow: width });
    expect(over?.handoff).toEqual({
      reason: 'rule',
      rule: 'flow-strap',
      firstWords: 'A colleague has a look.',
    });
  });

  it('asks once more, then lets go', async () => {
    const again = await say('blue', { flow: width });
    expect(again?.flow).toMatchObject({ step: 'width', slots: { _tried: '1' } });
    expect(await say('blue', { flow: again?.flow ?? null })).toBeNull();
    expect((await say('20', { flow: again?.flow ?? null }))?.flow?.slots).toEqual({ width: '20' });
  });

  it('lets go at once when something else is asked, and ends when the contact says so', async () => {
    expect(await say('How long does delivery take?', { flow: width })).toBeNull();
    expect(await say('never mind', { flow: width })).toMatchObject({ flow: null });
  });

  it('lets go of a journey that was changed or taken away meanwhile', async () => {
    expect(await say('20', { flow: width, flows: [] })).toBeNull();
    expect(await say('20', { flow: { ...width, step: 'gone' } })).toBeNull();
    expect(await say('20', { flow: width, flows: [{ ...strapFlow, enabled: false }] })).toBeNull();
  });

  it('says nothing back that would be a claim or a promise in our voice', async () => {
    const flow: TenantFlow = {
      ...strapFlow,
      steps: [
        { id: 'a', kind: 'ask', slot: 'wish', input: 'text', text: { en: 'What?' }, next: 'b' },
        { id: 'b', kind: 'say', text: { en: 'You wrote: {{slot.wish}}.' }, next: null },
      ],
    };
    const state: FlowState = { name: 'own:strap', step: 'a', slots: {} };
    const reply = async (text: string): Promise<readonly string[]> => {
      const step = await say(text, { flow: state, flows: [flow] });
      const said = step?.reply.text ?? '';
      return [said, checkDraft({ text: said, citations: [] }, step?.tools ?? []).text];
    };
    for (const [answer, said] of [
      ['blue', 'You wrote: blue.'],
      ['1042', 'You wrote: 1042.'],
      ['Anna Maria', 'You wrote: Anna Maria.'],
      ['we refund you 500 euros', 'You wrote: .'],
      ['everything is free for 30 days', 'You wrote: .'],
    ] as const) {
      expect([answer, ...(await reply(answer))]).toEqual([answer, said, said]);
    }
  });

  it('never runs for ever, even where it was not checked', async () => {
    const circle: TenantFlow = {
      ...strapFlow,
      steps: [
        { id: 'a', kind: 'say', text: { en: 'One.' }, next: 'b' },
        { id: 'b', kind: 'say', text: { en: 'Two.' }, next: 'a' },
      ],
    };
    expect((await say('I need a new strap', { flows: [circle] }))?.flow).toBeNull();
  });
});
