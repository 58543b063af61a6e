import type { RefusalWords } from './refusal-words.ts';

export const trRefusals: RefusalWords = {
  identity: 'Bunun için oturum açmak ya da sipariş numarası, e-posta ve gönderdiğimiz kod gerekir.',
  notTheirOrder: 'Bu siparişi sizin adınıza bulamadım.',
  state: 'Siparişin şu anki durumunda bu mümkün değil.',
  windowPlaced: (days, since) =>
    `Bu, siparişten sonra ${days} gün içinde mümkündür; siz ${since} gün önce sipariş verdiniz.`,
  windowShipped: (days, since) =>
    `Bu, gönderimden sonra ${days} gün içinde mümkündür; gönderim ${since} gün önce yapıldı.`,
  windowDelivered: (days, since) =>
    `Bu, teslimattan sonra ${days} gün içinde mümkündür; teslimat ${since} gün önce yapıldı.`,
  windowGift: (day) => `Bu hediye için süre şu tarihte doldu: ${day}.`,
  windowUnknown: (days) =>
    `Bu, ${days} gün içinde mümkündür; sürenin ne zaman başladığını göremiyorum.`,
  itemUnknown: 'Bu ürün siparişte yok.',
  tooMany: (most) => `En fazla ${most} adet dahil edilebilir.`,
  excluded: (item) => `${item} için bu mümkün değil.`,
  reason: 'Belirtilen nedenle bu mümkün değil.',
  variantUnknown: 'İstenen seçeneği bulamadım.',
  otherProduct: (item) => `${item} yalnızca aynı ürünün başka bir seçeneğiyle değiştirilebilir.`,
  unavailable: 'İstenen seçenek şu anda mevcut değil.',
  sameVariant: 'Bu zaten sipariş edilen seçenek.',
  paymentUnknown: 'Bu ödeme yöntemini hesapta bulamadım.',
  paymentNotAllowed: 'Bu ödeme yöntemi burada kullanılamaz.',
  balance: 'Hediye kartının bakiyesi yetmiyor.',
  amount: (most) => `Bu yolla en fazla ${most} mümkündür.`,
  currency: 'Tutarlar farklı para birimlerinde.',
  doneBefore: 'Bu, sipariş için daha önce yapıldı ve bir kez mümkündür.',
  tooOften: (count, days) => `Bu, ${days} gün içinde ${count} kez mümkündür.`,
  invalid: 'İstekte bir şey eksik ya da geçerli değil.',
  noRule: 'Bunu kendim yapamam.',
  person: 'Bir ekip arkadaşımız buna bakabilir.',
};
