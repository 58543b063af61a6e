import type { Capability } from '../host/adapter.ts';
import type { ActionName } from './action.ts';

/** The method of an adapter that does the action: one that lacks it leaves the action to a person. */
export const CAPABILITY_OF = {
  'create-return': 'createReturn',
  'exchange-items': 'exchangeItems',
  'cancel-order': 'cancelOrder',
  'change-address': 'changeAddress',
  'change-items': 'changeItems',
  'change-payment': 'changePayment',
  'request-refund': 'requestRefund',
  'resend-invoice': 'resendInvoice',
  'claim-warranty': 'claimWarranty',
  'update-contact': 'updateContact',
  own: 'performOwn',
} as const satisfies Readonly<Record<ActionName, Capability>>;
export type ActionCapability = (typeof CAPABILITY_OF)[ActionName];
