/** Short answers inside a journey: yes, no, never mind; in the languages of the phrases. */

const NEVER_MIND =
  /^(?:never ?mind|forget it|stop|cancel|leave it|no thanks?|no,? thank you|doesn'?t matter|egal|vergiss es|vergessen sie es|abbrechen|nein,? danke|schon gut|laisse[rz]? tomber|annuler|tant pis|non,? merci|da igual|déjalo|olvídalo|no,? gracias|lascia (?:perdere|stare)|no,? grazie|deixa (?:pra|para) lá|esquece|não,? obrigad[oa]|laat maar|nee,? (?:bedankt|dank je)|nieważne|nie,? dziękuję|boş ?ver|vazgeç(?:tim)?|hayır,? teşekkürler|不用了?|算了|没事了?|沒事了?|取消|もういい(?:です)?|結構です|いいえ、?結構です|لا يهم|انس الأمر|لا،? شكر[اًا]+)$/iu;
const YES =
  /^(?:yes|yeah|yep|sure|ok(?:ay)?|please do|go ahead|ja|gern(?:e)?|bitte|oui|d'accord|sí|si|claro|vale|sì|certo|sim|graag|tak|evet|tamam|好的?|是的?|可以|要|对|對|はい|お願いします|نعم|أجل|да|네|예|ใช่|हाँ|हां)(?:$|[ ,，、،].{0,24}$)/iu;
const NO =
  /^(?:no|nope|not now|nein|non|não|nee|nie|hayır|不|不用|不要|いいえ|لا|нет|아니요?|ไม่|नहीं)(?:$|[ ,，、،].{0,24}$)/iu;

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
/**
 * The whole message is a yes, and nothing but a yes: what is to be done needs more than "ok", "sure" or "yes, but …".
 */
const EXPLICIT_YES =
  /^(?:yes|yes,? (?:please|do it|please do(?: it)?|i confirm|i(?:'m| am) sure|go ahead|that(?:'s| is) (?:right|correct))|please do it|do it|go ahead|(?:i )?confirm(?:ed)?|ja|ja,? (?:bitte|mach(?:en sie)? das|genau|das stimmt|stimmt|ich bestätige)|ich bestätige|bestätigt|oui|oui,? (?:s'il (?:te|vous) plaît|je confirme|faites-le|vas-y|allez-y|c'est (?:ça|juste))|je confirme|sí|si|sí,? (?:por favor|hazlo|hágalo|confirmo|adelante|es correcto)|confirmo|sì|sì,? (?:per favore|fallo|lo faccia|confermo|procedi|va bene così)|confermo|sim|sim,? (?:por favor|faça|pode fazer|confirmo|está certo)|ja,? (?:graag|doe (?:het|maar)|dat klopt|ik bevestig)|ik bevestig|tak|tak,? (?:proszę|zrób to|potwierdzam|zgadza się)|potwierdzam|evet|evet,? (?:lütfen|yap(?:ın)?|onaylıyorum|doğru)|onaylıyorum|是|是的|对|對|对的|對的|确认|確認|确定|確定|是的?[,，]?(?:请办理|請辦理|确认|確認|办吧|辦吧|没错|沒錯)|请办理|請辦理|はい|はい、?(?:お願いします|そうしてください|実行してください|確認しました)|お願いします|実行してください|نعم|نعم،? (?:من فضلك|نفّذ ذلك|نفذ ذلك|أؤكد|افعل ذلك)|أؤكد|أجل|да|да,? (?:пожалуйста|подтверждаю|всё верно)|подтверждаю|네|예|ใช่|हाँ|हां|हाँ,? कृपया)$/iu;
export function saysExplicitYes(text: string): boolean {
  return EXPLICIT_YES.test(plain(text));
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
  if (!awaited) return null;
  const rest = message.text
    .replace(/\[EMAIL_\d+\]|\S+@\S+/gu, ' ')
    .normalize('NFKC')
    .replace(/^[\s,;]+|[\s,;.]+$/gu, '');
  // Young shops count from one: with nothing else beside it, or a sign before it, any number is the one asked for.
  const bare =
    /^#?\s?([\p{L}]{0,4}-?\d{1,}[\p{L}\d-]{0,12})$/u.exec(rest)?.[1] ??
    /#\s?(\d{1,2})(?![\w@])/u.exec(rest)?.[1];
  return bare === undefined ? null : plainOrderNumber(bare);
}
