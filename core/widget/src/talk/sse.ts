/** Server-sent events from bytes (https://html.spec.whatwg.org/multipage/server-sent-events.html), for a fetch reader. */
export type ServerEvent = {
  readonly event: string;
  readonly data: string /** null: none was given. */;
  readonly id: string | null;
};

/** Longest line that is kept, in UTF-16 units; a stream that sends more is not ours. */
const LONGEST = 2_000_000;

/** Feed it chunks as they come, cut anywhere: inside a character, between CR and LF. */
export function createSseParser(onEvent: (event: ServerEvent) => void): {
  push(chunk: Uint8Array): void;
} {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  let event = '';
  let id: string | null = null;

  const take = (line: string) => {
    if (line === '') {
      if (data.length > 0) onEvent({ event: event || 'message', data: data.join('\n'), id });
      data = [];
      event = '';
      id = null;
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
  };
  return {
    push: (chunk) => {
      rest += decoder.decode(chunk, { stream: true });
      for (;;) {
        const end = rest.search(/[\r\n]/);
        // A CR at the very end may be half of a CR LF: wait for what follows.
        if (end < 0 || (end === rest.length - 1 && rest[end] === '\r')) break;
        const line = rest.slice(0, end);
        rest = rest.slice(rest.startsWith('\r\n', end) ? end + 2 : end + 1);
        take(line);
      }
      if (rest.length > LONGEST) throw new Error('A line of the event stream is too long.');
    },
  };
}
