import { describe, expect, it } from '@jest/globals';
import { wordsOf } from '../tokenise.ts';
import { elementsOf } from './forms.ts';
import { createPhraseTree, longestPhrase } from './phrases.ts';

const LINES = ['how much', 'what time … clos*', 'send back', 'send', 'open'];
const tree = createPhraseTree(
  LINES.map((line, says) => [elementsOf(line), says] as const),
  false,
);
function longest(text: string, exact = false) {
  const words = wordsOf(text);
  const found = longestPhrase(tree, words, { places: [...words.keys()], exact });
  return (
    found && { said: found.places.map((place) => words[place]), line: LINES[found.says[0] ?? -1] }
  );
}

describe('longestPhrase', () => {
  it('takes the phrase of most words', () => {
    expect(longest('send back today')).toEqual({ said: ['send', 'back'], line: 'send back' });
    expect(longest('send it back')).toEqual({ said: ['send'], line: 'send' });
  });

  it('passes over at most three words where the phrase says so', () => {
    const line = 'what time … clos*';
    const said = ['what', 'time', 'closes'];
    expect(longest('what time closes it')).toEqual({ said, line });
    expect(longest('what time the old pool closes')).toEqual({ said, line });
    expect(longest('what time the very old pool closes')).toBeNull();
  });

  it('finds stems of whole words, and beginnings unless it is to be exact', () => {
    expect(longest('opened')?.line).toBe('open');
    expect(longest('what time closing', true)).toBeNull();
    expect(longest('much')).toBeNull();
  });
});
