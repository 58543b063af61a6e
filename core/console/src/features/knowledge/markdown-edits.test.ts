import { describe, expect, it } from '@jest/globals';
import { editMarkdown, type MarkdownEdit } from './markdown-edits.ts';

const words = { text: 'text', address: 'https://', column: 'Column' };
/** `[` and `]` stand for the selection. */
function edit(kind: MarkdownEdit, marked: string): string {
  const from = marked.indexOf('«');
  const to = marked.indexOf('»') - 1;
  const after = editMarkdown(kind, { text: marked.replace(/[«»]/gu, ''), from, to }, words);
  return `${after.text.slice(0, after.from)}«${after.text.slice(after.from, after.to)}»${after.text.slice(after.to)}`;
}

describe('the buttons above a text', () => {
  it.each<[MarkdownEdit, string, string]>([
    ['bold', 'a «b» c', 'a **«b»** c'],
    ['bold', 'a **«b»** c', 'a «b» c'],
    ['bold', 'a «»', 'a **«text»**'],
    ['italic', '«b»', '_«b»_'],
    ['link', 'see «here»', 'see [here](«https://»)'],
    ['heading', 'one\ntw«»o', 'one\n«## two»'],
    ['heading', '## «two»', '«two»'],
    ['list', 'a«\nb»', '«- a\n- b»'],
    ['list', '«- a\n- b»', '«a\nb»'],
    ['numbers', '«a\nb»', '«1. a\n2. b»'],
  ])('%s: %s → %s', (kind, before, after) => {
    expect(edit(kind, before)).toBe(after);
  });
  it('put a table on lines of its own', () => {
    expect(edit('table', 'a«»')).toBe('a\n\n| «Column 1» | Column 2 |\n| --- | --- |\n|  |  |\n');
  });
});
