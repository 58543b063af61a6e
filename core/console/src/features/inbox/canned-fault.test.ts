import { describe, expect, it } from '@jest/globals';
import { checkCannedTexts } from '../../../../src/inbox/canned-text.ts';
import { CANNED_VARIABLES } from '../../../../src/inbox/canned-variables.ts';
import { cannedFault } from './canned-fault.ts';

/** What the server says to the same texts. */
function refusal(texts: Readonly<Record<string, string>>): string | null {
  try {
    checkCannedTexts(texts);
    return null;
  } catch (error) {
    return String(error);
  }
}

describe('a fault in a canned text', () => {
  it('is none where every variable is known, and plain braces are text', () => {
    const texts = {
      en: CANNED_VARIABLES.map((name) => `{{ ${name} }}`).join(' '),
      de: '{name} } {',
    };
    expect(refusal(texts)).toBeNull();
    expect(cannedFault(texts)).toBeNull();
  });
  it.each([
    ['Hi {{contact.name}},\nyour {{order.total}} is here', 2, 6, '{{order.total}}'],
    ['{{contact.name}', 1, 1, '{{contact.name}'],
    ['你好😀 {{名字}}', 1, 5, '{{名字}}'],
    ['{{{{contact.name}}}}', 1, 1, '{{{{contact.name}}'],
    ['{{order.number\n}} {{x}}', 2, 4, '{{x}}'],
  ])(
    'in %j stands at line %i, character %i, as the server says',
    (text, line, character, shown) => {
      const texts = { en: 'fine', de: text };
      expect(cannedFault(texts)).toMatchObject({ locale: 'de', line, character, shown });
      expect(refusal(texts)).toContain(`in de, line ${line}, character ${character}: ${shown} is`);
      const { from, to } = cannedFault(texts) ?? { from: 0, to: 0 };
      expect(text.slice(from, to)).toBe(shown);
    },
  );
});
