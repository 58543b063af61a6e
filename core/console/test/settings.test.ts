/** What the settings screens work out by themselves, without a page. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpen, nextOpening } from '../../src/escalation/hours.ts';
import type { BusinessHours, Tenant } from '../../src/model.ts';
import { brandColours } from '../../widget/src/panel/colour.ts';
import {
  applied,
  type Changes,
  conflicting,
  differences,
  readChanges,
  same,
  toPatch,
  toValues,
  withChange,
  without,
} from '../src/features/settings/draft/values.ts';
import { nodeSample, phpSample } from '../src/features/settings/embed-samples.ts';
import { ruleSentence, toLines } from '../src/features/settings/escalation/rule-sentence.ts';
import { hoursNow, spanFaults, toTime } from '../src/features/settings/hours/hours-now.ts';
import { corrected } from '../src/features/settings/look/colour.ts';
import { toOrigin } from '../src/features/settings/look/to-origin.ts';
import { toCents, toDays, toTag } from '../src/features/settings/parts/read-values.ts';
import {
  filledIn,
  unknownVariables,
  withVariable,
} from '../src/features/settings/template-text.ts';
import { words } from '../src/words/en/index.ts';
import { createFormat } from '../src/words/format.ts';

const tenant: Tenant = {
  id: 't',
  name: 'Harbour & Pine',
  locale: 'en',
  locales: ['en', 'zh'],
  widgetKey: 'wk',
  createdAt: '2026-11-22T10:00:00.000Z',
  settings: {
    brand: { colour: '#1f5c66' },
    hours: { timeZone: 'UTC', week: { mon: [{ from: '09:00', to: '18:00' }] }, exceptions: [] },
    allowedOrigins: [],
    suggestions: {},
    answerAbove: 0.5,
    unknownBelow: 0.2,
    escalation: [],
    modelBudgetCents: 0,
    privacyUrl: 'https://shop.example/privacy',
  },
};
const now = toValues(tenant);

describe('unsaved changes', () => {
  it('are none when a value is set back to what it was, whatever the order of its keys', () => {
    const one = withChange({}, 'name', { value: 'Other', now });
    expect(Object.keys(one)).toEqual(['name']);
    expect(withChange(one, 'name', { value: 'Harbour & Pine', now })).toEqual({});
    expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(same({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
  });
  it('send only what changed, named settings apart, null for what is taken away', () => {
    let changes = withChange({}, 'name', { value: 'Other', now });
    changes = withChange(changes, 'answerAbove', { value: 0.7, now });
    changes = withChange(changes, 'privacyUrl', { value: null, now });
    expect(toPatch(changes, ['name', 'answerAbove', 'privacyUrl'])).toEqual({
      name: 'Other',
      settings: { answerAbove: 0.7, privacyUrl: null },
    });
    expect(toPatch(changes, ['name'])).toEqual({ name: 'Other' });
    expect(applied(now, changes)).not.toHaveProperty('privacyUrl');
    expect(applied(now, changes)).toMatchObject({ name: 'Other', unknownBelow: 0.2 });
    expect(Object.keys(without(changes, ['name']))).toEqual(['answerAbove', 'privacyUrl']);
  });
  it('conflict only where somebody else changed the same setting to something else', () => {
    let changes: Changes = withChange({}, 'name', { value: 'Mine', now });
    changes = withChange(changes, 'answerAbove', { value: 0.7, now });
    expect(conflicting(changes, now)).toEqual([]);
    expect(conflicting(changes, { ...now, unknownBelow: 0.1 })).toEqual([]);
    expect(conflicting(changes, { ...now, name: 'Theirs' })).toEqual(['name']);
    expect(conflicting(changes, { ...now, name: 'Mine' })).toEqual([]);
    // The first look is the base: typing on does not hide what happened since.
    const typed = withChange(changes, 'name', {
      value: 'Mine too',
      now: { ...now, name: 'Theirs' },
    });
    expect(conflicting(typed, { ...now, name: 'Theirs' })).toEqual(['name']);
  });
  it('are told leaf by leaf', () => {
    const before = now.hours;
    const after = { ...before, week: { mon: [{ from: '10:00', to: '18:00' }], tue: [] } };
    expect(differences(before, after)).toEqual([
      { path: ['week', 'mon', '0', 'from'], before: '09:00', after: '10:00' },
      // An empty list has no leaves and differs from nothing.
    ]);
    expect(differences('a', 'b')).toEqual([{ path: [], before: 'a', after: 'b' }]);
  });
  it('are read back from what was kept, and hostile text is nothing', () => {
    const changes = withChange({}, 'name', { value: 'Other', now });
    expect(readChanges(JSON.stringify(changes))).toEqual(changes);
    for (const text of ['', 'null', '[', '"x"', '{"constructor":{"value":1}}', '{"name":1}'])
      expect(readChanges(text)).toEqual({});
  });
});

describe('hours on the screen', () => {
  const day = fc.constantFrom<BusinessHours['week']['mon'] & object>(
    [],
    [{ from: '09:00', to: '18:00' }],
    [
      { from: '08:30', to: '12:00' },
      { from: '13:00', to: '24:00' },
    ],
  );
  it('say the same as the server says to customers', () => {
    fc.assert(
      fc.property(
        fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
        fc.constantFrom('Europe/Berlin', 'Asia/Shanghai', 'America/New_York', 'UTC'),
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        (week, timeZone, minutes) => {
          const hours: BusinessHours = {
            timeZone,
            week,
            exceptions: [{ date: '2026-12-25', spans: [], name: 'Christmas' }],
          };
          const at = new Date(Date.parse('2026-11-22T10:00:00Z') + minutes * 60_000);
          const state = hoursNow(hours, at);
          expect(state.kind === 'open').toBe(isOpen(hours, at.toISOString()));
          if (state.kind !== 'closed') return;
          const next = nextOpening(hours, at.toISOString());
          if (next === null) return expect(state.opens).toBeNull();
          const clock = new Intl.DateTimeFormat('sv', {
            timeZone,
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(new Date(next));
          expect(`${state.opens?.date} ${state.opens?.time}`).toBe(clock);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });
  it('say something while a time is half typed', () => {
    for (const from of ['', '8', '8.', '8.30', '24:00', 'x'])
      expect(
        hoursNow(
          { timeZone: 'UTC', week: { mon: [{ from, to: '18:00' }] }, exceptions: [] },
          new Date('2026-11-22T10:00:00Z'),
        ),
      ).toEqual({ kind: 'closed', opens: null, holiday: null });
  });
  it('find fault with what runs over midnight, overlaps or is no time', () => {
    expect(spanFaults([{ from: '22:00', to: '02:00' }])).toEqual(['over-midnight']);
    expect(spanFaults([{ from: '20:00', to: '24:00' }])).toEqual([null]);
    expect(spanFaults([{ from: '9', to: '18:00' }])).toEqual(['not-a-time']);
    expect(
      spanFaults([
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '18:00' },
        { from: '18:00', to: '20:00' },
      ]),
    ).toEqual([null, 'overlaps', null]);
  });
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['24', '24:00'],
    ['2430', '2430'],
    ['noon', 'noon'],
  ])('read %s as %s', (typed, time) => expect(toTime(typed)).toBe(time));
});

describe('a template', () => {
  it('knows which variables make sense where', () => {
    expect(unknownVariables('greeting', 'Hi {{contact.name}} of {{ tenant.name }}')).toEqual([]);
    expect(unknownVariables('greeting', 'Back {{opening}}, {{order.number}}')).toEqual([
      '{{opening}}',
      '{{order.number}}',
    ]);
    expect(unknownVariables('handed-over-closed', 'Back {{opening}}')).toEqual([]);
  });
  it('is filled in for the preview and takes a variable where the cursor is', () => {
    expect(filledIn('Hi {{contact.name}}, {{what}}', { 'contact.name': '$& <b>' })).toBe(
      'Hi $& <b>, {{what}}',
    );
    expect(withVariable('Hi!', 'contact.name', { start: 2, end: 2 })).toEqual({
      text: 'Hi {{contact.name}}!',
      cursor: 19,
    });
    expect(withVariable('您好，', 'contact.name', { start: 3, end: 3 }).text).toBe(
      '您好，{{contact.name}}',
    );
  });
});

describe('a colour', () => {
  it('is corrected exactly as the chat corrects it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        expect(corrected(colour)?.fill).toBe(brandColours(colour, false).fill);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(corrected('#ffee00')).toMatchObject({ isChanged: true });
    expect(corrected('#1f5c66')).toMatchObject({ isChanged: false, fill: '#1f5c66' });
    expect(corrected('red')).toBeNull();
  });
});

describe('a rule', () => {
  it('reads as one sentence', () => {
    const format = createFormat('en', 'UTC');
    const say = (when: Parameters<typeof ruleSentence>[0]['when']) =>
      ruleSentence({ name: 'r', reason: 'rule', when }, words, format);
    expect(say({ wantsPersonAbove: 0.5, languages: ['de'] })).toBe(
      'A person takes over if the message asks for a person (surer than 50%) and is written in German.',
    );
    expect(say({ words: ['wholesale', '<b>'] })).toContain('“wholesale” or “<b>”');
    expect(
      say({
        valueAbove: { minor: 50_000, currency: 'EUR' },
        hours: 'outside',
        contactTags: ['vip'],
      }),
    ).toBe(
      'A person takes over if the message is about an order above €500.00, comes from a customer tagged vip, and comes outside business hours.',
    );
    expect(say({})).toBe(words.settings.escalation.never);
  });
  it('takes words line by line', () => {
    expect(toLines(' a \n\nb\na')).toEqual(['a', 'b']);
  });
});

describe('what is typed', () => {
  it('becomes an origin, an amount, days, a language tag', () => {
    expect(toOrigin(' https://shop.example/cart?x=1 ')).toBe('https://shop.example');
    expect(toOrigin('https://shop.example/')).toBe('https://shop.example');
    expect(toOrigin('https://shop.exam')).toBe('https://shop.exam');
    expect([toCents('25'), toCents('25,5'), toCents('25.55'), toCents('-1'), toCents('')]).toEqual([
      2500,
      2550,
      2555,
      null,
      null,
    ]);
    expect([toDays('30'), toDays('0'), toDays('3651'), toDays('1.5')]).toEqual([
      30,
      null,
      null,
      null,
    ]);
    expect([toTag('PT-br'), toTag('not a tag')]).toEqual(['pt-BR', null]);
  });
  it('cannot break out of the samples', () => {
    const of = { audience: "k'); evil(); //\\", url: 'https://x.example/?a="' };
    expect(phpSample(of)).toContain(`'k\\'); evil(); //\\\\'`);
    expect(nodeSample(of)).toContain(JSON.stringify(of.audience));
  });
});
