import type { ActionCall, ActionName, HostAdapter, Inbound, RawRequest } from '../../host/index.ts';

/** A customer the fixture's host knows, with what the host holds of them. */
export type FixtureContact = {
  readonly externalId: string;
  /** The e-mail on their orders. */
  readonly email: string;
  /** Numbers of all their orders, as the customer knows them. */
  readonly orderNumbers: readonly string[];
};
/** Either the thing, or why this host cannot have it: the test is then skipped with this reason. */
export type OrSkip<T> = T | { readonly skip: string };

/**
 * A host in a known state, freshly opened for every test. What belongs to a capability that the adapter does not
 * declare may be left out; what belongs to a declared one may not: its test fails and says what is missing.
 */
export type HostFixture = {
  readonly adapter: HostAdapter;
  /** At least two, the first with at least two orders, each with an e-mail of their own. */
  readonly contacts?: readonly FixtureContact[];
  /** How many writes the host has truly done so far. */
  readonly writesDone?: () => number | Promise<number>;
  /**
   * For each action the adapter declares: a call that may be done, on data of one of `contacts`. Two of them may name
   * the same order, as each test opens the host anew.
   */
  readonly calls?: { readonly [A in ActionName]?: ActionCall<A> };
  /** For `paymentMethods`: ids of all that the first contact has. */
  readonly paymentMethodIds?: readonly string[];
  /** For `variants`: one or more that there are. */
  readonly variantIds?: readonly string[];
  /** For `reply` and `handOff`. */
  readonly threadId?: string;
  /** For `receive`: a rightly signed delivery of these messages. */
  readonly deliver?: (messages: readonly Inbound[]) => RawRequest;
  /** Takes one thing out of the feed and tells its id. */
  readonly removeArticle?: OrSkip<() => string | Promise<string>>;
  readonly removeProduct?: OrSkip<() => string | Promise<string>>;
  readonly removeTicket?: OrSkip<() => string | Promise<string>>;
  readonly close?: () => Promise<void>;
};

/** One named test of the contract. */
export type HostSpec = {
  readonly name: string;
  readonly run: (fixture: HostFixture) => Promise<void>;
  /** Why this test cannot be run on this host. */
  readonly skip?: (fixture: HostFixture) => string | null;
};

/** A declared capability, or an error that says the suite was wired wrongly. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(
      `The fixture gives no \`${what}\`, which the tests of a declared capability need.`,
    );
  }
  return value;
}

export function contactAt(fixture: HostFixture, index: 0 | 1): FixtureContact {
  return need(need(fixture.contacts, 'contacts')[index], `contacts[${index}]`);
}

/** Ids and numbers that have broken hosts before. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '../../etc/passwd',
  "' OR '1'='1",
  '{"$gt":""}',
  '__proto__',
  'constructor',
  'toString',
  '%00',
  '\u0000',
  '\ud800',
  '<script>alert(1)</script>',
  '٣٤٥',
  '9'.repeat(10_000),
  '*',
  '%',
];
