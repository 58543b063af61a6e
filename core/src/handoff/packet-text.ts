import type { Packet } from './packet.ts';
import { fill, packetWords } from './summary-words.ts';

/** A packet as plain text, for tickets and mails: what to know, and what was said. */
export function toPacketText(
  packet: Packet,
  locale: string,
): { readonly summary: string; readonly transcript: string } {
  const words = packetWords(locale);
  const { parts } = words;
  const { asked, verified, tried, orders, mood, nextWords, draft } = packet;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  const section = (title: string, text: string) => (text === '' ? '' : `${title}:\n${text}`);
  const lines: readonly string[] = [
    packet.summary,
    section(parts.asked, list(asked.map(({ text }) => text))),
    section(
      parts.verified,
      list([
        fill(parts.identity, { v: verified.identity }),
        ...(verified.order === null ? [] : [fill(parts.order, { v: verified.order })]),
      ]),
    ),
    section(
      parts.tried,
      list(
        tried.map(({ decision, reason, steps }) =>
          [`${decision} (${reason})`, ...steps].join(' · '),
        ),
      ),
    ),
    section(
      parts.orders,
      orders.kind === 'orders'
        ? list(
            orders.orders.map(
              ({ number, state, placedAt }) => `${number} · ${state} · ${placedAt.slice(0, 10)}`,
            ),
          )
        : '',
    ),
    section(parts.mood, mood.course.map((one) => one.mood.label).join(' → ')),
    section(parts.next, list(nextWords)),
    section(
      parts.draft,
      draft === null
        ? ''
        : [
            draft.text,
            ...draft.citations.map(({ mark, title, url }) =>
              `[${mark}] ${title} ${url ?? ''}`.trim(),
            ),
          ].join('\n'),
    ),
  ];
  return {
    summary: lines.filter((line) => line !== '').join('\n\n'),
    transcript: packet.transcript
      .map(({ at, author, name, text }) => `${at} ${name ?? words.authors[author]}: ${text}`)
      .join('\n'),
  };
}
