/** Reads and writes the texts of one language (PO), and makes of them what WordPress reads (MO, and JSON for scripts). */
import { keyOf, type Message } from './extract.ts';

/** How a language counts, as gettext says it. */
export const PLURALS: Readonly<Record<string, string>> = {
  de_DE: 'nplurals=2; plural=(n != 1);',
  es_ES: 'nplurals=2; plural=(n != 1);',
  fr_FR: 'nplurals=2; plural=(n > 1);',
  ja: 'nplurals=1; plural=0;',
  zh_CN: 'nplurals=1; plural=0;',
};
/** Forms of each message, by its key. Empty: not translated. */
export type Texts = ReadonlyMap<string, readonly string[]>;

export function formsOf(locale: string): number {
  return Number(/nplurals=(\d)/u.exec(PLURALS[locale] ?? '')?.[1] ?? 2);
}

/** A file that the next reading gives back. Without texts: the template. */
export function toPo(messages: readonly Message[], locale: string | null, texts: Texts): string {
  const header = [
    'Project-Id-Version: Attendant',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    ...(locale === null ? [] : [`Language: ${locale}`, `Plural-Forms: ${PLURALS[locale]}`]),
  ];
  const lines = ['msgid ""', 'msgstr ""', ...header.map((line) => quote(`${line}\n`))];
  for (const message of messages) {
    const forms = texts.get(keyOf(message)) ?? [];
    lines.push('');
    if (message.note !== null) lines.push(`#. ${message.note}`);
    lines.push(...message.files.map((file) => `#: ${file}`));
    if (message.context !== null) lines.push(`msgctxt ${quote(message.context)}`);
    lines.push(`msgid ${quote(message.id)}`);
    if (message.plural === null) {
      lines.push(`msgstr ${quote(forms[0] ?? '')}`);
      continue;
    }
    lines.push(`msgid_plural ${quote(message.plural)}`);
    for (let at = 0; at < (locale === null ? 2 : formsOf(locale)); at += 1)
      lines.push(`msgstr[${at}] ${quote(forms[at] ?? '')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The translated texts of a file. Texts over several lines are joined. */
export function readPo(source: string): Texts {
  const texts = new Map<string, readonly string[]>();
  for (const entry of source.split(/\n\s*\n/u)) {
    const fields = new Map<string, string>();
    let name = '';
    for (const line of entry.split('\n')) {
      const [, own, text] =
        /^(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?(".*")$/u.exec(line) ?? [];
      if (text === undefined) continue;
      name = own ?? name;
      fields.set(name, (fields.get(name) ?? '') + (JSON.parse(text) as string));
    }
    const id = fields.get('msgid');
    if (id === undefined || id === '') continue;
    const forms = [...fields].filter(([field]) => field.startsWith('msgstr'));
    const key = keyOf({ context: fields.get('msgctxt') ?? null, id });
    texts.set(
      key,
      forms.map(([, text]) => text),
    );
  }
  return texts;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** The binary form: a table of originals and one of translations, sorted by the originals' bytes. */
export function toMo(messages: readonly Message[], locale: string, texts: Texts): Buffer {
  const header = `Content-Type: text/plain; charset=UTF-8\nLanguage: ${locale}\nPlural-Forms: ${PLURALS[locale]}\n`;
  const pairs: (readonly [Buffer, Buffer])[] = [[Buffer.alloc(0), Buffer.from(header)]];
  for (const message of messages) {
    const forms = texts.get(keyOf(message)) ?? [];
    if (forms.length === 0 || forms.includes('')) continue;
    const original = keyOf(message) + (message.plural === null ? '' : `\0${message.plural}`);
    pairs.push([Buffer.from(original), Buffer.from(forms.join('\0'))]);
  }
  pairs.sort(([a], [b]) => Buffer.compare(a, b));
  const tables = 28 + 16 * pairs.length;
  const head = Buffer.alloc(tables);
  head.writeUInt32LE(0x950412de, 0);
  head.writeUInt32LE(pairs.length, 8);
  head.writeUInt32LE(28, 12);
  head.writeUInt32LE(28 + 8 * pairs.length, 16);
  head.writeUInt32LE(tables, 24);
  const bodies: Buffer[] = [];
  let at = tables;
  for (const side of [0, 1] as const)
    pairs.forEach((pair, index) => {
      const place = 28 + 8 * (index + side * pairs.length);
      head.writeUInt32LE(pair[side].length, place);
      head.writeUInt32LE(at, place + 4);
      bodies.push(pair[side], Buffer.alloc(1));
      at += pair[side].length + 1;
    });
  return Buffer.concat([head, ...bodies]);
}

/** What a script is given: the texts of its own files. */
export function toJed(messages: readonly Message[], locale: string, texts: Texts): string {
  const own = messages.flatMap((message) => {
    const forms = texts.get(keyOf(message)) ?? [];
    return forms.length === 0 || forms.includes('') ? [] : [[keyOf(message), forms] as const];
  });
  const head = { domain: 'messages', lang: locale, 'plural-forms': PLURALS[locale] };
  return JSON.stringify({
    domain: 'messages',
    locale_data: { messages: { '': head, ...Object.fromEntries(own) } },
  });
}
