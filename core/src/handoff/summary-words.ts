import type { Packet } from './packet.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import type { PacketWords } from './words/packet-words.ts';
import { zh } from './words/zh.ts';

const WORDS: Readonly<Record<string, PacketWords>> = { en, de, fr, es, zh, ar };
/** Letters of a question in the paragraph. */
const QUOTED = 160;

/** All of a packet but what is put in words from it. */
export type Unsaid = Omit<Packet, 'summary' | 'next' | 'nextWords'>;

/** Of a language the team's screens have; English otherwise. */
export function packetWords(locale: string): PacketWords {
  return WORDS[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w)\}/gu, (braces, name: string) => String(values[name] ?? braces));
}

/** One paragraph from the rest of the packet: who, what, what was done, why it was handed over, how they feel. */
export function summarise(packet: Unsaid, locale: string): string {
  const words = packetWords(locale);
  const { asked, tried, handoff, mood, orders, verified, contact } = packet;
  const who = contact.name ?? fill(words.who[verified.identity], { o: verified.order ?? '' });
  const last = asked.at(-1);
  const what =
    last === undefined
      ? words.none
      : fill(asked.length === 1 ? words.asked : words.askedMore, {
          q: cut(last.text),
          c: asked.length,
        });
  const answered = tried.filter(({ decision }) => decision === 'answer').length;
  const did =
    tried.length === 0
      ? ''
      : answered === 0
        ? words.nothing
        : fill(words.tried, { a: answered, c: tried.length });
  const feels =
    mood.trend === 'steady'
      ? mood.course.at(-1)?.mood.label === 'angry'
        ? words.mood.angry
        : ''
      : words.mood[mood.trend];
  const seen =
    orders.kind === 'orders' && orders.orders.length > 0
      ? fill(words.orders, { c: orders.orders.map(({ number }) => number).join(', ') })
      : orders.kind === 'trouble'
        ? words.trouble
        : '';
  const why = handoff === null ? '' : (words.reason[handoff.reason] ?? '');
  return [who, what, did, why, feels, seen].join('');
}

function cut(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ')];
  return letters.length <= QUOTED ? letters.join('') : `${letters.slice(0, QUOTED - 1).join('')}…`;
}
