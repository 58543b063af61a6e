/**
 * An error a person can act on: what happened (`message`), a stable `code` (`AREA_PROBLEM`) and the way out.
 * Servers map it to a problem document, the command line to one line on standard error and an exit code.
 */
export class AttendantError extends Error {
  override readonly name = 'AttendantError';
  readonly code: string;
  /** One sentence: what to do about it. */
  readonly wayOut: string;
  /** HTTP status when it crosses the server. Default 500. */
  readonly status: number;

  constructor(
    code: string,
    message: string,
    options: { readonly wayOut?: string; readonly status?: number; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.wayOut = options.wayOut ?? '';
    this.status = options.status ?? 500;
  }
}

/** Wrong use of the command line: exit code 2. */
export class UsageError extends AttendantError {
  constructor(message: string, wayOut: string) {
    super('CLI_USAGE', message, { wayOut, status: 400 });
  }
}
