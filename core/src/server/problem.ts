import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  isResponseSerializationError,
} from 'fastify-type-provider-zod';
import type { Refused } from '../conversation/conversations.ts';
import { AttendantError } from '../errors.ts';
import type { Problem } from './widget-api.ts';

/** Faults listed in one answer. A request of a thousand wrong fields is as wrong with fifty of them told. */
const MAX_FAULTS = 50;

export type ProblemOptions = Partial<
  Pick<Problem, 'detail' | 'wayOut' | 'retryAfterSeconds' | 'faults'>
>;

/** A problem document (RFC 9457). */
export function toProblem(status: number, code: string, options: ProblemOptions = {}): Problem {
  const { detail = STATUS_CODES[status] ?? 'Error', wayOut, ...rest } = options;
  return {
    type: `urn:attendant:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
    ...(wayOut === undefined || wayOut === '' ? {} : { wayOut }),
    ...rest,
  };
}

/** An expected refusal with a time after which it may be tried again. */
export class RetryLater extends AttendantError {
  readonly retryAfterSeconds: number;
  constructor(code: string, message: string, retryAfterSeconds: number) {
    super(code, message, { status: 429, wayOut: `Try again in ${retryAfterSeconds} seconds.` });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Well-formed, and yet it cannot be: each fault with its place. */
export class FaultyInput extends AttendantError {
  readonly faults: readonly { readonly path: string; readonly message: string }[];
  constructor(code: string, message: string, faults: FaultyInput['faults']) {
    super(code, message, { status: 422, wayOut: 'Mend each of the faults.' });
    this.faults = faults;
  }
}

/** Absent, and another tenant's: the same words for both. */
export function notFound(code: string, what: string): AttendantError {
  return new AttendantError(code, `There is no such ${what}.`, { status: 404 });
}

const REFUSALS: Readonly<Record<Refused['refused'], readonly [number, string, string]>> = {
  CONVERSATION_NOT_FOUND: [404, 'There is no such conversation.', ''],
  CONVERSATION_TAKEN: [
    409,
    'Another agent holds this conversation.',
    'Take it over with `force`, or leave it to them.',
  ],
  CONVERSATION_RESOLVED: [409, 'This conversation is resolved.', 'Take it to open it again.'],
  CONVERSATION_NOT_HELD: [409, 'You do not hold this conversation.', 'Take it first.'],
  CONVERSATION_CHANGED: [
    409,
    'Somebody else changed this conversation just now.',
    'Load it and try again.',
  ],
  MESSAGE_EMPTY: [422, 'The message is empty.', 'Write something or attach a file.'],
  MESSAGE_TOO_LONG: [
    422,
    'The message is too long.',
    'Shorten it to 8,000 characters, or send it in parts.',
  ],
  ATTACHMENT_NOT_FOUND: [422, 'An attachment is not there.', 'Upload it again.'],
  ATTACHMENT_NOT_DELIVERABLE: [
    422,
    'Files cannot be sent on this channel.',
    'Send the text alone, or a link.',
  ],
  CONVERSATION_MOVED: [
    409,
    'A colleague answered meanwhile.',
    'Read their answer, then send yours if it is still needed.',
  ],
  MENTION_UNKNOWN: [422, 'Somebody mentioned is not on the team.', 'Choose them from the list.'],
  ASSIGNEE_UNKNOWN: [
    422,
    'There is no such agent who can answer.',
    'Choose an active agent who may answer contacts.',
  ],
  SNOOZE_TIME_INVALID: [
    422,
    'This is not a time within the coming year.',
    'Choose a time from now to a year ahead.',
  ],
  MERGE_SAME: [422, 'A conversation cannot be merged with itself.', 'Choose another one.'],
  MERGE_OTHER_CONTACT: [
    422,
    'These conversations are with different contacts.',
    'Merge only conversations of one contact.',
  ],
};

/** A refusal of the conversation service as the error it is over HTTP. */
export function toError(refused: Refused): AttendantError {
  const [status, message, wayOut] = REFUSALS[refused.refused];
  const words = refused.by === undefined ? message : `${refused.by} answered meanwhile.`;
  return new AttendantError(refused.refused, words, { status, wayOut });
}

type Coded = { readonly code?: unknown; readonly statusCode?: unknown; readonly message?: string };

/** Faults of form that the HTTP library finds. */
const LIBRARY: Readonly<Record<string, readonly [number, string, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'BODY_TOO_LARGE', 'The body is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    'MEDIA_TYPE_UNSUPPORTED',
    'This content type is not taken here.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'BODY_INVALID', 'The body is not as long as it says.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'BODY_INVALID', 'The body is empty, but said to be JSON.'],
  FST_ERR_BAD_URL: [400, 'ADDRESS_INVALID', 'The address cannot be read.'],
  FST_ERR_MAX_PARAM_LENGTH: [404, 'ROUTE_NOT_FOUND', 'There is nothing at this address.'],
};

/** Any error as a problem document. What we did not foresee says nothing of its cause. */
export function errorToProblem(error: unknown): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const place = error.validationContext ?? 'request';
    return toProblem(400, 'REQUEST_INVALID', {
      detail: `The ${place === 'querystring' ? 'query' : place} is not as it should be.`,
      wayOut: 'Mend each of the faults; /openapi.json describes every request.',
      faults: error.validation.slice(0, MAX_FAULTS).map((fault) => ({
        path: `${place}${fault.instancePath.slice(0, 200)}`.replace(/\/$/u, ''),
        message: (fault.message ?? 'is wrong').slice(0, 300),
      })),
    });
  }
  if (error instanceof AttendantError) {
    if (error.status >= 500) return unforeseen(error.status, error.code);
    return toProblem(error.status, error.code, {
      detail: error.message,
      wayOut: error.wayOut,
      ...(error instanceof RetryLater ? { retryAfterSeconds: error.retryAfterSeconds } : {}),
      ...(error instanceof FaultyInput ? { faults: error.faults.slice(0, MAX_FAULTS) } : {}),
    });
  }
  if (isResponseSerializationError(error)) return unforeseen(500, 'SERVER_ANSWER_INVALID');
  const { code, statusCode } = (typeof error === 'object' && error !== null ? error : {}) as Coded;
  const known = typeof code === 'string' ? LIBRARY[code] : undefined;
  if (known) return toProblem(known[0], known[1], { detail: known[2] });
  const status = typeof statusCode === 'number' ? statusCode : 500;
  return status >= 400 && status < 500
    ? toProblem(status, 'REQUEST_REFUSED')
    : unforeseen(500, 'SERVER_ERROR');
}

/** Troubles of ours that pass by themselves or by an operator's hand, and the seconds after which a try is worth it. */
const PASSING: Readonly<Record<string, readonly [number, string]>> = {
  STORE_BUSY: [1, 'The database is busy; nothing was written.'],
  STORE_UNREACHABLE: [5, 'The database cannot be reached; nothing was written.'],
  STORE_UNAVAILABLE: [5, 'The database does not answer.'],
  STORE_FULL: [60, 'There is no room left for more; nothing was written.'],
};

function unforeseen(status: number, code: string): Problem {
  const [retryAfterSeconds, detail] = PASSING[code] ?? [];
  return toProblem(status, code, {
    detail: detail ?? 'Something went wrong on our side; nothing was half done.',
    wayOut:
      retryAfterSeconds === undefined
        ? 'Try again; if it goes on, look in the log for the request id of this answer.'
        : `Try again in ${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}.`,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) {
    void reply.header('retry-after', String(problem.retryAfterSeconds));
  }
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type('application/problem+json')
    .send(problem);
}
