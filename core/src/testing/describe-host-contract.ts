/** The contract suite every host adapter passes: plugins', examples', yours, and the in-memory host. */
import type { Capability } from '../host/index.ts';
import { actionSpecs } from './host-contract/action-specs.ts';
import { articlesSpecs, productsSpecs, ticketsSpecs } from './host-contract/feed-specs.ts';
import type { HostFixture, HostSpec } from './host-contract/host-fixture.ts';
import { paymentMethodsSpecs, variantsSpecs } from './host-contract/payment-and-variant-specs.ts';
import { contactSpecs, orderByNumberSpecs, ordersSpecs } from './host-contract/read-specs.ts';
import { receiveSpecs } from './host-contract/receive-specs.ts';
import { handOffSpecs, notifySpecs, replySpecs } from './host-contract/write-specs.ts';

/** A new capability without its tests does not compile. */
const specs: Readonly<Record<Capability, readonly HostSpec[]>> = {
  receive: receiveSpecs,
  articles: articlesSpecs,
  products: productsSpecs,
  contact: contactSpecs,
  orders: ordersSpecs,
  orderByNumber: orderByNumberSpecs,
  reply: replySpecs,
  handOff: handOffSpecs,
  paymentMethods: paymentMethodsSpecs,
  variants: variantsSpecs,
  createReturn: actionSpecs('create-return'),
  exchangeItems: actionSpecs('exchange-items'),
  cancelOrder: actionSpecs('cancel-order'),
  changeAddress: actionSpecs('change-address'),
  changeItems: actionSpecs('change-items'),
  changePayment: actionSpecs('change-payment'),
  requestRefund: actionSpecs('request-refund'),
  resendInvoice: actionSpecs('resend-invoice'),
  claimWarranty: actionSpecs('claim-warranty'),
  updateContact: actionSpecs('update-contact'),
  performOwn: actionSpecs('own'),
  notify: notifySpecs,
  tickets: ticketsSpecs,
};

/** `describe` and `it` of Jest, Vitest or node:test. */
export type TestRunner = {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: ((name: string, body: () => Promise<void>) => unknown) & {
    readonly skip: (name: string, body: () => Promise<void>) => unknown;
  };
};

/**
 * Registers the contract's tests for one adapter. `open` gives a host in a known state and is called before every test.
 * Opens once at first to see which capabilities there are, so it must be awaited at the top of the test file.
 * A capability not declared is skipped by name; assertions are those of `node:assert`, the runner is yours.
 *
 * @example
 * await describeHostContract('my host', async () => ({ adapter: createAdapter(), contacts: [mara, liWei] }));
 */
export async function describeHostContract(
  name: string,
  open: () => Promise<HostFixture>,
  runner: TestRunner = globalThis as unknown as TestRunner,
): Promise<void> {
  const first = await open();
  const skipped = new Map(
    Object.values(specs).flatMap((list) =>
      list.map((spec) => [spec, spec.skip?.(first) ?? null] as const),
    ),
  );
  const declared = (capability: Capability): boolean => first.adapter[capability] !== undefined;
  await close(first);

  const { describe, it } = runner;
  describe(`${name} keeps the host contract`, () => {
    it('declares at least one capability', async () => {
      if (!Object.keys(specs).some((each) => declared(each as Capability))) {
        throw new Error('The adapter declares no capability: nothing was tested.');
      }
    });
    for (const [capability, list] of Object.entries(specs) as [Capability, readonly HostSpec[]][]) {
      describe(capability, () => {
        for (const spec of list) {
          const reason = declared(capability) ? (skipped.get(spec) ?? null) : 'not declared';
          if (reason !== null) it.skip(`${spec.name} (skipped: ${reason})`, async () => undefined);
          else it(spec.name, () => runFresh(open, spec));
        }
      });
    }
  });
}

async function runFresh(open: () => Promise<HostFixture>, spec: HostSpec): Promise<void> {
  const fixture = await open();
  try {
    await spec.run(fixture);
  } finally {
    await close(fixture);
  }
}

async function close(fixture: HostFixture): Promise<void> {
  await fixture.close?.();
  await fixture.adapter.close?.();
}
