/**
 * What the shop's pages promise (`knowledge/…`), as rows that decide. Each row says one page's figures and cites it; what
 * no row allows goes to a person. Who looks before money of some size moves is the team's own habit and on no page.
 */
import type { ActionPolicy, PolicyRule } from '@attendant/core/host';

/** From this moment orders may be sent back for 45 days instead of 30 (`knowledge/…/returns`). */
export const LONGER_RETURNS_FROM = '2027-01-15T00:00:00.000Z';

const delivered = ['delivered'] as const;
/** Before packing starts. */
const unpacked = ['received', 'on-hold'] as const;
/** An agent looks first above €300, or where a request is unlike what is usual. */
const above: PolicyRule['approval'] = {
  role: 'agent',
  amountAbove: { minor: 30_000, currency: 'EUR' },
  riskAbove: 0.6,
};
/** A photo is looked at by a person. */
const always: PolicyRule['approval'] = { role: 'agent' };
/** "Gift cards, goods cut to length, engraved items and opened gas cartridges cannot be returned." */
const excluded: PolicyRule['excluded'] = {
  productIds: ['gift-card', 'gas-cartridge'],
  words: ['engraved', 'cut to length'],
};
const untilLonger = { validTo: LONGER_RETURNS_FROM, appliesBy: 'order-date' } as const;
const fromLonger = { validFrom: LONGER_RETURNS_FROM, appliesBy: 'order-date' } as const;
const within = (days: number): NonNullable<PolicyRule['window']> => ({ days, from: 'delivered' });
/** "For gifts bought between 1 November and 24 December the return period always ends on 31 January at the earliest." */
const withGifts = (days: number): NonNullable<PolicyRule['window']> => ({
  ...within(days),
  gifts: { from: '11-01', to: '12-24', until: '01-31' },
});
// biome-ignore format: a list of codes is read as one.
const outsideGermany = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'];
/** "Other EU countries: we deduct €4.90 from the refund, once per parcel." Goods that are faulty or wrong cost nothing. */
const fee: PolicyRule['fee'] = {
  amount: { minor: 490, currency: 'EUR' },
  countries: outsideGermany,
};
/** "Outside the EU, please return and order again." */
const european = ['DE', ...outsideGermany];

const returned = {
  action: 'create-return',
  articleId: 'returns',
  orderStates: delivered,
  excluded,
  refundTo: 'original',
  fee,
  approval: above,
} as const satisfies Partial<PolicyRule>;
const exchanged = {
  action: 'exchange-items',
  articleId: 'exchange-size',
  orderStates: delivered,
  countries: european,
  excluded,
  approval: above,
} as const satisfies Partial<PolicyRule>;

export const policy: ActionPolicy = [
  { id: 'returns-30-days', ...returned, ...untilLonger, window: withGifts(30) },
  { id: 'returns-45-days', ...returned, ...fromLonger, window: withGifts(45) },
  {
    id: 'arrived-damaged',
    action: 'create-return',
    articleId: 'damaged-item',
    orderStates: delivered,
    reasons: ['damaged'],
    window: within(7),
    refundTo: 'original',
    approval: always,
  },
  {
    id: 'not-what-was-ordered',
    action: 'create-return',
    articleId: 'wrong-or-missing-item',
    orderStates: delivered,
    reasons: ['not as described'],
    window: within(14),
    refundTo: 'original',
    approval: always,
  },
  { id: 'exchange-30-days', ...exchanged, ...untilLonger, window: withGifts(30) },
  { id: 'exchange-45-days', ...exchanged, ...fromLonger, window: withGifts(45) },
  {
    id: 'cancel-before-packing',
    action: 'cancel-order',
    articleId: 'cancellations',
    orderStates: unpacked,
    approval: above,
  },
  {
    id: 'address-before-packing',
    action: 'change-address',
    articleId: 'change-address',
    orderStates: unpacked,
    approval: { role: 'agent', riskAbove: 0.6 },
  },
  {
    id: 'change-items-before-packing',
    action: 'change-items',
    articleId: 'change-order',
    orderStates: unpacked,
    sameProduct: true,
    approval: above,
  },
  {
    id: 'warranty',
    action: 'claim-warranty',
    articleId: 'warranty',
    orderStates: delivered,
    window: within(730),
    approval: always,
  },
  { id: 'invoices', action: 'resend-invoice', articleId: 'invoices' },
  { id: 'own-details', action: 'update-contact', identity: 'host' },
];
