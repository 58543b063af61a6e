import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conversationMood } from './conversation-mood.ts';

const moodOf = (texts: readonly string[], language = 'en', unmet = 0) =>
  conversationMood({ texts, language, unmet });

describe('the mood over a conversation', () => {
  it.each([
    [
      'en',
      [
        'Where is my parcel?',
        'Still no parcel. Where is it?',
        'This is ridiculous, nobody answers me!!',
      ],
    ],
    [
      'de',
      [
        'Wo ist mein Paket?',
        'Immer noch kein Paket, das nervt',
        'Das ist eine Frechheit, niemand antwortet!!',
      ],
    ],
    [
      'fr',
      [
        'Où est mon colis ?',
        'Toujours pas reçu, je suis déçu',
        'C’est scandaleux, personne ne répond !!',
      ],
    ],
    ['es', ['¿Dónde está mi paquete?', 'Todavía no llega', '¡¡Es una vergüenza, nadie responde!!']],
    ['zh-Hans', ['我的包裹在哪里？', '还没收到，太慢了', '太过分了，一直没人理我！！']],
    ['ja', ['荷物はどこですか', 'まだ届きません', 'いい加減にしてください、最悪です！！']],
    ['ko', ['택배 어디 있나요?', '아직도 안 왔어요', '정말 최악이네요, 사기꾼들!!']],
    ['hi', ['मेरा पार्सल कहाँ है?', 'अभी तक नहीं आया', 'यह बकवास है, आप लोग धोखेबाज हैं!!']],
    ['ar', ['أين طردي؟', 'لم يصل الطرد بعد', 'هذه مهزلة، لا أحد يرد!!']],
    ['ru', ['Где моя посылка?', 'Она до сих пор не пришла', 'Это безобразие, никто не отвечает!!']],
  ])('rises in %s', (language, texts) => {
    const mood = moodOf(texts, language);
    expect(mood.trend).toBe('rising');
    expect(mood.label).toBe('angry');
    expect(mood.turns).toHaveLength(3);
  });
  it('counts the same request again, said in nearly the same words', () => {
    const asked = 'where is my parcel, it should be here since monday';
    const once = moodOf(['hello there', asked]);
    const again = moodOf([asked, 'Where is my parcel? It should be here since Monday.']);
    expect(once.causes).toEqual([]);
    expect(again.causes).toEqual(['repeat']);
    expect(again.level).toBeGreaterThan(once.level + 0.2);
  });
  it.each([
    ['en', 'I already told you my order number'],
    ['de', 'Das habe ich doch schon gesagt'],
    ['fr', 'Comme je l’ai déjà dit, le colis manque'],
    ['es', 'Ya les dije que no llegó'],
    ['it', 'Come ho già detto, manca il pacco'],
    ['pt', 'Eu já disse isso'],
    ['nl', 'Zoals ik al zei, het is kapot'],
    ['ru', 'Я уже писал вам об этом'],
    ['zh-Hans', '我已经说过了'],
    ['ja', 'さっき言いましたよね'],
    ['ko', '이미 말했잖아요'],
    ['ar', 'لقد قلت لكم ذلك'],
    ['hi', 'मैं पहले ही बता चुका हूँ'],
  ])('hears in %s that it was said before', (language, text) => {
    expect(moodOf([text], language).causes).toContain('repeat');
  });
  it.each([
    ['en', 'Thanks for nothing'],
    ['en', 'Great, just great'],
    ['de', 'Na toll, vielen Dank auch'],
    ['de', 'Danke für nichts'],
    ['fr', 'Merci pour rien'],
    ['fr', 'Bravo, vraiment bravo'],
    ['es', 'Gracias por nada'],
    ['it', 'Grazie di niente'],
    ['pt', 'Obrigado por nada'],
    ['nl', 'Bedankt voor niets'],
    ['ru', 'Спасибо, удружили'],
    ['zh-Hans', '呵呵，真行'],
    ['ja', 'さすがですね、また間違いですか'],
    ['ko', '참 잘하시네요'],
    ['ar', 'شكرا على لا شيء'],
    ['hi', 'वाह, क्या सेवा है'],
  ])('does not take the sarcasm of %s for praise: %s', (language, text) => {
    const mood = moodOf([text], language);
    expect(mood.causes).toContain('sarcasm');
    expect(mood.label).not.toBe('positive');
  });
  it('feels replies that did not help, up to the newest message only', () => {
    const texts = ['Do you have it in blue?', 'And in green?', 'And the small one?'];
    const unmet = moodOf(texts, 'en', 2);
    expect(unmet.causes).toEqual(['unmet']);
    expect(unmet.level).toBeGreaterThan(moodOf(texts).level + 0.2);
    expect(unmet.turns[0]).toBe(moodOf(texts).turns[0]);
  });
  it('eases when the writer is pleased again', () => {
    const mood = moodOf([
      'This is ridiculous, you idiots!!',
      'Ah, now I see it. Thank you, great!',
    ]);
    expect(mood.trend).toBe('easing');
    expect(mood.label).not.toBe('angry');
  });
  it('stays calm over ordinary questions', () => {
    const mood = moodOf(['What does shipping cost?', 'And to Norway?', 'How long does it take?']);
    expect(mood).toMatchObject({ label: 'neutral', trend: 'steady', causes: [] });
    expect(mood.level).toBeLessThan(0.3);
  });
  it('is a share between 0 and 1 for anything that can be written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }),
        fc.nat(30),
        (texts, unmet) => {
          const mood = moodOf(texts, 'en', unmet);
          expect(mood.level).toBeGreaterThanOrEqual(0);
          expect(mood.level).toBeLessThanOrEqual(1);
          expect(mood.turns.length).toBe(Math.min(8, texts.length));
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });
});
