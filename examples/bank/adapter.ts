/**
 * A host that is no shop: a bank with two customers and an action of its own, `transfer-money`. What a customer may
 * transfer is the tenant's policy (`policy.ts`); this adapter checks again what only the bank can know: whose account it
 * is and what is on it. One idempotency key moves money once.
 */
import {
  type ActionCall,
  type HostAdapter,
  idempotent,
  type Money,
  type WriteResult,
} from '@attendant/core/host';

export type Account = { readonly owner: string; readonly iban: string; readonly balance: Money };
export type Transfer = {
  readonly reference: string;
  readonly from: string;
  readonly to: string;
  readonly amount: Money;
};
export type Ledger = {
  readonly accounts: Map<string, Account>;
  readonly transfers: Transfer[];
};

const CUSTOMERS = new Map([
  ['ines', { name: 'Ines Vidal', email: 'ines@example.com' }],
  ['tom', { name: 'Tom Brandt', email: 'tom@example.com' }],
]);

const VALUES: ReadonlySet<string> = new Set(['iban', 'purpose']);

/** What the bank holds at the start. */
export function openLedger(): Ledger {
  const account = (owner: string, iban: string, minor: number): [string, Account] => [
    owner,
    { owner, iban, balance: { minor, currency: 'EUR' } },
  ];
  return {
    accounts: new Map([
      account('ines', 'DE89370400440532013000', 250_000),
      account('tom', 'DE02120300000000202051', 40_000),
    ]),
    transfers: [],
  };
}

export default function createAdapter(options: { readonly ledger?: Ledger } = {}): HostAdapter {
  const ledger = options.ledger ?? openLedger();
  const once = idempotent<WriteResult>(new Map());
  return {
    name: 'bank',

    contact: async (externalId) => {
      const customer = CUSTOMERS.get(externalId);
      return customer === undefined ? null : { externalId, ...customer };
    },

    ownActions: [
      {
        name: 'transfer-money',
        values: [
          { name: 'iban', required: true },
          { name: 'purpose', required: false },
        ],
        hasAmount: true,
        reversible: false,
      },
    ],

    performOwn: (call, { idempotencyKey }) =>
      once(idempotencyKey, async () => transfer(ledger, call)),
  };
}

function transfer(ledger: Ledger, call: ActionCall<'own'>): WriteResult {
  const refuse = (reason: string): WriteResult => ({ done: false, reason });
  if (call.name !== 'transfer-money') return refuse('unknown-action');
  const account = ledger.accounts.get(call.contact.externalId);
  const { amount } = call;
  if (account === undefined) return refuse('unknown-account');
  if (amount === undefined || !Number.isSafeInteger(amount.minor) || amount.minor <= 0)
    return refuse('no-amount');
  if (Object.keys(call.values).some((name) => !VALUES.has(name))) return refuse('unknown-value');
  if (amount.currency !== account.balance.currency) return refuse('other-currency');
  const to = (call.values.iban ?? '').replace(/\s/gu, '').toUpperCase();
  if (!isIban(to) || to === account.iban) return refuse('bad-iban');
  if (account.balance.minor < amount.minor) return refuse('balance-too-low');
  add(ledger, account, -amount.minor);
  const payee = [...ledger.accounts.values()].find(({ iban }) => iban === to);
  if (payee !== undefined) add(ledger, payee, amount.minor);
  const reference = `T-${ledger.transfers.length + 1}`;
  ledger.transfers.push({ reference, from: account.iban, to, amount });
  return { done: true, reference };
}

function add(ledger: Ledger, account: Account, minor: number): void {
  const balance = { ...account.balance, minor: account.balance.minor + minor };
  ledger.accounts.set(account.owner, { ...account, balance });
}

/** ISO 13616: the country and check digits moved to the end, letters as 10 … 35, the whole leaves 1 modulo 97. */
function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(text)) return false;
  const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/gu, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
