/** What a sentence says was done or will be done, and what state it says an order is in. */

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
  | 'approve';
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

/** Stems per thing promised: English, German, Spanish, French, Chinese. */
const PROMISED: Readonly<Record<Promised, RegExp>> = {
  refund:
    /\brefund|money back|reimburs|\bpay(?:ing)? (?:you )?back|erstatt|Geld zurück|reembols|rembours|退款|退还|退還|退回|全额退/iu,
  cancel: /\bcancel|stornier|\bstorno|kündig|\bcancelad|\banul|\bannul|取消/iu,
  replace:
    /\breplac|\bErsatz|\bersetz|austausch|reemplaz|sustitu|remplac|换货|換貨|更换|更換|补发|補發/iu,
  send: /\bsend|\bsent\b|\bship|dispatch|\bdeliver|schicken|\bsenden|versend|versand|liefer|\benvi|entreg|\benvo[iy]|expédi|livr|发货|發貨|寄出|寄送|发送|送达|送達|配送/iu,
  contact:
    /\bcontact you|\bcall you|get back to you|\be-?mail you|kontaktier|\bmelde|rufen Sie an|rufen wir|contactar|llamar|contacter|rappel|appeler|联系您|聯絡您|回复您|回覆您|致电|致電/iu,
  compensate:
    /compensat|\bvoucher|\bdiscount|\bcoupon|gift card|store credit|\bcredit you|Gutschein|Rabatt|gutschreib|entschädig|descuento|cupón|\bvale de|indemni|bon d'achat|remise de|réduction|赔偿|賠償|补偿|補償|优惠券|優惠券|折扣|代金券/iu,
  free: /free of charge|\bfor free\b|\bfree (?:shipping|returns?|delivery|of)\b|\b(?:is|are) free\b|at no (?:extra )?cost|kostenlos|kostenfrei|gratis|gratuit|免费|免費|包邮|包郵/iu,
  guarantee:
    /\bguarantee|we promise|garantier|versprechen|garantiz|prometemos|garanti(?:r|ss)|promettons|保证|保證|承诺|承諾/iu,
  change:
    /\bchang(?:e|ed|ing)\b|\bupdat(?:e|ed|ing)\b|\bändern|geändert|aktualisier|\bcambi|actualiz|modifi|修改|更改/iu,
  approve: /\bapprov|\bgrant|genehmig|bewillig|aprob|approuv|accordé|批准|核准/iu,
};

/** Somebody commits to it: will do. */
const WILL =
  /\b(?:we|I|he|she|they|it|you|team|colleague|agent|order|refund|parcel|package|item|replacement|voucher|money)(?:'ll| will| shall| can expect)\b|\bgoing to\b|\bwill be\b|\bwe (?:are|'re) (?:now )?\w+ing\b|\b(?:werden?|wird|wirst|werdet)\b|\bSie (?:erhalten|bekommen)\b|\b(?:vamos a|voy a|va a|recibirá|recibirás|será|serán)\b|\p{L}{2,}(?:remos|rán|rá|ré)(?!\p{L})|\b(?:nous allons|je vais|va|sera|seront|vous recevrez)\b|\p{L}{2,}(?:rons|rez|rai|ront)(?!\p{L})|(?:将|將|会|會|即将|马上|立即|为您|為您)/iu;
/** It is said to be done. */
const DONE =
  /\b(?:has|have) (?:now |just |already |successfully )?been\b|\b(?:I|we) (?:have|'ve) (?:now |just |already )?\w+|\bwas (?:successfully )?\w+ed\b|\bhave (?:cancelled|canceled|refunded|sent|approved|issued)|\b(?:wurden?|worden)\b|\b(?:habe|haben) (?:ich|wir)\b|\b(?:ich habe|wir haben)\b|\b(?:ha|han) sido\b|\b(?:he|hemos) \p{L}+do\b|\bse ha \p{L}+|\b(?:a|ont) (?:bien )?été\b|\b(?:j'ai|nous avons) \p{L}+|(?:已|已经|已經|完成了)/iu;
const NEGATED =
  /\b(?:not|never|no|nor|without|neither|nicht|kein\w*|nie|niemals|ohne|nunca|ningún|ninguna?|jamais|aucune?|pas|sin|sans)\b|n't\b|不|没|沒|无法|無法|未|非|勿|别|別/giu;

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

/** How often a sentence denies. Only its being odd or even is compared. */
export function countNegations(sentence: string): number {
  return apart(sentence).match(NEGATED)?.length ?? 0;
}
export function withoutNegations(sentence: string): string {
  return apart(sentence).replace(NEGATED, ' ');
}
/** "cannot" is "can" denied. */
function apart(sentence: string): string {
  return sentence.replace(/\bcannot\b/gi, 'can not');
}

const STATES: readonly (readonly [SaidState, RegExp])[] = [
  [
    'out-for-delivery',
    /out for delivery|in Zustellung|wird (?:heute )?zugestellt|en reparto|en cours de livraison|派送中|派件/iu,
  ],
  [
    'shipped',
    /\bshipped\b|\bdispatched\b|on (?:its|the) way|in transit|versandt|verschickt|versendet|unterwegs|enviado|en camino|expédié|en route|en chemin|已发货|已發貨|运输中|運輸中|在途/iu,
  ],
  [
    'delivered',
    /\bdelivered\b|\barrived\b|zugestellt|geliefert|angekommen|entregado|livrée?|已送达|已送達|已签收|已簽收/iu,
  ],
  ['cancelled', /\bcancell?ed\b|storniert|cancelado|anulado|annulée?|已取消/iu],
  ['refunded', /\brefunded\b|erstattet|reembolsado|remboursée?|已退款/iu],
  ['returned', /\breturned\b|zurückgeschickt|retourniert|devuelto|retournée?|已退货|已退貨/iu],
  [
    'processing',
    /being (?:prepared|processed|packed)|\bprocessing\b|in Bearbeitung|wird vorbereitet|preparando|en proceso|en préparation|处理中|處理中|备货/iu,
  ],
  [
    'on-hold',
    /\bon hold\b|angehalten|zurückgestellt|retenido|en espera|en attente|suspendu|暂停|暫停|暂缓/iu,
  ],
  [
    'delayed',
    /\bdelayed\b|\blate\b|verspätet|verzögert|retrasado|retardée?|en retard|延误|延誤|延迟/iu,
  ],
];
export const SAID_STATES: readonly SaidState[] = STATES.map(([state]) => state);
const ABOUT_AN_ORDER =
  /\b(?:your|this|the) (?:order|parcel|package|shipment|delivery)\b|\border #?\d|(?:Ihre?|deine?|die) (?:Bestellung|Sendung|Lieferung)|(?:Ihr|dein|das) Paket|Bestellung #?\d|(?:su|tu|el) (?:pedido|paquete|envío)|(?:votre|la|le) (?:commande|colis|livraison)|订单|訂單|包裹/iu;

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
