import { findPersonalData } from './find-personal-data.ts';
import type { Masked, PersonalDataType, Vault } from './personal-data.ts';

/** What a mask looks like. A customer's text that looks like one is masked itself, as `[LITERAL_1]`. */
const token = /\[[A-Z][A-Z_]{0,30}_\d{1,9}\]/g;

type Piece = {
  readonly start: number;
  readonly end: number;
  readonly type: PersonalDataType | 'LITERAL';
};

/** Spans of personal data and look-alike tokens, in order; a token inside personal data goes with it, one that straddles wins. */
const piecesOf = (text: string): readonly Piece[] => {
  const literals: Piece[] = [...text.matchAll(token)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'LITERAL',
  }));
  const spans: readonly Piece[] = findPersonalData(text);
  if (literals.length === 0) return spans;
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of spans) {
    while (at < literals.length && (literals[at]?.end ?? 0) <= span.start) at += 1;
    const next = literals[at];
    if (next === undefined || next.start >= span.end) pieces.push(span);
  }
  return [...pieces, ...literals].sort((a, b) => a.start - b.start);
};

/**
 * Replaces personal data by tokens such as `[EMAIL_1]`. The same value gets the same token within the turn: pass the vault of the
 * texts masked before (history first), and the new one holds both. `unmask(text, vault)` gives the original back, always.
 */
export const mask = (text: string, vault: Vault = new Map()): Masked => {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return { text, vault };
  const next = new Map(vault);
  const tokens = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [name, value] of vault) {
    const type = name.slice(1, name.lastIndexOf('_'));
    tokens.set(`${type} ${value}`, name);
    counts.set(
      type,
      Math.max(counts.get(type) ?? 0, Number(name.slice(name.lastIndexOf('_') + 1, -1))),
    );
  }
  let masked = '';
  let from = 0;
  for (const { start, end, type } of pieces) {
    const value = text.slice(start, end);
    let name = tokens.get(`${type} ${value}`);
    if (name === undefined) {
      const count = (counts.get(type) ?? 0) + 1;
      counts.set(type, count);
      name = `[${type}_${count}]`;
      tokens.set(`${type} ${value}`, name);
      next.set(name, value);
    }
    masked += text.slice(from, start) + name;
    from = end;
  }
  return { text: masked + text.slice(from), vault: next };
};

/** Puts back what the tokens stand for. One pass: what is put back is not read again. Unknown tokens stay as they are. */
export const unmask = (text: string, vault: Vault): string =>
  text.replace(token, (name) => vault.get(name) ?? name);
