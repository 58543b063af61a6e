/** What a support text speaks of, as far as words tell, alike in every language the product speaks. */
import { toWordPattern } from './word-pattern.ts';

/** Stems per topic. Words that only go with a value ("costs", "takes") say nothing about the topic and are left out. */
const TOPICS: Readonly<Record<string, string>> = {
  return:
    'return*|send back|sent back|send it back|rückgabe*|rücksend*|zurückgeb*|zurückgegeben|zurückschick*|zurücksend*|retour*|devol*|devuelv*|' +
    'renvo*|reso|resi|restitu*|teruggeven|terugsturen|zwrot*|zwróc*|возврат*|верну*|возвращ*|退货|退貨|退换|返品|返送|إرجاع|أرجع*|إعادة|iade*',
  refund:
    'refund*|money|reimburs*|erstatt*|geld|reembols*|dinero|rembours*|argent|rimbors*|denaro|soldi|dinheiro|terugbetal*|geld terug|pieniądz*|środk*|' +
    'деньг*|денег|возмещ*|退款|返金|払い戻*|استرداد|المسترد|رد المبلغ|نقود*|para iade*|geri öde*',
  delivery:
    'deliver*|ship*|dispatch*|liefer*|versand*|versend*|verschick*|zustell*|envío*|envio*|enviar|entrega*|livraison*|livr*|expédi*|spedi*|consegn*|' +
    'frete|bezorg*|verzend*|lever*|dostaw*|wysył*|доставк*|достав*|отправ*|配送|运费|運費|送达|发货|發貨|送料|発送|お届け|شحن*|الشحن|توصيل|التوصيل|التسليم|kargo*|teslim*',
  warranty:
    'warrant*|guarantee period|garantie*|gewährleist*|garantía|garanti*|garanzia|garantia|gwarancj*|гаранти*|质保|保修|質保|保証|ضمان|الضمان',
  cancel:
    'cancel*|stornier*|storno*|anul*|annul*|anulow*|отмен*|取消|キャンセル|إلغاء*|ألغ*|iptal*',
  voucher:
    'voucher*|coupon*|gutschein*|vale|vales|cupón|cupones|bon|bons|buono|buoni|cupom|cupons|waardebon*|kupon*|bon podarunk*|купон*|代金券|优惠券|優惠券|クーポン|قسيمة|القسائم|قسائم',
  giftcard:
    'gift card*|gift voucher*|geschenkkarte*|geschenkgutschein*|gutschein*|tarjeta* regalo|carte* cadeau*|carta regalo|carte regalo|cartões-presente|cartão-presente|cadeaubon*|' +
    'karta podarunk*|подарочн*|礼品卡|禮品卡|ギフトカード|بطاقات الهدايا|بطاقة الهدايا|hediye kart*',
  label:
    'label*|etikett*|rücksendeetikett*|etiqueta*|étiquette*|etichett*|etykiet*|этикетк*|面单|面單|ラベル|بطاقة الإرجاع|etiket*',
  worn: 'worn|unworn|used|unused|getragen*|ungetragen*|gebraucht*|unbenutzt*|usad*|usado|porté*|indossat*|usat*|gedragen|ноше*|носк*|穿过|穿過|未使用|使用|着用|مستعمل*|استعمل*',
  swimwear:
    'swimwear|swimsuit*|bademode|badeanzug*|bañador*|maillot*|costumi|costume*|fato* de banho|fatos de banho|badkleding|купальник*|泳装|泳裝|水着|ملابس السباحة',
  warehouse:
    'warehouse|lager|unser lager|almacén|entrepôt|magazzin*|armazém|magazijn|magazyn*|склад*|仓库|倉庫|出库|出庫|المستودع|مستودع*|depomuz*|depodan',
  'same day':
    'same day|selben tag|am gleichen tag|mismo día|ese mismo día|jour même|stesso giorno|mesmo dia|dezelfde dag|tego samego dnia|тот же день|当天|當天|当日|اليوم نفسه|aynı gün',
  battery:
    'batter*|akku*|batería*|batterie*|bateria*|аккумулятор*|батаре*|电池|電池|البطاريات|بطاري*|pil',
  personalised:
    'personali*|engrav*|customi*|graviert*|personnalis*|maßanfertigung*|grabad*|gravé*|именн*|персональн*|定制|定製|刻字|名入れ|مخصص*|منقوش*|kişisel*',
  opened:
    'opened|open box*|geöffnet*|abierta*|abierto*|ouverte*|ouverts|aperte|aperti|abertas|abertos|geopend*|otwart*|вскрыт*|拆封|开封|開封|مفتوح*|المفتوحة|açılmış*',
  standard: 'standard*|estándar|standard|normal|обычн*|标准|標準|通常|العادي|عادي|standart*',
  express:
    'express*|eilsendung*|urgente|exprès|espress*|экспресс*|加急|特急|速達|السريع|سريع|ekspres*',
  free: 'free|free of charge|kostenlos*|kostenfrei*|gratis|gratuit*|免费|免費|包邮|包郵|免运费|免運費|全免|無料|مجان*|مجاني*|бесплатн*|bezpłatn*|darmow*|za darmo|ücretsiz*|bedava',
  payment:
    'pay by|paid by|payment*|zahlung*|bezahl*|pago*|paiement*|pagament*|betaling*|płatnoś*|оплат*|付款|支付|お支払い|支払*|الدفع|دفع|ödeme*',
  invoice:
    'invoice*|rechnung*|factura*|facture*|fattur*|fatura*|factuur*|faktur*|счёт*|发票|發票|账单|請求書|فاتورة|الفاتورة',
  exchange:
    'exchang*|umtausch*|cambio de talla|échange*|cambio*|troca*|omruil*|wymian*|обмен*|换货|換貨|交換|استبدال|değişim*',
  repair:
    'repair*|reparatur*|reparier*|reparaci*|répar*|ripara*|repar*|reparat*|napraw*|ремонт*|维修|維修|修理|إصلاح|tamir*',
  account:
    'account|password*|konto|passwort*|cuenta|contraseña*|compte|mot de passe|account|conta|senha|аккаунт*|парол*|账户|账号|密码|アカウント|パスワード|حساب*|كلمة المرور|hesap*|şifre*',
  address: 'address*|adresse*|dirección*|indirizz*|endereço*|adres*|адрес*|地址|住所|عنوان*',
  defect:
    'faulty|defect*|damaged|broken|defekt*|fehlerhaft*|beschädigt*|defectuos*|dañad*|défectu*|endommag*|difettos*|danneggiat*|defeituos*|danificad*|kapot|uszkodz*|бракован*|повреж*|损坏|損壞|质量问题|破损|不良|破損|معيب*|تالف*|arızalı|hasarlı',
  open: 'open|opens|opening|geöffnet|öffnungszeit*|öffnet|abierto|abierta|abrimos|ouvert*|aperto|aperta|aperti|aberto|aberta|geopend|otwart*|открыт*|营业|營業|開店|営業|نفتح|مفتوح|açık',
  closed:
    'closed|geschlossen|cerrado|cerrada|fermé|fermée|fermés|chiuso|chiusa|chiusi|fechado|fechada|gesloten|zamknięt*|закрыт*|休息|关门|關門|休業|定休|休み|نغلق|مغلق|kapalı',
  subscription:
    'subscription*|abonnement*|abo|suscripci*|abonament*|assinatura*|подписк*|订阅|訂閱|定期購入|اشتراك*|abonelik*',
  insurance:
    'insur*|versicher*|seguro*|assuranc*|assicura*|verzeker*|ubezpiecz*|страхов*|保险|保險|保険|تأمين*|sigorta*',
  customs:
    'customs|duty|duties|zoll*|aduan*|douan*|dogan*|alfândeg*|cło|cła|таможен*|关税|關稅|清关|関税|جمارك|gümrük*',
};

const patterns = Object.entries(TOPICS).map(
  ([topic, words]) => [topic, toWordPattern(words)] as const,
);

/** Topics a normalised text names, in the order of the table. */
export function findTopics(text: string): readonly string[] {
  return patterns.filter(([, pattern]) => pattern.test(text)).map(([topic]) => topic);
}
