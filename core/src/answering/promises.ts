/** What a sentence says was done or will be done, and what state it says an order is in. */
import { toWordPattern, withEdges } from './word-pattern.ts';

export type Promised =
  | 'refund'
  | 'cancel'
  | 'replace'
  | 'send'
  | 'contact'
  | 'compensate'
  | 'free'
  | 'guarantee'
  | 'change'
  | 'approve'
  | 'pay';
export type SaidState =
  | 'shipped'
  | 'out-for-delivery'
  | 'delivered'
  | 'cancelled'
  | 'refunded'
  | 'returned'
  | 'processing'
  | 'on-hold'
  | 'delayed';

/** Stems per thing promised: English, German, Spanish, French, Chinese; then Italian, Portuguese, Dutch, Polish, Japanese, Arabic, Turkish. */
const PROMISED: Readonly<Record<Promised, RegExp>> = {
  refund: withEdges(
    /\brefund|money back|reimburs|\bpay(?:ing)? (?:you )?back|erstatt|Geld zurück|reembols|rembours|退款|退还|退還|退回|全额退|\brimbors|\bestorn|\bdevolver(?:emos)?\b|terugbeta|terugstort|\bzwrócimy|zwrot(?:u|em)? (?:pieniędzy|środków|kosztów)|(?:kwot|pieniądz|środk|płatnoś)[^.!?]{0,40}zwróc|zwróc[^.!?]{0,40}(?:kwot|pieni|środk|płatn)|返金|استرداد|سنعيد|سنرد|تم رد|أعدنا|(?:para|ücret|tutar|ödeme|bedel)\p{L}* (?:\p{L}+ )?(?:iade|geri)|iade (?:ede(?:ceğiz|riz)|yapıl|ettik)|(?<!\p{L})(?:возврат денег|верн(?:ём|ем|ут) (?:вам )?деньги|возмест|возмещ)|(?<!\p{L})Ваш возврат|\bGeld (?:\p{L}+ )?zurück|\bretourner(?:ons|ont) (?:le|votre) (?:montant|argent)/iu,
  ),
  cancel: withEdges(
    /\bcancel|stornier|\bstorno|kündig|\bcancelad|\banul|\bannul|取消|\bgeannuleerd|anuluj|anulowa|キャンセル|取り消|إلغاء|ألغ|سنلغي|\biptal|(?<!\p{L})(?:отмен|аннулир)/iu,
  ),
  replace: withEdges(
    /\breplac|\bErsatz|\bersetz|austausch|reemplaz|sustitu|remplac|换货|換貨|更换|更換|补发|補發|sostitui|substitu|\bvervang|wymieni|zamienn|交換|代替品|استبدال|سنستبدل|değiştir|reemplazo|(?<!\p{L})(?:замен)|producto sustitut|sostitutiv|بديل/iu,
  ),
  send: withEdges(
    /\bsend|\bsent\b|\bship|dispatch|\bdeliver|schicken|\bsenden|versend|versand|liefer|\benvi|entreg|\benvo[iy]|expédi|livr|发货|發貨|寄出|寄送|发送|送达|送達|配送|spedi(?:to|ta|re|remo|amo|sc)|invi(?:at|er|amo|are)|consegn|despach|\bverzend|\bverzonden|\bverstuur|\bbezorg|\bgeleverd|wysł|wyśl|wysył|dostarcz|お送り|送り(?:します|ました)|発送|出荷|お届け|سنرسل|أرسلنا|شحن|تم إرسال|توصيل|gönder|kargola|kargoya ver|teslim (?:edil|ettik|edece)|(?<!\p{L})(?:отправ|вышл|пришл|доставл|доставк)|寄给|寄給|送您|寄出/iu,
  ),
  contact: withEdges(
    /\bcontact you|\bcall you|get back to you|\be-?mail you|kontaktier|\bmelde|rufen Sie an|rufen wir|contactar|llamar|contacter|rappel|appeler|联系您|聯絡您|回复您|回覆您|致电|致電|ricontatt|contattere|chiamere|contat[ae]rem|ligarem|\bnemen (?:wij|we) contact|\bbellen (?:wij|we)|skontaktuj|zadzwoni|oddzwoni|ご連絡|お電話|سنتصل|سنتواصل|arayaca|iletişime geç|(?<!\p{L})(?:свяж|перезвон|позвон)/iu,
  ),
  compensate: withEdges(
    /compensat|\bvoucher|\bdiscount|\bcoupon|gift card|store credit|\bcredit you|Gutschein|Rabatt|gutschreib|entschädig|descuento|cupón|\bvale de|indemni|bon d'achat|remise de|réduction|赔偿|賠償|补偿|補償|优惠券|優惠券|折扣|代金券|(?<!\p{L})(?:компенсир|компенсац|купон|скидк)|\bbuono\b|\bvale\b|\bcupom|割引|クーポン|補償|قسيمة|تعويض|خصم/iu,
  ),
  free: withEdges(
    /free of charge|\bfor free\b|\bfree (?:shipping|returns?|delivery|of)\b|\b(?:is|are) free\b|at no (?:extra )?cost|kostenlos|kostenfrei|gratis|gratuit|免费|免費|包邮|包郵|(?<!\p{L})бесплатн|无料|無料|مجان|ücretsiz|bezpłatn|免运费|免運費|sem custos|senza costi|sin coste|sans frais|ohne Kosten|за наш сч[её]т/iu,
  ),
  guarantee: withEdges(
    /\bguarantee|we promise|garantier|versprechen|garantiz|prometemos|garanti(?:r|ss)|promettons|保证|保證|承诺|承諾|\bgaranti(?:am|m|mos|ti|scon)|\bgarander|(?<!\p{L})(?:гарантируем|обещаем)|保証(?:いた|し|致)|お約束|نضمن|نعدك|garanti ed|\bgwarantuj|\bprometti|\bprometem/iu,
  ),
  change: withEdges(
    /\bchang(?:e|ed|ing)\b|\bupdat(?:e|ed|ing)\b|\bändern|geändert|aktualisier|\bcambi|actualiz|modifi|修改|更改|(?<!\p{L})(?:ändern|измен)/iu,
  ),
  approve: withEdges(
    /\bapprov|\bgrant|genehmig|bewillig|aprob|approuv|accordé|批准|核准|(?<!\p{L})(?:одобр|утвержд)|承認|موافق|onayla|zatwierdz|\bgoedgekeurd|approvat/iu,
  ),
  pay: withEdges(
    /\b(?:cover|bear|absorb|pay for)\b[^.!?]{0,24}\b(?:costs?|fees?|charges?|expenses?|postage|shipping)|\b(?:Kosten|Gebühr\w*)\b[^.!?]{0,30}(?:übernehm|übernomm|tragen)|(?:übernehm|tragen)[^.!?]{0,30}\b(?:Kosten|Gebühr)|(?:asum|cubr|pag)\p{L}* [^.!?]{0,24}(?:coste|costo|gasto)|(?:prend|pren)\p{L}* [^.!?]{0,30}(?:à notre charge|en charge)|(?:copri|copriremo|paghe)\p{L}* [^.!?]{0,24}(?:spese|costi)|(?:pag|cobri|suport)\p{L}* [^.!?]{0,24}(?:despesas|custos)|расходы на себя|(?<!\p{L})оплат(?:им|ит) |(?:费用|运费|費用|運費)[^。！？]{0,8}(?:由我们|由我們|我们|我們)[^。！？]{0,4}(?:承担|承擔|负责|負責)|当店が?[^。]{0,6}負担|弊社が?[^。]{0,6}負担|سنتحمل|نتحمل/iu,
  ),
};

/** Somebody commits to it: will do. */
const WILL = withEdges(
  /\b(?:we|I|he|she|they|it|you|team|colleague|agent|order|refund|parcel|package|item|replacement|voucher|money)(?:'ll| will| shall| can expect)\b|\bgoing to\b|\bwill be\b|\bwe (?:are|'re) (?:now )?\w+ing\b|(?<!\b(?:kann|können|darf|dürfen|muss|müssen|soll|sollen|sollte|könnte|könnten)\b[^.!?]{0,80})\b(?:werden?|wird|wirst|werdet)\b|\bSie (?:erhalten|bekommen)\b|\b(?:vamos a|voy a|va a|recibirá|recibirás|será|serán)\b|(?<=\p{L}{2})(?:remos|rán|rá|ré)(?!\p{L})|\b(?:nous allons|je vais|va|sera|seront|vous recevrez)\b|(?<=\p{L}{2})(?:rons|rez|rai|ront)(?!\p{L})|(?:将|將|会|會|即将|马上|立即|为您|為您)|(?<=\p{L}{2})(?:eremo|iremo|erà|irà|eranno|iranno|erò|irò|aremos|eremos|iremos|arei|erei|irei|ará|erá|irá)(?!\p{L})|\b(?:riceverà|riceverai|sarà|saranno|vamos|vou|vai|receberá|receberás)\b|\b(?:we|wij|ik|je|u|het|de) (?:zullen|zal|gaan|gaat|ga)\b|\b(?:zullen|zal) (?:we|wij|ik)\b|\bwordt\b|\bworden\b|\bontvang(?:t|en)?\b|(?<=\p{L}{2})(?:imy|emy|amy)(?!\p{L})|\b(?:zostanie|zostaną|będzie|będą|otrzyma\p{L}*)(?!\p{L})|(?:いた)?します|致します|予定です|(?<!\p{L})(?:سوف|ستتم|سيتم|س(?:ن|ت|ي)\p{L}{3,})|(?<=\p{L}{2})(?:eceğiz|acağız|ecektir|acaktır|ecek|acak|eceğim|acağım)(?!\p{L})|\byou(?:'ll)? (?:get|receive)\b|\b(?:wir|ich)\b[^.!?]{0,40}\b(?:Ihnen|dir|euch|für Sie|für dich)\b|\bSie (?:kriegen|empfangen)\b|\bdu (?:bekommst|erhältst)\b|\bnous vous \p{L}+ons\b|\bvous (?:recevez|obtenez)\b|\b(?:le|les|te|os) \p{L}+(?:amos|emos|imos)\b|\b(?:recibe|obtiene)\b|\b(?:le|vi|ti|glielo) \p{L}+(?:amo|iamo)\b|\briceve\b|(?<!\p{L})(?:вы получите|вам вернут|мы [^.!?]{0,24}вам|будет|будут|вернём|вернем|отправим|вышлем|заменим|отменим|свяжемся|возьмём|оплатим|компенсируем|получите)(?!\p{L})|(?:我们|我們)[^。！？]{0,12}(?:给您|給您|送您|寄给您|承担|承擔|负责)|(?:され|いたし|し)ます|(?<!\p{L})(?:ستحصل|سوف|ستصلك|في طريق\p{L}*)|\b(?:copriremo|assumeremos|asumiremos|prendrons|pagaremos|pagheremo)\b|負担(?:し|いたし)?ます/iu,
);
/** It is said to be done. */
const DONE = withEdges(
  /\b(?:has|have) (?:now |just |already |successfully )?been\b|\b(?:I|we) (?:have|'ve) (?:now |just |already )?\w+|\bwas (?:successfully )?\w+ed\b|\bhave (?:cancelled|canceled|refunded|sent|approved|issued)|\b(?:wurden?|worden)\b|\b(?:habe|haben) (?:ich|wir)\b|\b(?:ich habe|wir haben)\b|\b(?:ha|han) sido\b|\b(?:he|hemos) \p{L}+do\b|\bse ha \p{L}+|\b(?:a|ont) (?:bien )?été\b|\b(?:j'ai|nous avons) \p{L}+|(?:已|已经|已經|完成了)|(?<!\p{L})(?:è|sono) stat[oaie](?!\p{L})|\b(?:abbiamo|ho) (?:già )?\p{L}+t[oaie](?!\p{L})|\b(?:foi|foram)(?!\p{L})|\b(?:já|fizemos|enviámos|enviamos|cancelámos|cancelamos|reembolsámos|reembolsamos)(?!\p{L})|\b(?:is|zijn) (?:al |reeds )?(?:ge|ver|terug)\p{L}+(?:d|t|en)\b|\b(?:we|wij|ik) (?:hebben|heb)\b|\b(?:hebben|heb) (?:we|wij|ik)\b|\b(?:został[aoy]?|zostały)(?!\p{L})|(?<=\p{L}{3})(?:liśmy|łam|łem)(?!\p{L})|(?:しました|されました|(?:発送|配達|返金|返品|送付|出荷|手配|承認|取消|キャンセル)済み?|いたしました|致しました)|(?<!\p{L})(?:تم|تمت|لقد|قمنا)(?!\p{L})|(?:ettik|ettim|yaptık|yaptım|gönderdik|gönderdim|verdik|yolladık|kargoladık)(?!\p{L})|(?:edil|veril|yapıl|gönderil|kargolan|tamamlan|onaylan)d[iıuü]|yola çıktı(?!\p{L})|\bis on its way\b|\best en route\b|\bist unterwegs\b|\bestá en camino\b|\bè in viaggio\b|\bestá a caminho\b|(?<!\p{L})(?:уже в пути|одобрен[аоы]?|отправлен[аоы]?|возвращен[аоы]?|возвращён|отмен[её]н[аоы]?|мы (?:уже )?(?:отправили|вернули|отменили|оформили|заменили))(?!\p{L})|(?<!\p{L})تمت?(?!\p{L})/iu,
);
const NEGATED = withEdges(
  /\b(?:not|never|no|nor|without|neither|nicht|kein\w*|nie|niemals|ohne|nunca|ningún|ninguna?|jamais|aucune?|pas|sin|sans|non|senza|nessun[oa]?|não|nenhum[a]?|sem|geen|niet|nooit|zonder)\b|n't\b|(?<!\p{L})(?:nie|nigdy|bez|لا|لم|لن|ليس|غير|دون|değil|asla|yok)(?!\p{L})|(?<=\p{L}{2})(?:may|mey)(?:eceğiz|acağız|ecek|acak)(?!\p{L})|(?<=\p{L}{2})(?:medi|madı|mez|maz|memiş|mamış)(?!\p{L})|ません|ない|不|没|沒|无法|無法|未|非|勿|别|別|(?<!\p{L})(?:не|нет|нельзя|невозможно|никогда|ни|n'est pas|aucun|ausgeschlossen|unmöglich|impossible|imposible|impossibile|impossível|onmogelijk|excluded|prohibited|forbidden|verboten|prohibido|interdit|vietato|proibido|запрещено|ممنوع|يستحيل|imkansız)(?!\p{L})|不可能|禁止|ألا/giu,
);

export type SaidPromise = {
  readonly what: Promised;
  readonly done: boolean;
  readonly negated: boolean;
};

/** Things a sentence mentions that could be promised, whoever says it. */
export function mentions(sentence: string): readonly Promised[] {
  return (Object.keys(PROMISED) as Promised[]).filter((what) => PROMISED[what].test(sentence));
}

/** Promises a sentence makes. `free` and `guarantee` are promises by themselves, the others with a "will" or "has been". */
export function findPromises(sentence: string): readonly SaidPromise[] {
  const said = mentions(sentence);
  if (said.length === 0) {
    return [];
  }
  const done = DONE.test(sentence);
  const committed = done || WILL.test(sentence);
  const negated = countNegations(sentence) > 0;
  return said
    .filter((what) => committed || what === 'free' || what === 'guarantee')
    .map((what) => ({ what, done, negated }));
}

const wholeWords = createOnceFor((source) => new RegExp(`\\p{L}*(?:${source})\\p{L}*`, 'giu'));
function createOnceFor<Value>(make: (source: string) => Value): (source: string) => Value {
  const made = new Map<string, Value>();
  return (source) => {
    const known = made.get(source) ?? make(source);
    made.set(source, known);
    return known;
  };
}
/** A sentence without the words that commit to something and name it. */
export function withoutPromise(sentence: string, what: Promised): string {
  return [PROMISED[what], WILL, DONE].reduce(
    (rest, { source }) => rest.replace(wholeWords(source), ' '),
    sentence,
  );
}

const IN_CASE = toWordPattern(
  'once|when|whenever|if|after|until|as soon as|before|wenn|sobald|nachdem|bevor|bis|solange|falls|cuando|una vez|si|hasta que|después de|' +
    'quand|dès que|lorsque|après|avant|une fois|quando|dopo|appena|dopo che|una volta|depois de|assim que|wanneer|zodra|als|nadat|gdy|jeśli|po|' +
    'если|когда|после|как только|пока|如果|一旦|后|後|之前|时|時|たら|れば|場合|まで|إذا|عند|عندما|بعد|قبل|حتى|sonra|önce|zaman|kadar',
);
/** A case, no statement about one order: "once your order has shipped …". */
export function isInCase(sentence: string): boolean {
  return IN_CASE.test(sentence);
}

/** How often a sentence denies. Only its being odd or even is compared. */
export function countNegations(sentence: string): number {
  return apart(sentence).match(NEGATED)?.length ?? 0;
}
export function withoutNegations(sentence: string): string {
  return apart(sentence).replace(NEGATED, ' ');
}
/** "cannot" is "can" denied. */
function apart(sentence: string): string {
  const text = sentence.replace(/\bcannot\b/gi, 'can not');
  return PORTUGUESE.test(text) ? text.replace(/\bn[oa]s?\b/giu, 'em') : text;
}
/** There "no" is "in the". */
const PORTUGUESE =
  /(?<!\p{L})(?:um|uma|em|ao|à|são|não|é|você|ou)(?!\p{L})|[ãõ]|(?<!\p{L})no (?:envio|prazo|máximo|mínimo|caso|dia|mesmo|seu|site)(?!\p{L})/iu;

const STATES: readonly (readonly [SaidState, RegExp])[] = [
  [
    'out-for-delivery',
    /out for delivery|in Zustellung|wird (?:heute )?zugestellt|en reparto|en cours de livraison|派送中|派件|in consegna|saiu para entrega|em distribuição|onderweg voor bezorging|wordt (?:vandaag )?bezorgd|w doręczeniu|wydan[ao] do doręczenia|配達中|持ち出し中|خرج(?:ت)? للتوصيل|قيد التوصيل|dağıtıma çıktı|dağıtımda|передан курьеру|у курьера|доставляется/iu,
  ],
  [
    'shipped',
    withEdges(
      /\bshipped\b|\bdispatched\b|on (?:its|the) way|in transit|versandt|verschickt|versendet|unterwegs|enviado|en camino|expédié|en route|en chemin|已发货|已發貨|运输中|運輸中|在途|\bspedit[oa]\b|in viaggio|in transito|\benviad[oa]\b|a caminho|expedid[oa]|\bverzonden\b|\bverstuurd\b|\bonderweg\b|wysłan[eaoy]|nadan[eao]|w drodze|発送済|発送しました|発送されました|出荷(?:済|され|しま)|輸送中|تم شحن|شُحن|تم إرسال|في الطريق|kargoya verildi|gönderildi|yola çıktı|yolda|(?<!\p{L})(?:в пути|отправлен[аоы]?)(?!\p{L})/iu,
    ),
  ],
  [
    'delivered',
    withEdges(
      /\bdelivered\b|\barrived\b|zugestellt|geliefert|angekommen|entregado|livrée?|已送达|已送達|已签收|已簽收|consegnat[oa]|\barrivat[oa]\b|\bentregue\b|\bchegou\b|(?<!wordt (?:vandaag |morgen )?)\b(?:bezorgd|geleverd)\b|\baangekomen\b|dostarczon[eaoy]|doręczon[eaoy]|配達済|配達されました|お届け済|届きました|تم تسليم|تم توصيل|وصل(?:ت)?(?!\p{L})|teslim edildi|ulaştı|(?<!\p{L})(?:доставлен[аоы]?|вручен[аоы]?)(?!\p{L})|تم التسليم|تم التوصيل|تم توصيل|送达|已到达/iu,
    ),
  ],
  [
    'cancelled',
    withEdges(
      /\bcancell?ed\b|storniert|cancelado|anulado|annulée?|已取消|annullat[oa]|cancelad[oa]|geannuleerd|anulowan[eaoy]|キャンセルされ|キャンセルしました|キャンセル済|取り消され|تم إلغاء|أُلغي|iptal edildi|(?<!\p{L})(?:отмен[её]н[аоы]?|аннулирован[аоы]?)(?!\p{L})/iu,
    ),
  ],
  [
    'refunded',
    withEdges(
      /\brefunded\b|erstattet|reembolsado|remboursée?|已退款|rimborsat[oa]|reembolsad[oa]|estornad[oa]|terugbetaald|teruggestort|(?:kwot|pieniądz|środk|płatnoś)[^.!?]{0,40}zwrócon|zwróciliśmy|返金済|返金しました|返金されました|تم رد|تم استرداد|(?:para|ücret|tutar|ödeme|bedel)\p{L}* (?:\p{L}+ )?iade edildi|(?<!\p{L})(?:деньги возвращены|возмещен[аоы]?)(?!\p{L})/iu,
    ),
  ],
  [
    'returned',
    withEdges(
      /\breturned\b|zurückgeschickt|retourniert|devuelto|retournée?|已退货|已退貨|\bresi?tituit[oa]\b|devolvid[oa]|geretourneerd|teruggestuurd|odesłan[eaoy]|(?<!(?:kwot|pieniądz|środk|płatnoś)[^.!?]{0,40})zwrócon[eaoy]|返品済|返品されました|تم إرجاع|(?:sipariş|ürün)\p{L}* iade edildi|(?<!\p{L})возвращ[её]н[аоы]?(?!\p{L})/iu,
    ),
  ],
  [
    'processing',
    withEdges(
      /being (?:prepared|processed|packed)|\bprocessing\b|in Bearbeitung|wird vorbereitet|preparando|en proceso|en préparation|处理中|處理中|备货|in preparazione|in lavorazione|em preparação|em processamento|wordt (?:klaargemaakt|verwerkt)|in behandeling|w realizacji|przygotowywan|処理中|準備中|قيد التجهيز|قيد المعالجة|hazırlanıyor|işleniyor|(?<!\p{L})(?:собирается|обрабатывается|в обработке|комплектуется)(?!\p{L})|备货|配货/iu,
    ),
  ],
  [
    'on-hold',
    withEdges(
      /\bon hold\b|angehalten|zurückgestellt|retenido|en espera|en attente|suspendu|暂停|暫停|暂缓|in sospeso|em espera|suspens[oa]|in de wacht|wstrzyman[eao]|保留中|معلق|beklemede|askıda|(?<!\p{L})(?:приостановлен[аоы]?)(?!\p{L})/iu,
    ),
  ],
  [
    'delayed',
    withEdges(
      /\bdelayed\b|\blate\b|verspätet|verzögert|retrasado|retardée?|en retard|延误|延誤|延迟|in ritardo|atrasad[oa]|vertraagd|vertraging|opóźnion[eaoy]|遅れて|遅延|متأخر|تأخر|gecik|(?<!\p{L})(?:задерживается|опаздывает)(?!\p{L})/iu,
    ),
  ],
];
export const SAID_STATES: readonly SaidState[] = STATES.map(([state]) => state);
const ABOUT_AN_ORDER = withEdges(
  /\b(?:your|this|the) (?:order|parcel|package|shipment|delivery)\b|\border #?\d|(?:Ihre?|deine?|die) (?:Bestellung|Sendung|Lieferung)|(?:Ihr|dein|das) Paket|Bestellung #?\d|(?:su|tu|el) (?:pedido|paquete|envío)|(?:votre|la|le) (?:commande|colis|livraison)|订单|訂單|包裹|\b(?:suo|tuo|l')\s?ordine|\b(?:suo|tuo|il) pacco|\b(?:sua|tua|la) (?:spedizione|consegna)|\b(?:seu|teu|o) (?:pedido|pacote)|\b(?:sua|tua|a) (?:encomenda|entrega)|\b(?:uw|je|jouw|de|het|deze) (?:bestelling|pakket|zending|levering)|(?:zamówieni[ea]|paczk[aię]|przesyłk[aię])(?!\p{L})|ご注文|お荷物|注文|荷物|طلبك|طلبكم|الطلب|شحنتك|الشحنة|طردك|sipariş(?:iniz|in)\p{L}*|kargonuz|paketiniz|(?<!\p{L})(?:ваш[аеу]? (?:заказ|посылк|отправлени)|заказ №)\p{L}*/iu,
);

/** Order states a text names, about whatever it is. */
export function findStates(text: string): readonly SaidState[] {
  return STATES.filter(([, pattern]) => pattern.test(text)).map(([state]) => state);
}
/** True when the sentence speaks of one certain order. */
export function isAboutAnOrder(sentence: string): boolean {
  return ABOUT_AN_ORDER.test(sentence);
}

/** The said states an order's or shipment's recorded state bears out. */
export const PROVED_STATES: Readonly<Record<string, readonly SaidState[]>> = {
  received: ['processing'],
  'on-hold': ['on-hold'],
  processing: ['processing'],
  'partly-shipped': ['shipped', 'processing'],
  shipped: ['shipped'],
  'out-for-delivery': ['out-for-delivery', 'shipped'],
  delivered: ['delivered'],
  cancelled: ['cancelled'],
  'return-requested': ['delivered'],
  'exchange-requested': ['delivered'],
  returned: ['returned'],
  refunded: ['refunded'],
  'label-created': ['processing'],
  'in-transit': ['shipped'],
  delayed: ['delayed', 'shipped'],
  failed: [],
  returning: ['returned'],
};
/** Promises a recorded state bears out as done. */
export const PROVED_PROMISES: Readonly<Record<string, readonly Promised[]>> = {
  cancelled: ['cancel'],
  refunded: ['refund'],
  'partly-shipped': ['send'],
  shipped: ['send'],
  'in-transit': ['send'],
  'out-for-delivery': ['send'],
  delivered: ['send'],
  delayed: ['send'],
  returning: ['send'],
};
