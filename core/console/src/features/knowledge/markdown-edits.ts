/** What the buttons above a Markdown text do to it: pure edits of a text and its selection. */

export type Selected = { readonly text: string; readonly from: number; readonly to: number };
export type MarkdownEdit = 'bold' | 'italic' | 'link' | 'heading' | 'list' | 'numbers' | 'table';
/** Words the edits put in where nothing is selected. */
type Placeholders = {
  readonly text: string;
  readonly address: string;
  readonly column: string;
};

export function editMarkdown(
  kind: MarkdownEdit,
  selected: Selected,
  words: Placeholders,
): Selected {
  switch (kind) {
    case 'bold':
      return wrap(selected, '**', words.text);
    case 'italic':
      return wrap(selected, '_', words.text);
    case 'link':
      return link(selected, words);
    case 'heading':
      return eachLine(selected, /^#{1,6}\s+/u, () => '## ');
    case 'list':
      return eachLine(selected, /^\s*[-*]\s+/u, () => '- ');
    case 'numbers':
      return eachLine(selected, /^\s*\d+[.)]\s+/u, (at) => `${at + 1}. `);
    case 'table':
      return table(selected, words);
  }
}

/** Puts the sign around the selection, or takes it away when it stands there already. */
function wrap({ text, from, to }: Selected, sign: string, placeholder: string): Selected {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const inner = text.slice(from, to);
  if (before.endsWith(sign) && after.startsWith(sign)) {
    return {
      text: before.slice(0, -sign.length) + inner + after.slice(sign.length),
      from: from - sign.length,
      to: to - sign.length,
    };
  }
  const words = inner === '' ? placeholder : inner;
  const start = from + sign.length;
  return { text: before + sign + words + sign + after, from: start, to: start + words.length };
}

/** Selects the address, which is what is missing. */
function link({ text, from, to }: Selected, words: Placeholders): Selected {
  const label = text.slice(from, to) || words.text;
  const start = from + label.length + 3;
  return {
    text: `${text.slice(0, from)}[${label}](${words.address})${text.slice(to)}`,
    from: start,
    to: start + words.address.length,
  };
}

/** Puts a sign before each line of the selection; takes it away when all have it. */
function eachLine(
  { text, from, to }: Selected,
  has: RegExp,
  sign: (line: number) => string,
): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const found = text.indexOf('\n', to);
  const end = found < 0 ? text.length : found;
  const lines = text.slice(start, end).split('\n');
  const all = lines.every((line) => has.test(line));
  const changed = lines
    .map((line, at) => (all ? line.replace(has, '') : sign(at) + line.replace(has, '')))
    .join('\n');
  return {
    text: text.slice(0, start) + changed + text.slice(end),
    from: start,
    to: start + changed.length,
  };
}

function table({ text, from, to }: Selected, { column }: Placeholders): Selected {
  const before = text.slice(0, from);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const head = `| ${column} 1 | ${column} 2 |\n| --- | --- |\n|  |  |\n`;
  const start = from + gap.length + 2;
  const end = start + column.length + 2;
  return { text: before + gap + head + text.slice(to), from: start, to: end };
}
