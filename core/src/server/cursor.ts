import { AttendantError } from '../errors.ts';

/** Cursors are opaque outside. They name their list, so that one list's cursor is refused by another. */
export function toCursor(list: string, inner: string | null): string | null {
  return inner === null ? null : Buffer.from(JSON.stringify([list, inner])).toString('base64url');
}

/** The store's own cursor. Throws `CURSOR_INVALID` for anything we did not give out for this list. */
export function fromCursor(list: string, cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2 && parsed[0] === list) {
      const inner: unknown = parsed[1];
      if (typeof inner === 'string') return inner;
    }
  } catch {
    // Not ours: the same refusal as below.
  }
  throw invalidCursor();
}

export function invalidCursor(): AttendantError {
  return new AttendantError('CURSOR_INVALID', 'This cursor was not given out for this list.', {
    status: 400,
    wayOut: 'Start from the first page, without a cursor.',
  });
}
