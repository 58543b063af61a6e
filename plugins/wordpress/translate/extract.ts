/** Finds what is said to people in the plugin's sources. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Message = {
  readonly context: string | null;
  readonly id: string;
  /** The second form, where there is one. */
  readonly plural: string | null;
  /** What a translator is told. */
  readonly note: string | null;
  /** Files it stands in, sorted. */
  readonly files: readonly string[];
};

type Found = Omit<Message, 'files'> & { readonly file: string };

/** A text in single or double quotes, with its escapes. */
const TEXT = String.raw`('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;
const CALL = new RegExp(
  String.raw`(?<![\w$>])(?:esc_html|esc_attr)?(__|_e|_n|_x)\(\s*${TEXT}\s*(?:,\s*${TEXT})?`,
  'gsu',
);
const NOTE = /\/\*\s*translators:\s*(.*?)\s*\*\//gsu;
/** What WordPress itself translates of a block's description, with the context it uses. */
const BLOCK = { title: 'block title', description: 'block description' } as const;
/** How many characters before a call its note may end. */
const NEAR = 160;

/** Every message of the plugin, by context and text, in the order of their texts. */
export async function extractMessages(root: string): Promise<readonly Message[]> {
  const found: Found[] = [];
  for (const folder of ['includes', 'admin', 'blocks']) {
    const names = (await readdir(join(root, folder), { recursive: true })).sort();
    for (const name of names) {
      const file = `${folder}/${name}`;
      if (!/\.(?:php|jsx|json)$/u.test(file)) continue;
      const source = await readFile(join(root, file), 'utf8');
      found.push(...(file.endsWith('.json') ? ofBlock(file, source) : ofCode(file, source)));
    }
  }
  return merge([...found, ...(await ofHeader(root))]);
}

function ofCode(file: string, source: string): readonly Found[] {
  const notes = [...source.matchAll(NOTE)].map((match) => ({
    end: match.index + match[0].length,
    text: (match[1] ?? '').replace(/\s+/gu, ' '),
  }));
  return [...source.matchAll(CALL)].map((match) => {
    const [, name, first = '', second] = match;
    const note = notes.findLast(({ end }) => end <= match.index && match.index - end < NEAR);
    return {
      file,
      id: unquote(first),
      plural: name === '_n' && second !== undefined ? unquote(second) : null,
      context: name === '_x' && second !== undefined ? unquote(second) : null,
      note: note?.text ?? null,
    };
  });
}

function ofBlock(file: string, source: string): readonly Found[] {
  const block = JSON.parse(source) as Readonly<Record<string, unknown>>;
  const keywords = Array.isArray(block.keywords) ? (block.keywords as string[]) : [];
  return [
    ...Object.entries(BLOCK).flatMap(([name, context]) => {
      const text = block[name];
      return typeof text === 'string'
        ? [{ file, id: text, plural: null, context, note: null }]
        : [];
    }),
    ...keywords.map((id) => ({ file, id, plural: null, context: 'block keyword', note: null })),
  ];
}

async function ofHeader(root: string): Promise<readonly Found[]> {
  const source = await readFile(join(root, 'attendant.php'), 'utf8');
  const [, description] = /^ \* Description:\s+(.+)$/mu.exec(source) ?? [];
  return description === undefined
    ? []
    : [{ file: 'attendant.php', id: description, plural: null, context: null, note: null }];
}

function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/gsu, '$1');
}

export function keyOf({ context, id }: Pick<Message, 'context' | 'id'>): string {
  return context === null ? id : `${context}\u0004${id}`;
}

function merge(found: readonly Found[]): readonly Message[] {
  const messages = new Map<string, Message>();
  for (const { file, ...one } of found) {
    const before = messages.get(keyOf(one));
    const files = [...new Set([...(before?.files ?? []), file])].sort();
    const plural = before?.plural ?? one.plural;
    messages.set(keyOf(one), { ...one, plural, note: before?.note ?? one.note, files });
  }
  return [...messages.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
