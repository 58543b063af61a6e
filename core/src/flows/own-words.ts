/** Short answers inside a journey: yes, no, never mind; in the languages of the phrases. */

const NEVER_MIND =
  /^(?:never ?mind|forget it|stop|cancel|leave it|no thanks?|no,? thank you|doesn'?t matter|egal|vergiss es|vergessen sie es|abbrechen|nein,? danke|schon gut|laisse[rz]? tomber|annuler|tant pis|non,? merci|da igual|déjalo|olvídalo|no,? gracias|lascia (?:perdere|stare)|no,? grazie|deixa (?:pra|para) lá|esquece|não,? obrigad[oa]|laat maar|nee,? (?:bedankt|dank je)|nieważne|nie,? dziękuję|boş ?ver|vazgeç(?:tim)?|hayır,? teşekkürler|不用了?|算了|没事了?|沒事了?|取消|もういい(?:です)?|結構です|いいえ、?結構です|لا يهم|انس الأمر|لا،? شكر[اًا]+)$/iu;
const YES =
  /^(?:yes|yeah|yep|sure|ok(?:ay)?|please do|go ahead|ja|gern(?:e)?|bitte|oui|d'accord|sí|si|claro|vale|sì|certo|sim|graag|tak|evet|tamam|好的?|是的?|可以|要|对|對|はい|お願いします|نعم|أجل)(?:$|[ ,，、،].{0,24}$)/iu;
const NO =
  /^(?:no|nope|not now|nein|non|não|nee|nie|hayır|不|不用|不要|いいえ|لا)(?:$|[ ,，、،].{0,24}$)/iu;

function plain(text: string): string {
  return text
    .trim()
    .replace(/[.!?。！？…]+$/u, '')
    .replaceAll('’', "'")
    .trim();
}

export function saysNeverMind(text: string): boolean {
  return NEVER_MIND.test(plain(text));
}
export function saysYes(text: string): boolean {
  return YES.test(plain(text));
}
export function saysNo(text: string): boolean {
  return NO.test(plain(text)) || saysNeverMind(text);
}

/** The mask of an e-mail address in the message (`[EMAIL_1]`), from its form or its words. */
export function emailGiven(message: {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}): string | null {
  const pattern = /\[EMAIL_\d+\]|[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+/u;
  return pattern.exec(message.fields.email ?? '')?.[0] ?? pattern.exec(message.text)?.[0] ?? null;
}

/** `#1042`, ` 1042`, `１０４２` → `1042`. */
export function plainOrderNumber(number: string): string {
  return number.normalize('NFKC').replace(/[\s#]/gu, '').toUpperCase();
}

/**
 * The order number in the message: of its form, as understood, or — where a journey waits for one — the whole message
 * when it is nothing but a number.
 */
export function orderNumberGiven(
  message: { readonly text: string; readonly fields: Readonly<Record<string, string>> },
  understood: string | null,
  awaited: boolean,
): string | null {
  const field = plainOrderNumber(message.fields.orderNumber ?? '');
  if (field !== '') {
    return field.slice(0, 40);
  }
  if (understood !== null) {
    return plainOrderNumber(understood);
  }
  const rest = message.text.replace(/\[EMAIL_\d+\]|\S+@\S+/gu, ' ').trim();
  const bare = /^#?\s?([\p{L}]{0,4}-?\d{3,}[\p{L}\d-]{0,12})$/u.exec(rest.normalize('NFKC'))?.[1];
  return awaited && bare !== undefined ? plainOrderNumber(bare) : null;
}
