import { ENGLISH, type Expected } from './demo-answers-english.fixture.ts';

/** The questions of every language. */
export const EXPECTED: Readonly<Record<string, readonly Expected[]>> = {
  en: ENGLISH,
  zh: [
    {
      article: 'returns',
      question: '收到货后多久可以退货？',
      has: ['30 天内', '45 天', '2027年1月15日'],
      lacks: ['面单', '1. '],
    },
    { article: 'returns', question: '怎么退货？', has: ['1. 登录', '3. 打包'], lacks: ['45'] },
    { article: 'returns', question: '打折商品能退吗？', has: ['打折商品'], lacks: ['45'] },
    {
      article: 'shipping',
      question: '寄到德国运费多少？',
      has: ['德国：', '4.90 欧元'],
      lacks: ['奥地利', '; '],
    },
    { article: 'shipping', question: '多久能送到挪威？', has: ['5–8 个工作日'], lacks: ['德国'] },
    {
      article: 'shipping',
      question: '满多少包邮？',
      has: ['德国', '60 欧元', '250 欧元'],
      lacks: ['9.90'],
    },
    { article: 'payment', question: '可以用支付宝付款吗？', has: ['支付宝'], lacks: ['被拒'] },
    {
      article: 'warranty',
      question: '帐篷保修多久？',
      has: ['2 年', '帐篷', '5 年'],
      lacks: ['25 年'],
    },
    { article: 'gift-cards', question: '礼品卡会过期吗？', has: ['3 年内有效'], lacks: ['500'] },
    { article: 'gift-cards', question: '礼品卡有效期多久', has: ['3 年内有效'], lacks: ['16 位'] },
    { article: 'sizes-shoes', question: '脚长26.7穿多大', has: ['42'], lacks: ['41', '43'] },
    { article: 'cancellations', question: '可以取消订单吗？', has: ['免费取消'] },
    { article: 'refund-time', question: '退款多久到账？', has: ['5–7 个工作日', '立即'] },
  ],
  de: [
    {
      article: 'returns',
      question: 'Wie lange kann ich etwas zurückgeben?',
      has: ['30 Tagen', '45 Tagen', '15. Januar 2027'],
      lacks: ['Etikett'],
    },
    {
      article: 'returns',
      question: 'Wie schicke ich etwas zurück?',
      has: ['1. Melden', '3. Packen'],
    },
    {
      article: 'returns',
      question: 'Was kostet die Rücksendung aus Frankreich?',
      has: ['4,90 €'],
      lacks: ['kostenlos'],
    },
    {
      article: 'shipping',
      question: 'Was kostet der Versand nach Österreich?',
      has: ['Österreich', '7,90 €'],
      lacks: ['Schweiz'],
    },
    {
      article: 'shipping',
      question: 'Wie lange dauert die Lieferung in die Schweiz?',
      has: ['5–8 Werktage'],
      lacks: ['Österreich'],
    },
    {
      article: 'payment',
      question: 'Kann ich auf Rechnung zahlen?',
      has: ['14 Tagen'],
      lacks: ['Überweisung:'],
    },
    {
      article: 'warranty',
      question: 'Wie lange ist die Garantie auf Zelte?',
      has: ['2 Jahren', 'Zelte', '5 Jahre'],
      lacks: ['25 Jahre'],
    },
    {
      article: 'sizes-clothing',
      question: 'Welche Größe bei 97 cm Brustumfang?',
      has: ['Größe M'],
      lacks: ['XL'],
    },
    { article: 'gift-cards', question: 'Ist mein Gutschein noch gültig?', has: ['3 Jahre'] },
    {
      article: 'cancellations',
      question: 'Kann ich meine Bestellung stornieren?',
      has: ['Sie können kostenlos stornieren'],
    },
  ],
  es: [
    {
      article: 'returns',
      question: '¿Cuánto tiempo tengo para devolver algo?',
      has: ['30 días', '45 días', '15 de enero de 2027'],
    },
    { article: 'returns', question: '¿Cómo devuelvo un artículo?', has: ['1. Entra', '3. Embala'] },
    {
      article: 'shipping',
      question: '¿Cuánto cuesta el envío a España?',
      has: ['11,90 €'],
      lacks: ['Suiza'],
    },
    {
      article: 'shipping',
      question: '¿Cuánto tarda la entrega en Noruega?',
      has: ['5–8 días laborables'],
    },
    {
      article: 'refund-time',
      question: '¿Cuándo recibo mi dinero?',
      has: ['5–7 días laborables', 'al momento'],
    },
    {
      article: 'gift-cards',
      question: '¿Caducan las tarjetas regalo?',
      has: ['3 años'],
      lacks: ['500'],
    },
    {
      article: 'sizes-clothing',
      question: '¿Qué talla necesito con 97 cm de pecho?',
      has: ['Talla M'],
      lacks: ['XL'],
    },
  ],
  ar: [
    {
      article: 'returns',
      question: 'كم يومًا لدي لإرجاع منتج؟',
      has: ['30 يومًا', '45 يومًا'],
      lacks: ['1. '],
    },
    {
      article: 'returns',
      question: 'هل أدفع تكلفة الإرجاع من إسبانيا؟',
      has: ['4.90'],
      lacks: ['ألمانيا'],
    },
    {
      article: 'shipping',
      question: 'كم تكلفة الشحن إلى ألمانيا؟',
      has: ['ألمانيا: ', '4.90'],
      lacks: ['النرويج'],
    },
    { article: 'refund-time', question: 'متى أسترد نقودي؟', has: ['5–7 أيام عمل'] },
    {
      article: 'gift-cards',
      question: 'هل تنتهي صلاحية بطاقات الهدايا؟',
      has: ['3 سنوات'],
      lacks: ['500'],
    },
    { article: 'store-hours', question: 'هل تفتحون يوم السبت؟', has: ['10:00–16:00'] },
    { article: 'payment', question: 'ما طرق الدفع المقبولة؟', has: ['Visa'] },
  ],
};
