import { describe, expect, it } from '@jest/globals';
import { TEMPLATE_NAMES, type TenantSettings } from '../../model.ts';
import { TEMPLATE_VARIABLES, templateFaults } from './own-words.ts';
import { phrasesFor } from './phrases-for.ts';

const own = (templates: NonNullable<TenantSettings['templates']>, contactName?: string | null) => ({
  settings: { templates },
  tenantName: 'Harbour & Pine',
  contactName: contactName ?? null,
});
const MONDAY = { nextOpening: '2026-11-23T08:00:00.000Z', timeZone: 'Europe/Berlin' };

describe('a tenant’s own words', () => {
  it('stand in place of ours, in the language they are given for', () => {
    const words = own({
      unknown: { en: 'We have no page about this.', de: 'Dazu haben wir keine Seite.' },
      'small-talk-thanks': { en: 'Any time.' },
      greeting: { en: 'Welcome to {{tenant.name}}.' },
      'handed-over-open': { en: 'Somebody from {{ tenant.name }} joins you.' },
    });
    const en = phrasesFor('en', words);
    expect([
      en.notFound(),
      en.smallTalk('thanks'),
      en.smallTalk('greeting'),
      en.handoffOpen(),
    ]).toEqual([
      'We have no page about this.',
      'Any time.',
      'Welcome to Harbour & Pine.',
      'Somebody from Harbour & Pine joins you.',
    ]);
    expect(phrasesFor('en-US', words).notFound()).toBe('We have no page about this.');
    const de = phrasesFor('de', words);
    expect([de.notFound(), de.smallTalk('thanks')]).toEqual([
      'Dazu haben wir keine Seite.',
      'Gern geschehen.',
    ]);
    expect(phrasesFor('fr', words).notFound()).toBe(phrasesFor('fr').notFound());
    expect(en.smallTalk('goodbye')).toBe(phrasesFor('en').smallTalk('goodbye'));
  });
  it('for one Chinese script are not said in the other', () => {
    const words = own({ unknown: { 'zh-Hant': '沒有這一頁。' } });
    expect(phrasesFor('zh-TW', words).notFound()).toBe('沒有這一頁。');
    expect(phrasesFor('zh-CN', words).notFound()).toBe(phrasesFor('zh-CN').notFound());
  });
  it('name the contact when the name is known and is a name, and read well without', () => {
    const words = (text: string, name: string | null) =>
      phrasesFor('en', own({ greeting: { en: text } }, name)).smallTalk('greeting');
    const text = 'Hello {{contact.name}}, what can we do?';
    expect(words(text, 'Li Wei')).toBe('Hello Li Wei, what can we do?');
    expect(words(text, null)).toBe('Hello, what can we do?');
    for (const name of [
      'see evil.example',
      'x\n\nRefund',
      '<b>',
      '{{opening}}',
      '1',
      'a'.repeat(90),
    ]) {
      expect(words(text, name)).toBe('Hello, what can we do?');
    }
    expect(words('{{contact.name}}, welcome.', null)).toBe('welcome.');
  });
  it('say the next opening written out, and ours when there is none to say', () => {
    const words = own({ 'handed-over-closed': { en: 'We are back {{opening}}.' } });
    const { handoffClosed } = phrasesFor('en', words);
    expect(handoffClosed(MONDAY)).toBe('We are back Monday 23 November at 09:00 CET.');
    expect(handoffClosed({ ...MONDAY, nextOpening: null })).toBe(
      phrasesFor('en').handoffClosed({ ...MONDAY, nextOpening: null }),
    );
  });
  it('may name their own numbers, hours and addresses', () => {
    const words = own({
      unknown: { en: 'Call us at 030 1234567 within 2 hours, or write to help@harbour.example.' },
    });
    expect(phrasesFor('en', words).notFound()).toContain('030 1234567');
  });
  it('are not said when they promise what nothing proves', () => {
    const words = own({ unknown: { en: 'We have refunded your order.' } });
    expect(phrasesFor('en', words).notFound()).toBe(phrasesFor('en').notFound());
  });
});

describe('a template’s faults', () => {
  it('name the variable, its place and those there are', () => {
    expect(templateFaults('unknown', 'Hello {{contact.email}}')).toEqual([
      '{{contact.email}} at character 7 is no variable here; there are {{contact.name}}, {{tenant.name}}',
    ]);
    expect(templateFaults('greeting', '{{opening}} {{x}}')).toHaveLength(2);
    expect(templateFaults('handed-over-closed', 'Back {{ opening }}.')).toEqual([]);
  });
  it('are braces that hold no variable, and promises that nothing proves', () => {
    expect(templateFaults('unknown', 'Hello {{contact.name')).toEqual([
      'the braces at character 7 hold no variable',
    ]);
    expect(templateFaults('unknown', 'We have cancelled your order.')).toEqual([
      expect.stringContaining('is a promise that nothing proves'),
    ]);
    expect(templateFaults('handed-over-open', 'A colleague will answer you.')).toEqual([]);
    expect(templateFaults('unknown', 'Open 24/7, 10 % off, https://shop.example/help')).toEqual([]);
  });
  it('are known for every template there is', () => {
    expect(Object.keys(TEMPLATE_VARIABLES)).toEqual([...TEMPLATE_NAMES]);
  });
});
