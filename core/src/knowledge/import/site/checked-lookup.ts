/** Where a connection may lead is checked when it is made. */
import type { LookupFunction } from 'node:net';

export type Address = { readonly address: string; readonly family: number };
/** All addresses of a host. */
export type Lookup = (host: string) => Promise<readonly Address[]>;

export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Runs when the connection is made, so that a name which answers differently the second time gains nothing. */
export function checkedLookup(
  resolve: Lookup,
  isAllowed: (address: string) => boolean,
): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        // One private answer among public ones is a trick, not a mistake: none of them is used.
        if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) {
          callback(isPrivate(host), '', 0);
        } else if (options.all === true) callback(null, [...addresses]);
        else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

export function isPrivate(host: string): Refused {
  return new Refused(
    'IMPORT_SITE_PRIVATE',
    `${host} lies on an address that is not of the public internet`,
  );
}
