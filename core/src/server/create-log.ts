import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * What may be personal or secret in a text that was not written by us, such as the message of a library's error:
 * e-mail addresses, long runs of digits, tokens and anything in quotes.
 */
const MASKED: readonly (readonly [RegExp, string])[] = [
  [/[^\s@"'<>]+@[^\s@"'<>]+/gu, '[EMAIL]'],
  [/\b(?:att_[0-9a-f]{12}_)?[\w-]{24,}(?:\.[\w-]+)*/gu, '[TOKEN]'],
  [/\+?\d[\d\s().-]{5,}\d/gu, '[NUMBER]'],
  [/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/gu, '[TEXT]'],
];

/** A text with everything that may be personal or secret taken out. When in doubt it is taken out. */
export function maskText(text: string): string {
  return MASKED.reduce((masked, [pattern, token]) => masked.replace(pattern, token), text).slice(
    0,
    300,
  );
}

/** Where an error happened: function and file names of our code and libraries, without the message before them. */
function frames(stack: string | undefined): string {
  const lines = (stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return lines.slice(0, 12).join('\n');
}

function toLoggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: maskText(error.message),
    stack: frames(error.stack),
    ...(error.cause === undefined ? {} : { cause: toLoggedError(error.cause) }),
  };
}

/**
 * The log: one JSON line per entry. Requests are written as method and route pattern; bodies, headers, addresses and
 * query strings never are. Errors keep their code and place, and their words masked.
 */
export function createLog(
  options: { readonly level?: string; readonly destination?: DestinationStream } = {},
): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      err: toLoggedError,
      error: toLoggedError,
      // Whole requests and replies handed over by a library are cut down to nothing that came from outside.
      req: (request: { method?: unknown; id?: unknown }) => ({
        method: request.method,
        id: request.id,
      }),
      res: (reply: { statusCode?: unknown }) => ({ status: reply.statusCode }),
    },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}
