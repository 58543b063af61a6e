/** What a message wants that a journey can begin with, and whether it wants two things. */
import { findIntent } from '../understanding/intent.ts';
import { createMatcher, lines, toPatternText } from '../understanding/patterns.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Wish } from './flow-steps.ts';

/** Wishes beyond the intents that are understood anyway; the first that matches is meant. */
const WISH_PATTERNS: readonly (readonly [Wish, readonly string[]])[] = [
  [
    'invoice',
    lines(`
send|resend|email|get|need|want|have|download|forward _ invoice|receipt
invoice|receipt _ again|once|copy|please|order|missing|lost
rechnung _ schicken|senden|zusenden|zuschicken|brauche|nochmal|erneut|bekommen|haben|kopie|fehlt
schicken|senden|brauche|schick|bitte _ rechnung
envoyer|renvoyer|envoyez|renvoyez|besoin|recevoir|avoir|facture _ facture|copie|duplicata
enviar|reenviar|enviarme|necesito|quiero|mandar _ factura
inviare|mandare|inviatemi|serve|vorrei|rispedire _ fattura|ricevuta
enviar|reenviar|preciso|quero|mandar _ fatura|nota|recibo
factuur _ sturen|nodig|opnieuw|ontvangen|krijgen|kopie
sturen|stuur|wil|graag _ factuur
wyslac|wyslij|przeslac|potrzebuje|prosze|chce _ fakture|fakture|faktury|rachunek
fatura* _ gonder*|istiyorum|lazim|tekrar|gerekiyor
счет|чек|накладную _ отправьте|пришлите|нужен|нужна
ارسال|ارسل|اريد|احتاج|ابعث _ فاتوره|الفاتوره|فاتورتي
发票|發票|收据|收據
領収書|請求書|インボイス`),
  ],
  [
    'damaged',
    lines(`
arrived|came|is|was|are|were|got|received|delivered _ broken|damaged|smashed|cracked|shattered|dented|torn|scratched|defective
broken|damaged|smashed|cracked|shattered|dented|torn|scratched|defective _ arrived|order|item|parcel|package|delivered|when
kaputt|beschadigt|zerbrochen|defekt|zerkratzt|gerissen _ angekommen|geliefert|bestellung|ist|war
ist|war|kam|kamen|sind|wurde _ kaputt|beschadigt|zerbrochen|defekt|zerkratzt|gerissen
arrive|arrivee|recu|recue|est|etait _ casse|cassee|abime|abimee|endommage|endommagee|brise|brisee
llego|llegaron|esta|estaba|vino|recibi _ roto|rota|rotos|rotas|danado|danada|defectuoso|defectuosa
arrivato|arrivata|e|era|ricevuto _ rotto|rotta|danneggiato|danneggiata|difettoso|difettosa
chegou|chegaram|esta|veio|recebi _ quebrado|quebrada|partido|partida|danificado|danificada|defeituoso
aangekomen|is|kwam|ontvangen|was _ kapot|beschadigd|gebroken|stuk|defect
kapot|beschadigd|gebroken|stuk|defect _ aangekomen|ontvangen|geleverd|bestelling
przyszlo|przyszla|przyszedl|dotarl|dotarla|dotarlo|jest _ uszkodzone|uszkodzona|uszkodzony|zepsute|zepsuta|zepsuty|rozbite|rozbita|pekniete
kirik|hasarli|bozuk|catlak|yirtik _ geldi|cikti|ulasti
сломан|сломана|сломано|разбит|разбита|разбито|поврежден|повреждена|повреждено _ пришел|пришла|пришло|приехал|заказ|товар
пришел|пришла|пришло|приехал|получил|получила _ сломан|сломана|сломано|разбит|разбита|разбито|поврежден|повреждена
وصل|وصلت|وصلني|وصلتني|استلمت _ مكسور|مكسوره|تالف|تالفه|معطوب|معطوبه
坏了|壞了|碎了|破了|破损|破損|损坏|損壞|有裂|摔坏
壊れて|破損して|割れて|傷がついて|不良品`),
  ],
  [
    'missing',
    lines(`
order|parcel|package|delivery|it _ never|not|hasnt|didnt|havent _ arrived|arrive|came|come|received|shown|turned
never|not|havent|didnt|hasnt _ received|got|get|arrived|receive _ order|parcel|package|delivery|it
says|marked|shows|shown _ delivered _ not|never|nothing|but|havent|didnt
parcel|package|order _ missing|lost|stolen
paket|bestellung|sendung|lieferung _ nicht|nie _ angekommen|erhalten|bekommen|da
paket|sendung|bestellung _ verloren|verschwunden|weg|gestohlen
colis|commande|paquet _ jamais|pas|perdu|perdue|vole|vole _ arrive|recu|livre|?
paquete|pedido _ no|nunca _ llego|llegado|recibido|recibi|llega
paquete|pedido _ perdido|robado|desaparecido
pacco|ordine _ non|mai _ arrivato|ricevuto
encomenda|pedido|pacote _ nao|nunca _ chegou|recebi
pakket|bestelling _ niet|nooit _ aangekomen|ontvangen
paczka|przesylka|zamowienie _ nie _ dotarla|doszla|przyszla|dotarlo
kargo*|paket*|siparis* _ gelmedi|ulasmadi|kayip|kayboldu
посылка|заказ _ не _ пришла|пришел|дошла|получил|получила
الطرد|طردي|طلبي|الشحنه _ لم|ما _ يصل|تصل|وصل|وصلت|استلم
包裹|快递|快遞|订单|訂單|货|貨 _ 没到|沒到|没收到|沒收到|丢了|丟了|还没到
没收到|沒收到 _ 包裹|快递|快遞|货|貨|订单
荷物|商品|注文 _ 届いていません|届かない|届いてない|届きません`),
  ],
  [
    'warranty',
    lines(`
warranty|guarantee _ claim|case|repair|broke|stopped|use|make|register|order
claim|use|make|register|under|on _ warranty|guarantee
stopped|stops|no longer|doesnt|does not|wont|quit _ working|work|works|turn|charge _ after|anymore|any|months|weeks|order
garantie|gewahrleistung|garantiefall _ melden|beanspruchen|anmelden|nutzen|fall|reparatur|defekt|kaputt|einlosen
funktioniert|geht nicht mehr
garantie _ faire|jouer|demande|reparation|panne
ne fonctionne|marche plus
garantia _ reclamar|usar|hacer|acionar|reparacion|activar|reclamacion
dejo de|no|ya funcionar|funciona
parou de funcionar
garanzia _ richiesta|usare|riparazione|attivare
non funziona piu
garantie _ claimen|aanvraag|gebruiken|reparatie|beroep
werkt|doet niet|het meer|niet
gwarancj* _ zglosic|reklamacja|naprawa|zlozyc
przestal|przestala|przestalo dzialac
garanti* _ talep|basvuru|kullan*|tamir
calismiyor|bozuldu
гарант* _ обратиться|заявка|ремонт|случай|оформить
перестал|перестала|перестало работать
ضمان|الضمان _ طلب|مطالبه|اصلاح|استخدام|تفعيل
保修|质保|保固|三包
保証 _ 修理|使い|申請|対応|期間`),
  ],
  [
    'advice',
    lines(`
help|advise|advice|recommend|suggest _ me|choose|choosing|find|pick|product|which
looking for|searching for a|an|some|something|new
which|what _ would|do|can you recommend|suggest|advise
recommend|suggest a|an|some|something
konnen|konnt|kannst _ empfehlen|beraten
welche|welches|welchen|was _ empfehlen|empfehlt|empfiehlst
suche _ passende|passenden|passendes|geschenk|neue|neuen|neues
conseiller|recommander|conseillez|recommandez _ moi|un|une|quel|quelle
recomendar|recomiendan|recomienda|aconsejar|sugerir _ me|un|una|algo|que|cual
consigliare|consigliate|consigli _ mi|un|una|quale
recomendar|recomenda|aconselhar|sugerir _ me|um|uma|algo|qual
aanraden|adviseren|advies _ mij|een|welke|over
polecic|polecacie|doradzic|doradzcie _ mi|cos|jaki|jakie
onerir|tavsiye|oner* _ misiniz|misin|eder|edin
посоветуйте|порекомендуйте|подскажите _ какой|какую|что|мне
انصح*|اقترح*|ترشح*|تنصح*|رشح*
推荐|推薦|建议买|哪款适合|帮我选|幫我選|适合我
おすすめ|オススメ|お勧め`),
  ],
];
const matchers = WISH_PATTERNS.map(([wish, patterns]) => [wish, createMatcher(patterns)] as const);
/** Longer messages tell a story: a person or knowledge serves them better than a script. */
const LONGEST = 600;

/** The wish a message states, or null. What it asks in general, of policies, is none: `understanding` decides that. */
export function findWish(text: string): Wish | null {
  const intent = findIntent(text);
  // "Where is my parcel, it never came" asks for no state that would help.
  return intent === null || intent === 'order-status' ? (own(text) ?? intent) : intent;
}
/** What is understood counts first; wishes beyond that need somebody who can do something about them. */
export function wishOf(
  { intent }: Pick<Understanding, 'intent'>,
  text: string,
  canAct: boolean,
): Wish | null {
  const isClear = intent !== null && intent !== 'order-status';
  return canAct && !isClear ? (findWish(text) ?? intent) : intent;
}
function own(text: string): Wish | null {
  const read = toPatternText(text);
  if (read.length > LONGEST) return null;
  return matchers.find(([, matcher]) => matcher.test(read))?.[0] ?? null;
}

const AND =
  /[.!;。！；]\s*|,?\s+(?:and(?: also)?|also|then|plus|und(?: dann)?|außerdem|et(?: aussi)?|puis|y(?: también)?|además|e(?: anche| também)?|inoltre|além disso|en(?: ook)?|oraz|a także|ve(?: ayrıca)?|ayrıca)\s+|[，,]\s*(?:并且?|並且?|还有|還有|另外|再|然后|然後|顺便|順便)|(?:并且|並且|另外|还有|還有|顺便|順便)|、?それ(?:と|から)|また、|\s+و(?:أيض[اً]+\s+)?(?=\p{L})/gu;

/**
 * The message as the wishes it states, each in the contact's own words: "cancel the lamp order and send me the invoice of
 * the other" is two. One part: it states one wish, or none that stands alone.
 */
export function splitWishes(text: string): readonly string[] {
  if (text.length > LONGEST) return [text];
  const cuts = [...text.matchAll(AND)].map(({ 0: cut, index }) => [index, index + cut.length]);
  const parts: string[] = [];
  let from = 0;
  for (const [start = 0, end = 0] of cuts) {
    const before = text.slice(from, start).trim();
    const after = text.slice(end).trim();
    if (findWish(before) !== null && findWish(after) !== null) {
      parts.push(before);
      from = end;
    }
  }
  return [...parts, text.slice(from).trim()];
}
