import { describe, expect, it } from '@jest/globals';
import { checkCannedTexts, chooseText, renderCanned } from './canned-text.ts';
import { CANNED_VARIABLES } from './canned-variables.ts';

const trouble = (texts: Readonly<Record<string, string>>) => {
  try {
    checkCannedTexts(texts);
    return null;
  } catch (error) {
    return error;
  }
};

describe('canned texts', () => {
  it('take every variable there is, and plain braces', () => {
    const all = CANNED_VARIABLES.map((name) => `{{ ${name} }}`).join(' ');
    expect(trouble({ en: all, de: 'Hallo {name} } {' })).toBeNull();
  });

  it.each([
    [
      'Hi {{contact.name}},\nyour {{order.total}} is here',
      'line 2, character 6',
      '{{order.total}}',
    ],
    ['{{contact.name}', 'line 1, character 1', '{{contact.name}'],
    ['你好 {{名字}}', 'line 1, character 4', '{{名字}}'],
    ['{{{{contact.name}}}}', 'line 1, character 1', '{{{{contact.name}}'],
    ['{{constructor}}', 'line 1, character 1', '{{constructor}}'],
  ])('refuse %j at its place', (text, place, shown) => {
    const error = trouble({ en: 'fine', de: text });
    expect(error).toMatchObject({ code: 'CANNED_VARIABLE_UNKNOWN', status: 422 });
    expect(String(error)).toContain(`in de, ${place}: ${shown} is not a variable`);
  });

  it('are filled in once: a value that looks like a variable is text', () => {
    const text = 'Hi {{contact.name}}, {{ agent.name }} here. {{order.number}} {{order.number}}';
    const values = { 'contact.name': '{{agent.name}} $& $1', 'agent.name': 'Mara' };
    expect(renderCanned(text, values)).toEqual({
      text: 'Hi {{agent.name}} $& $1, Mara here. {{order.number}} {{order.number}}',
      missing: ['order.number'],
    });
  });

  it('are chosen by language, a region less or more, else the first', () => {
    const texts = { en: 'Hello', 'zh-Hans': '你好', 'pt-BR': 'Oi' };
    const chosen = (...wanted: (string | null)[]) => chooseText(texts, wanted).locale;
    expect(chosen('zh-hans')).toBe('zh-Hans');
    expect(chosen('zh')).toBe('zh-Hans');
    expect(chosen('pt-PT', 'en')).toBe('pt-BR');
    expect(chosen(null, 'fr', 'en')).toBe('en');
    expect(chosen('fr')).toBe('en');
  });
});
