import { clip } from './text.ts';

/** Words before an order number, in the languages of the assistant. */
const cue =
  '(?:order|orders|purchase|po|ord|bestellung|bestellnummer|bestell-?nr|auftrag|auftragsnummer|commande|pedido|orden|compra|ordine|encomenda|bestelling|bestelnummer|zam[oó]wieni[ea]|sipari[sş](?:im)?|заказ[а-я]{0,3}|замовлення|order-id|orderid|طلب|الطلب|طلبي|订单|訂單|订单号|訂單號|单号|單號|注文|注文番号|オーダー|주문|주문번호|beställning)';
const number =
  '(?:no|nr|num|number|nummer|numero|número|numéro|numara|numarası|numaralı|numer|id|code|ref|reference|号|號|番号|号码|號碼|номер|رقم|번호|n[°ºo]|№)';
const code = '[A-Z]{0,4}[-_]?\\d{3,15}(?:[-/]\\d{1,10})?|[A-Z]{1,4}\\d{1,4}[A-Z]{1,3}\\d{2,10}';

const written = new RegExp(`#\\s?(${code})(?![\\w@])`, 'iu');
const cued = new RegExp(
  `${cue}[\\s:.,,:是為为の\\-]{0,3}(?:(?:my|is|mein|meine|es|est|è|é|the|le|la|el|il|o|a)\\s)?(?:${number})?[\\s:.,#,:是為为は\\-]{0,4}(?:is|ist|est|es|è|é)?\\s{0,2}#?(${code})(?![\\w@])`,
  'iu',
);
/** Young shops count from one: so short a number needs a word for the order and a sign or a word for a number. */
const short = new RegExp(
  `${cue}[\\s:.,,是:為为は\\-]{0,3}(?:(?:my|is|the)\\s)?(?:${number}[\\s:.,]{0,3}(?:is\\s|ist\\s)?#?|#\\s?)(\\d{1,2})(?![\\w@]|[.,]\\d)`,
  'iu',
);
const numbered = new RegExp(
  `(?:^|[\\s(])(?:no|nr|n[°º]|№|номер|رقم)[.:\\s]{0,3}#?(${code})(?![\\w@])`,
  'iu',
);
const before = new RegExp(
  `(?:^|[\\s#])(${code})\\s{0,2}(?:号|號|번)?(?:的)?(?:订单|訂單|numaralı sipari|nolu sipari|주문|の注文|番の注文)`,
  'iu',
);
const coded = /(?:^|[\s(:,])([A-Z]{1,4}-?\d{4,12})(?![\w@.-]*\w)/u;
const alone = new RegExp(`^\\s{0,20}#?\\s?(${code})[\\s.!?。]{0,20}$`, 'iu');

/** Groups that look like a number of something else: years with a day, times and prices are not followed by these. */
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** Letters stand in capitals, without `#`. */
const normal = (text: string): string => text.toUpperCase().replace(/^#/, '');

/**
 * The order number written in a message, normalised without `#` (`W2378156`, `HP-1042`), or null. A bare number counts only
 * when a word before it says so, when it is the whole message, or when letters make it a code.
 */
export const findOrderNumber = (text: string): string | null => {
  const head = clip(text).normalize('NFKC');
  if (!/\d/.test(head)) return null;
  for (const pattern of [alone, written, cued, before, coded, short]) {
    const found = pattern.exec(head)?.[1];
    if (
      found !== undefined &&
      !(pattern === coded && /^(?:ISO|USB|EN|DIN|PS|UTF|RTX|GTX|COVID)-?\d/.test(found))
    )
      return normal(found);
  }
  const weak = numbered.exec(head)?.[1];
  return weak !== undefined && !isYear(weak) ? normal(weak) : null;
};
