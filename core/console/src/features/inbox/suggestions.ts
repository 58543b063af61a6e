/** What is being typed at the caret: `/return` in a reply, `@ma` in a note. Pure. */
export type Asked = {
  readonly sign: '/' | '@';
  readonly query: string;
  /** Where the sign stands. */
  readonly from: number;
  readonly to: number;
};

/** Null: nothing is asked for there. The sign counts at the beginning of a word only: `and/or` and `a@b.c` ask nothing. */
export function askedAt(text: string, caret: number, sign: '/' | '@'): Asked | null {
  const before = text.slice(0, caret);
  const pattern =
    sign === '/'
      ? /(?:^|\s)\/([\p{L}\p{M}\p{N}_-]{0,40})$/u
      : /(?:^|\s)@([\p{L}\p{M}\p{N}_.' -]{0,40})$/u;
  const found = pattern.exec(before);
  if (found === null) return null;
  const query = found[1] ?? '';
  return { sign, query, from: caret - query.length - 1, to: caret };
}
export function replaceAsked(
  text: string,
  asked: Asked,
  by: string,
): { readonly text: string; readonly caret: number } {
  return {
    text: text.slice(0, asked.from) + by + text.slice(asked.to),
    caret: asked.from + by.length,
  };
}

/** Agents whose `@name` stands in the note, the longest names first: `@Mara Lind` is not `@Mara`. */
export function mentionsIn(
  text: string,
  agents: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  let rest = text;
  const found: string[] = [];
  for (const { id, name } of [...agents].sort((a, b) => b.name.length - a.name.length)) {
    if (name === '' || !rest.includes(`@${name}`)) continue;
    found.push(id);
    rest = rest.replaceAll(`@${name}`, ' ');
  }
  return found;
}

/** Without accents and case, for what is typed quickly. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
/** Variables that still stand in a text. */
export function openVariables(text: string, known: readonly string[]): readonly string[] {
  const found = [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/gu)].map((match) => match[1] ?? '');
  return known.filter((name) => found.includes(name));
}
/** A draft without the marks of its citations: what is sent by a person carries none. */
export function withoutMarks(text: string): string {
  return text.replace(/\s?\[\d{1,2}\]/gu, '');
}
