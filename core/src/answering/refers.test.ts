import { describe, expect, it } from '@jest/globals';
import { createExtractiveComposer } from './compose-extractive.ts';
import { toHit } from './policies.fixture.ts';
import { linkLabels, refersElsewhere } from './refers.ts';

const refers = (markdown: string) =>
  refersElsewhere(markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'), linkLabels(markdown));

describe('refersElsewhere', () => {
  it.each([
    'What you pay at the border outside the EU is in [Customs and duties](/help/international).',
    'The refund is described in [When you get your money](/help/refund-time).',
    'Alles über Zoll steht in [Zoll und Abgaben](/de/help/zoll).',
    'Lo que pagas en la aduana está en [Aduanas](/es/help/aduanas).',
    '寄往欧盟以外时的税费请看[关税与清关](/zh/help/international)。',
  ])('%s', (sentence) => expect(refers(sentence)).toBe(true));

  it.each([
    'Until packing starts, you can change the address in [My orders](/orders), or ask here.',
    'The [return period](/help/returns) starts with the last parcel.',
    'We re-sole the boots for €65, see [Repairs](/help/repairs).',
    'Bring it to [our shop](/shop).',
    'What you pay at the border is in Customs and duties.',
  ])('not: %s', (sentence) => expect(refers(sentence)).toBe(false));

  it('a sentence that says something is quoted before one that only refers', async () => {
    const text =
      'What customs cost at the border is in [Customs and duties](/customs).\n\nCustoms at the border are paid by you on delivery.';
    const draft = await createExtractiveComposer()({
      question: 'Who pays customs at the border?',
      language: 'en',
      hits: [toHit('shipping', 'Shipping', text)],
      at: '2026-12-01T00:00:00.000Z',
    });
    expect(draft?.text).toContain('paid by you on delivery');
  });
});
