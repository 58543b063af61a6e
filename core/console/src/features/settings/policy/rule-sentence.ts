/** A row of the policy as one sentence, when it is in force, and what is wrong with it. */

import type { PolicyRule } from '../../../../../src/actions/policy.ts';
import type { PolicyFault } from '../../../../../src/actions/policy-faults.ts';
import type { Format } from '../../../words/format.ts';
import type { Words } from '../../../words/words.tsx';

type W = Words['settings']['policy'];
type Speaking = {
  readonly w: W;
  readonly format: Format;
  readonly states: Readonly<Record<string, string>>;
};

export function ruleSentence(rule: PolicyRule, words: Words, format: Format): string {
  const w = words.settings.policy;
  const of = { w, format, states: words.inbox.orderState };
  const conditions = [...scopeParts(rule, of), ...limitParts(rule, of)].filter(
    (part) => part !== null,
  );
  const approval = approvalPart(rule, of);
  const said = [
    ...(conditions.length > 0 ? [conditions.join(w.comma)] : []),
    ...(approval === null ? [] : [approval]),
  ];
  return w.sentence(actionName(rule, w), said.length === 0 ? w.always : said.join(w.semicolon));
}

function actionName({ action, ownName }: PolicyRule, w: W): string {
  const name = w.actions[action] ?? action;
  return action === 'own' && ownName !== undefined ? `${name} ${w.quoted(ownName)}` : name;
}

function scopeParts(rule: PolicyRule, { w, format, states }: Speaking): readonly (string | null)[] {
  const { window, excluded } = rule;
  const span = window?.count === 'business' ? w.businessDays : w.days;
  const without = [...(excluded?.words ?? []), ...(excluded?.productIds ?? [])];
  const or = (items: readonly string[]) => list(items, format);
  return [
    rule.identity === 'host' ? w.ifHost : null,
    window === undefined ? null : w.within(span(window.days), w.froms[window.from] ?? window.from),
    window?.gifts === undefined ? null : giftsPart(window.gifts, w, format),
    rule.orderStates === undefined
      ? null
      : w.ifStates(or(rule.orderStates.map((state) => states[state] ?? state))),
    rule.countries === undefined
      ? null
      : w.ifCountries(or(rule.countries.map((code) => countryName(code, format)))),
    rule.reasons === undefined ? null : w.ifReasons(or(rule.reasons.map(w.quoted))),
    without.length === 0 ? null : w.ifExcluded(or(without.map(w.quoted))),
    rule.notAfter === undefined
      ? null
      : w.ifNotAfter(or(rule.notAfter.map((action) => w.actions[action] ?? action))),
  ];
}

function giftsPart(
  gifts: NonNullable<NonNullable<PolicyRule['window']>['gifts']>,
  w: W,
  { locale }: Format,
): string {
  const names = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const say = (day: string): string => {
    const date = new Date(`2027-${day}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? day : names.format(date);
  };
  return w.ifGifts(say(gifts.from), say(gifts.to), say(gifts.until));
}

function feePart(
  { amount, countries }: NonNullable<PolicyRule['fee']>,
  { w, format }: Pick<Speaking, 'w' | 'format'>,
): string {
  const kept = w.keeps(format.money(amount));
  if (countries === undefined) return kept;
  return w.keepsFor(
    kept,
    list(
      countries.map((code) => countryName(code, format)),
      format,
    ),
  );
}

/** What is no code, as an unsaved rule may hold, stays as it was typed. */
function countryName(code: string, { locale }: Format): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function limitParts(rule: PolicyRule, { w, format }: Speaking): readonly (string | null)[] {
  const { perContact, perTenant, amountAtMost, piecesAtMost, refundTo, fee } = rule;
  return [
    amountAtMost === undefined ? null : w.ifAmount(format.money(amountAtMost)),
    piecesAtMost === undefined ? null : w.ifPieces(piecesAtMost),
    perContact === undefined
      ? null
      : w.ifPerContact(format.number(perContact.count), w.days(perContact.days)),
    perTenant === undefined
      ? null
      : w.ifPerTenant(format.number(perTenant.count), w.days(perTenant.days)),
    rule.sameProduct === false ? w.ifOtherProduct : null,
    refundTo === undefined || refundTo === 'original'
      ? null
      : w.ifRefund(w.refunds[refundTo] ?? refundTo),
    fee === undefined ? null : feePart(fee, { w, format }),
  ];
}

function approvalPart({ approval }: PolicyRule, { w, format }: Speaking): string | null {
  if (approval === undefined) return null;
  const { amountAbove, riskAbove } = approval;
  const who = w.approvers[approval.role] ?? approval.role;
  const limits = [
    ...(amountAbove === undefined ? [] : [format.money(amountAbove)]),
    ...(riskAbove === undefined ? [] : [w.risk(format.percent(riskAbove))]),
  ];
  return limits.length === 0 ? w.approves(who) : w.approvesAbove(list(limits, format), who);
}

/** `From 1 Nov 2026 …`; null: always. */
export function validity(rule: PolicyRule, w: W, format: Format): string | null {
  const { validFrom, validTo } = rule;
  const from = validFrom === undefined ? null : format.full(validFrom);
  const until = validTo === undefined ? null : format.full(validTo);
  if (from === null && until === null) return null;
  const dates =
    from === null ? w.until(until ?? '') : until === null ? w.from(from) : w.fromUntil(from, until);
  return rule.appliesBy === 'order-date' ? dates + w.comma + w.byOrder : dates;
}

function list(items: readonly string[], { locale }: Format): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
}

export type Found = { readonly field: string; readonly says: string };
/** `CONTRADICTS: other` as the server writes it becomes a sentence; what is no code of it is said as it is. */
export function faultSentence(message: string, w: W): string {
  const [code = '', other = ''] = message.split(': ');
  if (code === ('CONTRADICTS' satisfies PolicyFault['code'])) return w.contradicts(other);
  if (code === ('ID_REPEATED' satisfies PolicyFault['code'])) return w.repeated(other);
  return w.faults[code] ?? message;
}
