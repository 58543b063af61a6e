import { AttendantError } from '../errors.ts';
import { BatchLost } from './sqlite-writer.ts';

type Known = {
  readonly code: string;
  readonly says: string;
  readonly wayOut: string;
  readonly status: number;
};

const FULL: Known = {
  code: 'STORE_FULL',
  says: 'The database has no room left; nothing was written.',
  wayOut: 'Free space on the disk of the database, then try again.',
  status: 507,
};
const BUSY: Known = {
  code: 'STORE_BUSY',
  says: 'The database is busy or locked; nothing was written.',
  wayOut: 'Try again in a moment; if it stays, end the other program that holds the database.',
  status: 503,
};
const UNREACHABLE: Known = {
  code: 'STORE_UNREACHABLE',
  says: 'The database cannot be reached.',
  wayOut: 'Check that PostgreSQL runs and that DATABASE_URL names it.',
  status: 503,
};
const CORRUPT: Known = {
  code: 'STORE_CORRUPT',
  says: 'The database file is damaged or is not a database.',
  wayOut: 'Restore it with `attendant restore --from <file>`.',
  status: 500,
};
const READ_ONLY: Known = {
  code: 'STORE_READ_ONLY',
  says: 'The database cannot be written.',
  wayOut: 'Give this process the right to write the file and its folder.',
  status: 500,
};
const CANNOT_OPEN: Known = {
  code: 'STORE_CANNOT_OPEN',
  says: 'The database file cannot be opened.',
  wayOut: 'Check that its folder exists and may be written.',
  status: 500,
};
const CONFLICT: Known = {
  code: 'STORE_CONFLICT',
  says: 'Something with this id, key or e-mail is already there.',
  wayOut: 'Read the one that is there, or choose another.',
  status: 409,
};
const ABSENT: Known = {
  code: 'STORE_NOT_FOUND',
  says: 'What this belongs to is not there.',
  wayOut: 'Check the id and the tenant.',
  status: 404,
};
const BAD_TEXT: Known = {
  code: 'STORE_TEXT_INVALID',
  says: 'A text cannot be stored: it holds a NUL character or is not valid Unicode.',
  wayOut: 'Remove the character and try again.',
  status: 400,
};

/** SQLite's result codes by their beginning, PostgreSQL's SQLSTATE, and the network's. Longest first. */
const BY_CODE: readonly (readonly [string, Known])[] = [
  ['SQLITE_CONSTRAINT_FOREIGNKEY', ABSENT],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', CONFLICT],
  ['SQLITE_CONSTRAINT_UNIQUE', CONFLICT],
  ['SQLITE_CANTOPEN', CANNOT_OPEN],
  ['SQLITE_READONLY', READ_ONLY],
  ['SQLITE_CORRUPT', CORRUPT],
  ['SQLITE_NOTADB', CORRUPT],
  ['SQLITE_LOCKED', BUSY],
  ['SQLITE_BUSY', BUSY],
  ['SQLITE_FULL', FULL],
  ['53100', FULL],
  ['53200', BUSY],
  ['53300', BUSY],
  ['55P03', BUSY],
  ['57014', BUSY],
  ['40P01', BUSY],
  ['40001', BUSY],
  ['25006', READ_ONLY],
  ['23505', CONFLICT],
  ['23503', ABSENT],
  ['22021', BAD_TEXT],
  ['57P0', UNREACHABLE],
  ['08', UNREACHABLE],
  ['28', UNREACHABLE],
  ['3D000', UNREACHABLE],
  ['ECONN', UNREACHABLE],
  ['ENOTFOUND', UNREACHABLE],
  ['ETIMEDOUT', UNREACHABLE],
  ['EHOSTUNREACH', UNREACHABLE],
];

/** A database's error as one with our code and a way out; our own and unknown ones pass through unchanged. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof AttendantError) return error;
  const code = codeOf(error);
  const known =
    BY_CODE.find(([start]) => code.startsWith(start))?.[1] ??
    (/timeout exceeded when trying to connect/.test(String(error)) ? BUSY : null);
  if (!known) return error;
  return new AttendantError(known.code, known.says, {
    wayOut: known.wayOut,
    status: known.status,
    cause: error,
  });
}

/** The database gave up this transaction by another's fault, or so that another could go on: it may be run again. */
export function isWorthRepeating(error: unknown): boolean {
  if (error instanceof BatchLost) return true;
  const cause = error instanceof AttendantError ? error.cause : error;
  return ['40P01', '40001'].includes(codeOf(cause));
}

export function notFound(what: string): AttendantError {
  return new AttendantError(ABSENT.code, `There is no such ${what}.`, {
    wayOut: ABSENT.wayOut,
    status: ABSENT.status,
  });
}

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
