/** Personal data made of digits: cards, accounts, identity numbers, telephones, network addresses. */
import {
  ibanLength,
  isCardNumber,
  isChineseId,
  isCpf,
  isFrenchId,
  isIban,
  isSocialSecurityNumber,
  isSpanishId,
} from './find-personal-data-checks.ts';
import type { PersonalDataSpan, PersonalDataType } from './personal-data.ts';

const span = (start: number, text: string, type: PersonalDataType): PersonalDataSpan => ({
  start,
  end: start + text.length,
  type,
});
const wordBefore = /[\p{L}\p{N}_]$/u;
const wordAfter = /^[\p{L}\p{N}_]/u;
/** Letters written without spaces do not glue to a number. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const standsAlone = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  return (
    (!wordBefore.test(before) || unspaced.test(before)) &&
    (!wordAfter.test(after) || unspaced.test(after))
  );
};

const ibanStart = /[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9]{4})/gi;
export const findIbans = (text: string): PersonalDataSpan[] => {
  const spans: PersonalDataSpan[] = [];
  for (const match of text.matchAll(ibanStart)) {
    const length = ibanLength(match[0].slice(0, 2));
    if (length === null) continue;
    let end = match.index;
    for (
      let kept = 0;
      kept < length && end < text.length && end < match.index + length * 2;
      end += 1
    )
      if (/[A-Za-z0-9]/.test(text[end] ?? '')) kept += 1;
      else if (!/[ -]/.test(text[end] ?? '')) break;
    const candidate = text.slice(match.index, end);
    if (isIban(candidate) && standsAlone(text, match.index, end))
      spans.push(span(match.index, candidate, 'IBAN'));
  }
  return spans;
};

const ipv4 = /\d{1,3}(?:\.\d{1,3}){3}/g;
const ipv6 = /[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}/gi;
const isIpv6 = (text: string): boolean => {
  const groups = text.split(':');
  return (
    (groups.length === 8 && !groups.includes('')) ||
    (text.includes('::') &&
      text.indexOf('::') === text.lastIndexOf('::') &&
      /[0-9a-f]{3}|::1$/i.test(text))
  );
};
export const findIpAddresses = (text: string): PersonalDataSpan[] => [
  ...[...text.matchAll(ipv4)]
    .filter((match) =>
      match[0].split('.').every((part) => Number(part) <= 255 && (part === '0' || part[0] !== '0')),
    )
    .filter(
      (match) =>
        standsAlone(text, match.index, match.index + match[0].length) &&
        !/[.\d]$|v(?:ersion)?\s?$/i.test(text.slice(Math.max(0, match.index - 9), match.index)) &&
        !/^\.\d/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2)),
    )
    .map((match) => span(match.index, match[0], 'IP_ADDRESS')),
  ...[...text.matchAll(ipv6)]
    .filter(
      (match) => isIpv6(match[0]) && standsAlone(text, match.index, match.index + match[0].length),
    )
    .map((match) => span(match.index, match[0], 'IP_ADDRESS')),
];

const idCue =
  /(?<!\p{L})(?:ssn|social security|passport|driver'?s?.?licen[cs]e|licen[cs]e (?:no|number)|national id|id (?:card|number)|identity (?:card|number)|tax id|nino|national insurance|personalausweis\w{0,10}|reisepass\w{0,8}|steuer-?id\w{0,8}|passeport|carte d'identit[ée]|s[ée]curit[ée] sociale|dni|nie|pasaporte|codice fiscale|passaporto|cpf|cnpj|bsn|pesel|dow[óo]d\w{0,8}|paszport\w{0,5}|kimlik|паспорт\w{0,3}|инн|снилс|护照|護照|身份证|身分證|マイナンバー|パスポート|免許証)[^\p{N}\n]{0,25}$/iu;
const idShapes: readonly (readonly [RegExp, (text: string) => boolean])[] = [
  [/\d{3}[- ]\d{2}[- ]\d{4}/g, isSocialSecurityNumber],
  [/\d{17}[\dXx]/g, isChineseId],
  [/(?:\d{8}|[XYZxyz]-?\d{7})[- ]?[A-Za-z]/g, isSpanishId],
  [/\d{3}\.\d{3}\.\d{3}-\d{2}/g, isCpf],
  [/[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]/g, () => true],
  [/[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]/gi, () => true],
  [/[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}/g, isFrenchId],
];
export const findNationalIds = (text: string): PersonalDataSpan[] => {
  const spans: PersonalDataSpan[] = [];
  for (const [shape, isValid] of idShapes)
    for (const match of text.matchAll(shape))
      if (isValid(match[0]) && standsAlone(text, match.index, match.index + match[0].length))
        spans.push(span(match.index, match[0], 'NATIONAL_ID'));
  for (const match of text.matchAll(/[A-Z]{0,3}\d[\dA-Z-]{4,17}/gi)) {
    const cued = idCue.test(text.slice(Math.max(0, match.index - 45), match.index));
    if (cued && standsAlone(text, match.index, match.index + match[0].length))
      spans.push(span(match.index, match[0], 'NATIONAL_ID'));
  }
  return spans;
};

/** A run of digits with the usual separators; at most 31 digits, so that a wall of digits is cut and thrown away. */
const run =
  /[+＋]?\(?\d(?:(?:\) ?|\((?=\d)|[ \u00a0][-–(]? ?|[-.–/](?=\d))?\(?\d){4,30}(?: ?(?:x|ext\.? ?)\d{1,6})?/g;
const phoneCue =
  /(?:phone|call|tel|telephone|mobile|cell|cellphone|whats ?app|fax|text|sms|ring|reach|contact|number(?: is|:)|nummer|anruf\w{0,4}|telefon\w{0,6}|handy\w{0,6}|mobil\w{0,8}|rückruf|appel\w{0,3}|portable|numéro|teléfono|móvil|celular|llam\w{1,6}|telefono|cellulare|chiam\w{1,6}|telefone|telemóvel|ligue|bel|mobiel|komórk\w{1,4}|numer|zadzwoń\w{0,3}|telefonu|cep|ara\w{0,4}|телефон\w{0,3}|номер\w{0,2}|позвон\w{1,5}|звон\w{1,5}|هاتف\w{0,3}|جوال\w{0,3}|رقم\w{0,2}|اتصل\w{0,4}|电话|電話|手机|手機|联系方式|聯絡|携帯|号码|番号|전화|연락처)[^\p{N}]{0,20}$/iu;
const notPhoneCue =
  /(?:#|№|\$|€|£|¥|₹|₽|usd|eur|gbp|order|orders|invoice|tracking|item|sku|article|isbn|ref\w{0,7}|ticket|case|account|rechnung|bestellung|bestellnummer|sendung\w{0,8}|auftrag|commande|facture|pedido|factura|ordine|fattura|encomenda|fatura|bestelling|factuur|zamówieni\w{1,3}|sipariş\w{0,3}|заказ\w{0,3}|订单\p{L}?|訂單\p{L}?|单号|運單|注文\p{L}{0,2}|طلب\p{L}{0,3}|zip|postcode|plz|version|suite|apt|unit|flat|box)[^\p{L}\p{N}]{0,3}(?:(?:no|nr|num|number|nummer|id|is|号|番号)[^\p{L}\p{N}]{0,3})?$/iu;
const looksLikeDate =
  /^(?:(?:19|20)\d\d([-./ ])\d{1,2}\1\d{1,2}(?!\d|\1\d)|\d{1,2}([-./ ])\d{1,2}\2(?:19|20)?\d\d(?!\d|\2\d))/;
/** Ways telephone numbers are grouped when nothing around says so. */
const phoneShapes: readonly RegExp[] = [
  /^[+＋]\d/,
  /^\(?0\d{1,5}\)?[ -./–]?\d/,
  /^\(\d{2,4}\) ?\d/,
  /^(?:1[-. ]?)?\(?[2-9]\d\d\)?[-. ]?\d{3}[-. ]\d{4}(?: ?(?:x|ext)|$)/,
  /^[2-9]\d{9}(?: ?x\d+)?$/,
  /^1[3-9]\d(?:[ -]?\d{4}){2}$/,
  /^\d{2,3} \d{3} \d{3}$/,
  /^\d{3} \d{2} \d{3}$/,
  /^\d{3} \d{2} \d{2} \d{2}$/,
  /^\d{2}([-.])\d{2}(?:\1\d{2}){2,3}$/,
  /^\d{3}[ -]\d{4}$/,
];
const isPhone = (text: string, start: number, found: string): boolean => {
  const digits = found.replace(/(?:x|ext).*$/, '').replace(/\D/g, '').length;
  if (digits < 7 || digits > 15 || looksLikeDate.test(found)) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  if (notPhoneCue.test(before) || /\d[.,:/-]?$/.test(before)) return false;
  const after = text.slice(start + found.length, start + found.length + 6);
  if (/^\s?(?:€|\$|£|%|usd|eur|kg|km|cm|mm|ml|st\b|元|円|руб)|^[.,:]\d/i.test(after)) return false;
  if (phoneCue.test(before)) return true;
  return (
    phoneShapes.some((shape) => shape.test(found)) &&
    (digits >= 8 || /^\d{3}[ -]\d{4}$/.test(found))
  );
};

export const findCards = (text: string): PersonalDataSpan[] =>
  [...text.matchAll(run)]
    .filter(
      (match) =>
        !/[()+./x]/.test(match[0]) &&
        isCardNumber(match[0]) &&
        standsAlone(text, match.index, match.index + match[0].length),
    )
    .map((match) => span(match.index, match[0], 'CREDIT_CARD'));

export const findPhones = (text: string): PersonalDataSpan[] =>
  [...text.matchAll(run)]
    .filter(
      (match) =>
        standsAlone(text, match.index, match.index + match[0].length) &&
        isPhone(text, match.index, match[0]),
    )
    .map((match) => span(match.index, match[0], 'PHONE'));
