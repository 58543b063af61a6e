/**
 * All that an adapter may import: the contract, the nouns it speaks, and a few helpers that are easy to get wrong.
 * A guide to writing an adapter is in `examples/custom-host`.
 */

export type {
  ActionLine,
  ActionName,
  ActionRequest,
  PostalAddress,
  RequestOf,
} from '../actions/action.ts';
export type { ActionPolicy, PaymentMethod, PolicyRule } from '../actions/policy.ts';
export { AttendantError } from '../errors.ts';
export { htmlToMarkdown } from '../knowledge/import/html-to-markdown.ts';
export type {
  ArticleInput,
  Audience,
  ContactIdentity,
  Instant,
  Locale,
  Money,
  Order,
  OrderItem,
  OrderState,
  Shipment,
  ShipmentState,
} from '../model.ts';
export type {
  ActionCall,
  Capability,
  Change,
  HostAdapter,
  HostContact,
  Inbound,
  OwnAction,
  PerformAction,
  Product,
  RawRequest,
  ReceiveResult,
  WriteOptions,
  WriteResult,
} from './adapter.ts';
export type { CallSite } from './call-site.ts';
export { idempotent, type Once, type OnceStore } from './idempotent.ts';
export { instant } from './instant.ts';
export { formatMoney, toMoney } from './money.ts';
export { normaliseOrderNumber, sameEmail } from './order-number.ts';
export { signHmac, verifyHmac } from './verify-hmac.ts';
