import { describe, expect, it } from '@jest/globals';
import { wordsOf } from '../tokenise.ts';
import {
  alternativesOf,
  openElementsOf,
  questionWeightOf,
  relatedWords,
  saysPhrase,
  topicWeightIn,
  topicWeightOf,
} from './languages.ts';
import { RESOURCES } from './resources.ts';

describe('topicWeightIn', () => {
  it('tells words of grammar in the language of the text only', () => {
    expect(topicWeightIn('de-AT')('hat')).toBeLessThan(0.5);
    expect(topicWeightIn('en')('hat')).toBe(1);
    expect(topicWeightIn('en-GB')('how')).toBeLessThan(0.5);
    expect(topicWeightIn('pl')('how')).toBe(1);
    expect(topicWeightIn('')('how')).toBe(1);
  });

  it('tells those of scripts of their own in any text', () => {
    expect(topicWeightIn('en')('怎么')).toBeLessThan(0.2);
    expect(topicWeightIn('en')('сколько')).toBeLessThan(0.2);
    expect(topicWeightIn('zh')('退货')).toBe(1);
  });

  it('trusts a Chinese pair across the border of two words little', () => {
    const weight = topicWeightIn('zh')('么退');
    expect(weight).toBeLessThan(1);
    expect(weight).toBeGreaterThan(topicWeightIn('zh')('怎么'));
  });
});

describe('topicWeightOf', () => {
  const weight = (text: string, locale: string, word: string) =>
    topicWeightOf(wordsOf(text), locale)(word);

  it('follows the words of grammar where they say another language than the locale', () => {
    expect(weight('wann hat die Bank geöffnet', 'en', 'hat')).toBeLessThan(0.5);
    expect(weight('how much is the hat', 'de', 'hat')).toBe(1);
  });

  it('lets what is needed tell, and not that it is', () => {
    expect(weight('welche Schuhe brauche ich', 'de', 'brauche')).toBeLessThan(0.5);
    expect(weight('qué talla necesito', 'es', 'necesito')).toBeLessThan(0.5);
  });

  it('stays with the locale on one word or a draw', () => {
    expect(weight('red hat', 'en', 'hat')).toBe(1);
    expect(weight('hat', 'de', 'hat')).toBeLessThan(0.5);
    expect(weight('blorp', 'pl', 'blorp')).toBe(1);
  });
});

describe('relatedWords', () => {
  const related = (text: string, locale = 'en') =>
    relatedWords(wordsOf(text), alternativesOf(wordsOf(text), topicWeightIn(locale)), {
      knows: () => true,
      formsOf: (element) => [element.replace('*', '')],
    });

  it.each([
    ['do you have this jumper', 'sweater', 'en'],
    ['do I have to pay postage', 'shipping', 'en'],
    ['怎么退回', '退货', 'zh'],
    ['wie läuft die Rücksendung', 'retour', 'de'],
    ['quiero una devolución', 'devolver', 'es'],
    ['je veux un remboursement', 'rembours', 'fr'],
    ['как оформить возврат', 'вернуть', 'ru'],
  ])('%s → %s', (text, word, locale) => {
    expect([...related(text, locale).keys()]).toContain(word);
  });

  it('reads the longest phrase, over words of grammar: to send back is no delivery', () => {
    const words = related('how long do I have to send it back');
    expect(words.has('returns') || words.has('return')).toBe(true);
    expect(words.has('delivery')).toBe(false);
  });

  it('never adds what the question says already', () => {
    expect(related('sweaters').has('sweater')).toBe(false);
    expect(related('a question of nothing known').size).toBe(0);
  });

  it('gives each word of a phrase a part of its weight', () => {
    expect(related('coupon').get('voucher')).toBeLessThan(1);
    expect(related('coupon').get('promo')).toBe(1);
  });
});

describe('alternativesOf', () => {
  it('says which words of the question they stand for', () => {
    const words = wordsOf('can I send it back');
    const [found] = alternativesOf(words, topicWeightIn('en'));
    expect(found?.places.map((place) => words[place])).toEqual(['send', 'back']);
  });
});

describe('ways to ask', () => {
  const asked = (text: string, locale: string) => {
    const words = wordsOf(text);
    return alternativesOf(words, questionWeightOf(words, locale))
      .filter((one) => one.asked)
      .flatMap(({ phrases }) => phrases.map((phrase) => phrase.join(' ')));
  };

  it.each([
    ['how much is it', 'price', 'en'],
    ['what time do you close', 'opening hours', 'en'],
    ['¿Cuánto cuesta?', 'preci*', 'es'],
    ['wann macht der Laden auf', 'offn*', 'de'],
    ['c’est combien', 'tarif*', 'fr'],
    ['сколько это стоит', 'цен*', 'ru'],
    ['一共多少钱', '收费', 'zh'],
    ['كم سعر الغرفة', 'ثمن*', 'ar'],
    ['いくらですか', '料金', 'ja'],
    ['이거 얼마예요', '요금*', 'ko'],
    ['कितने का है', 'दाम*', 'hi'],
    ['ราคาเท่าไหร่', 'ค่า บริการ', 'th'],
    ['a che ora apre', 'orario', 'it'],
    ['a que horas fecha', 'horario', 'pt'],
    ['hoe laat gaat de winkel open', 'geopend', 'nl'],
    ['ile to kosztuje', 'koszt*', 'pl'],
    ['bu ne kadar', 'ucret*', 'tr'],
  ])('%s → %s', (text, phrase, locale) => {
    expect(asked(text, locale)).toContain(phrase);
  });

  it('are no more than asked about: to name it is more', () => {
    const words = wordsOf('was kostet der Eintritt');
    const weight = questionWeightOf(words, 'de');
    expect(weight('kostet')).toBeLessThan(0.5);
    expect(weight('eintritt')).toBe(1);
    expect(topicWeightIn('de')('kostet')).toBe(1);
  });

  it('are not heard in other languages', () => {
    expect(asked('how much is it', 'de')).toContain('price');
    expect(asked('combien', 'de')).toEqual([]);
  });
});

describe('phrases of one telling word', () => {
  const said = (text: string) => {
    const words = wordsOf(text);
    return alternativesOf(words, topicWeightIn('en')).map(({ places }) =>
      places.map((place) => words[place]),
    );
  };

  it('need their words of grammar', () => {
    expect(said('it is out of order')).toContainEqual(['out', 'of', 'order']);
    expect(said('where is my order')).toEqual([]);
  });

  it('give way to phrases of more telling words', () => {
    expect(said('when do I get my money back')).toEqual([['money', 'back']]);
  });
});

describe('saysPhrase', () => {
  it('needs each element, open ones by their form', () => {
    const stems = new Set(['geld', 'zuruck', 'eintrittspreis']);
    expect(saysPhrase(stems, ['geld', 'zuruck'])).toBe(true);
    expect(saysPhrase(stems, ['geld', 'weg'])).toBe(false);
    expect(saysPhrase(stems, ['eintritt*'])).toBe(true);
    expect(saysPhrase(stems, ['*preis'])).toBe(true);
    expect(saysPhrase(stems, ['preis*'])).toBe(false);
  });
});

describe('resources', () => {
  it.each(Object.keys(RESOURCES))('%s: no line of synonyms is alone with its name', (language) => {
    for (const line of RESOURCES[language]?.synonyms ?? []) expect(line).toMatch(/[,;]/);
  });

  it('knows forms by their beginning and, of compounds, by their end', () => {
    expect(openElementsOf('devolvemos')).toContain('devolv*');
    expect(openElementsOf('eintrittspreis')).toContain('*preis');
    expect(openElementsOf('xylophon')).toEqual([]);
  });
});
