import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { builtInRules } from '../escalation/built-in-rules.ts';
import { decideEscalation } from '../escalation/decide-escalation.ts';
import { createMatcher, toPatternText } from './patterns.ts';
import { createUnderstand } from './understand.ts';

const understand = createUnderstand();
const ruleFor = (text: string): string | null =>
  decideEscalation(builtInRules, {
    understanding: understand({ text }),
    text,
    channel: 'widget',
    failures: 0,
  })?.rule ?? null;

describe('who has had enough', () => {
  it.each([
    'this is the third time I write, you people are useless, I have had enough!!!',
    '气死我了，等了半个月一个人都没理我！',
    'Das ist das dritte Mal, dass ich schreibe, mir reicht es!!',
    "c'est la troisième fois que j'écris, vous êtes des incapables !!",
    'es la tercera vez que escribo y nadie me contesta, estoy harto',
  ])('is given to a person: %s', (text) => {
    expect(ruleFor(text)).toBe('anger');
  });
  it.each([
    'do I have enough points for a free delivery',
    'what happens the third time I order',
    'nobody is at home on Monday, can you deliver on Tuesday',
    '等了三天了，什么时候发货',
    'reicht eine Dose für zwei Jacken?',
  ])('is not mistaken in: %s', (text) => {
    expect(understand({ text }).mood.anger).toBeLessThan(0.8);
  });
});

describe('burns and flames', () => {
  it.each([
    'your stove burst into flames and my son has burns on his hand',
    'the lantern went up in flames last night',
    'mi hijo se quemó, la estufa está en llamas',
    'Der Kocher stand in Flammen',
    '炉子突然烧起来了，孩子手上烫到了',
    'コンロが急に炎上しました',
  ])('are a matter of safety: %s', (text) => {
    expect(understand({ text }).topics).toContain('safety');
  });
  it.each([
    'does the stove burn gas or alcohol',
    'how many flames does the burner have',
    'Ist die Lampe für Verbrennungsmotoren geeignet?',
  ])('are not seen in: %s', (text) => {
    expect(understand({ text }).topics).toEqual([]);
  });
});

describe('somebody in the shop is not somebody in the chat', () => {
  it.each([
    '周六下午五点去店里还有人吗',
    '晚上八点门店还有人吗',
    'is there anybody in the shop on saturday at 5',
    'ist samstags jemand im Laden?',
    'hay alguien en la tienda el domingo?',
  ])('opening hours are asked for: %s', (text) => {
    expect(understand({ text }).wantsPerson).toBeLessThan(0.5);
  });
  it.each([
    '有人吗',
    'is anybody there?',
    'Ist da jemand?',
    'hay alguien ahí?',
    'can I speak to someone in the shop',
  ])('a person is asked for: %s', (text) => {
    expect(understand({ text }).wantsPerson).toBeGreaterThan(0.5);
  });
});

describe('a lost parcel', () => {
  it.each([
    'my parcel is lost',
    'my package was stolen',
    'mein Paket ist verloren gegangen',
    '包裹丢了',
  ])('is a question for the knowledge: %s', (text) => {
    expect(understand({ text }).intent).toBeNull();
  });
  it.each([
    'is my parcel lost',
    'where is my parcel, I think it is lost',
    'my order has not arrived, is it lost? order 10423',
    'Wo ist mein Paket? Ist es verloren gegangen?',
    '我的包裹是不是丢了，到哪了',
  ])('is a question for the order when its state is asked: %s', (text) => {
    expect(understand({ text }).intent).toBe('order-status');
  });
});

describe('patterns', () => {
  const words = ['where', 'order', 'is', 'my', '.', 'refunds', '订单', '在哪', 'ok', 'parcel'];
  const list = ['where is|s _ order', 'refund*', 'my? parcel', '^ ok $', '订单 _ 在哪', 'is my'];
  /** The same list as one regular expression, as the language of patterns is defined. */
  const reference =
    / (?:(?:where) )(?:(?:is|s) )(?:[^ .]{1,30} ){0,3}(?:(?:order) )| (?:(?:refund[^ .]{0,20}) )| (?:(?:my) )?(?:(?:parcel) )|^ ?(?:\. )?(?:(?:ok) )(?:\. ?)?$|(?:订单) ?[^.]{0,8}(?:在哪) ?| (?:(?:is) )(?:(?:my) )/gu;
  it('are found where one regular expression of all of them finds them', () => {
    const matcher = createMatcher(list);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (chosen) => {
        const text = toPatternText(chosen.join(' '));
        reference.lastIndex = 0;
        expect(matcher.test(text)).toBe(reference.test(text));
        let count = 0;
        reference.lastIndex = 0;
        for (let match = reference.exec(text); match !== null; match = reference.exec(text)) {
          count += 1;
          if (match[0].endsWith(' ')) reference.lastIndex -= 1;
        }
        expect(matcher.count(text)).toBe(count);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
  it('of two that match at one place the earlier listed is meant', () => {
    const text = toPatternText('my parcel lost');
    expect(createMatcher(['my parcel', 'my parcel lost']).without(text).trim()).toBe('lost');
    expect(createMatcher(['my parcel lost', 'my parcel']).without(text).trim()).toBe('');
    expect(createMatcher(['my par*', 'my parcel lost']).without(text).trim()).toBe('lost');
    expect(createMatcher(['my parcel lost', 'my par*']).without(text).trim()).toBe('');
  });
});
