import type { Words } from './words.ts';

export const tr: Words = {
  notFound:
    'Bunu sayfalarımızda bulamadım. Başka sözcüklerle sorabilirsiniz ya da bir çalışma arkadaşımız bakabilir.',
  talkToPerson: 'Bir kişiyle görüşmek istiyorum',
  firstWords: {
    'asked-for-person': 'Elbette.',
    anger:
      'Bunun sizin için kabul edilebilir olmadığını anlıyorum. Buradan sonrasını bir kişinin yürütmesi daha doğru.',
    complaint: 'Bunu bize yazdığınız için teşekkürler. Buna bir kişinin bakması gerekir.',
    'refund-dispute': 'Bu ödemeye sizinle birlikte bir kişinin bakması gerekir.',
    legal: 'Bu soruyu bir asistan değil, bir kişi yanıtlamalı.',
    press: 'Bu soruyu bir asistan değil, bir kişi yanıtlamalı.',
    safety:
      'Lütfen ürünü şimdilik kullanmayın. Yaralanan ya da tehlikede olan biri varsa önce acil yardım hattını arayın.',
    bereavement: 'Başınız sağ olsun. Bununla sizinle birlikte bir kişi ilgilenecek.',
    'self-harm':
      'Bunu söylediğiniz için teşekkürler. Bununla yalnız kalmak zorunda değilsiniz. Şu an tehlikedeyseniz lütfen acil yardım hattını ya da yanınızda olabilecek, güvendiğiniz birini arayın.',
    'not-answered': 'Buna yeterince iyi yanıt veremedim.',
    language: 'Kendi dilinizde bir kişi size daha iyi yardım edebilir.',
    trouble: 'Şu anda buna bakamıyorum.',
    other: 'Buna bir kişinin bakması gerekir.',
  },
  handoffOpen: 'Ekibimize haber verildi; bu sohbeti görüyorlar.',
  handoffNext: (when) =>
    `Ekibimiz şu zaman burada: ${when}. Sohbeti açık bırakın ya da e-posta adresinizi yazın, yanıt size ulaşır.`,
  handoffLater: 'Ekibimiz şu anda burada değil. E-posta adresinizi yazın, yanıt size ulaşır.',
  troubleHandoff: 'Bizim tarafımızda bir sorun oldu. Mesajınız kayıtlı, ekibimiz bakacak.',
  clarify: 'Bunlardan hangisini soruyorsunuz?',
  nothingAbout: (part) =>
    `“${part}” hakkında sayfalarımızda bir şey bulamadım; bir çalışma arkadaşımız yardımcı olabilir.`,
  askOthersAgain:
    'Tek seferde dört soruyu yanıtlayabilirim. Diğerleri başka bir mesajda gönderilebilir.',
  smallTalk: {
    greeting: 'Merhaba. Nasıl yardımcı olabilirim?',
    thanks: 'Rica ederim.',
    goodbye: 'Hoşça kalın.',
    abuse: 'Siparişiniz ya da sorunuz için yardımcı olabilirim. Bir kişiyle de görüşebilirsiniz.',
    empty: 'Ne öğrenmek istersiniz?',
    acknowledgement: 'Tamam. Başka bir şey var mı?',
  },
  otherLanguage: (language) => `Bu sayfanın dili: ${language}.`,
  validUntil: (date) => `Son geçerlilik günü: ${date}.`,
  changesOn: (date) => `${date} tarihinden itibaren:`,
  moreOnPage: 'Sayfada başka adımlar da var.',
  newestOf: (date) => `Bu, konuyla ilgili en yeni sayfamızda (${date}) yazandır.`,
  heldOn: (date) => `Bunlar ${date} tarihli koşullardır; sipariş tarihi esas alınır.`,

  askForOrder: 'Lütfen sipariş numarasını ve siparişteki e-posta adresini yazın.',
  askForMissing: {
    orderNumber: 'Lütfen sipariş numarasını da yazın.',
    email: 'Lütfen siparişteki e-posta adresini de yazın.',
  },
  codeSent: (validFor) =>
    `Sipariş numarası ile e-posta adresi eşleşiyorsa bu adrese bir kod yola çıktı. Lütfen buraya yazın. Geçerlilik süresi: ${validFor}.`,
  askForCode: 'Lütfen e-postadaki kodu yazın.',
  codeWrong: 'Bu kod doğru değil. Lütfen kontrol edip yeniden deneyin.',
  codeLocked:
    'Çok fazla yanlış kod girildi. Yeni bir kod isteyebilir ya da bir kişiyle görüşebilirsiniz.',
  codeExpired: 'Bu kodun süresi doldu. Yeni bir kod isteyebilirsiniz.',
  verified: 'Teşekkürler, doğrulandı.',
  orderNotFound:
    'Bu bilgilerle bir sipariş bulamıyorum. Lütfen numarayı kontrol edin ya da bir kişiyle görüşün.',
  noOrders: 'Size ait bir sipariş görmüyorum.',
  whichOrder: 'Hangi siparişi soruyorsunuz?',
  hostTrouble:
    'Sipariş sistemine şu anda ulaşamıyorum. Lütfen biraz sonra yeniden deneyin ya da bir kişiyle görüşün.',
  noOrderAccess: 'Burada siparişleri göremiyorum. Ekibimiz bakabilir.',
  flowEnded: 'Tamam, burada bırakalım. Başka bir şey var mı?',
  cannotDo: 'Bunu kendim yapamam. Ekibimiz yapabilir.',

  orderState: {
    received: (number) => `${number} numaralı siparişiniz bizde; henüz paketlenmedi.`,
    'on-hold': (number) =>
      `${number} numaralı siparişiniz beklemede. Nedenini ekibimiz söyleyebilir.`,
    processing: (number) => `${number} numaralı siparişiniz hazırlanıyor.`,
    'partly-shipped': (number) =>
      `${number} numaralı siparişinizin bir kısmı yolda; kalanı sonra gelecek.`,
    shipped: (number) => `${number} numaralı siparişiniz yolda.`,
    'out-for-delivery': (number) => `${number} numaralı siparişiniz dağıtımda.`,
    delivered: (number) => `${number} numaralı siparişiniz teslim edildi olarak görünüyor.`,
    cancelled: (number) => `${number} numaralı siparişiniz iptal edildi.`,
    'return-requested': (number) => `${number} numaralı sipariş için iade talebi var.`,
    'exchange-requested': (number) => `${number} numaralı sipariş için değişim talebi var.`,
    returned: (number) => `${number} numaralı siparişiniz iade edildi.`,
    refunded: (number) => `${number} numaralı siparişinizin ücreti geri ödendi.`,
  },
  shipmentState: {
    'label-created': 'Paket kargoya bildirildi, ama henüz taranmadı.',
    'in-transit': 'Paket yolda.',
    'out-for-delivery': 'Paket dağıtımda.',
    delivered: 'Paket teslim edildi olarak görünüyor.',
    delayed: 'Paket gecikti.',
    failed: 'Kargo paketi teslim edemedi.',
    returning: 'Paket bize geri dönüyor.',
  },
  placedOn: (date) => `Sipariş tarihi: ${date}.`,
  expectedOn: (date) => `Beklenen teslim: ${date}.`,
  expectedBetween: (from, to) => `Beklenen teslim: ${from} – ${to}.`,
  deliveredOn: (date) => `Teslim: ${date}.`,
  cancelledOn: (date) => `İptal: ${date}.`,
  refunded: (amount) => `Geri ödenen: ${amount}.`,
  lastScan: (date) => `Son tarama: ${date}.`,
  tracking: (carrier, number) => `Takip numarası: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Sipariş ${number}: ${items}.`,
  returnNotDelivered: (number) => `${number} numaralı sipariş henüz teslim edilmiş görünmüyor.`,
  returnNext: 'İadeyi kendim kaydedemem. Ekibimize ileteyim mi?',
  yesPlease: 'Evet, lütfen',
  noThanks: 'Hayır, teşekkürler',

  codeMailSubject: (code) => `Kodunuz: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `${orderNumber} numaralı sipariş için kodunuz: ${code}. Geçerlilik süresi: ${validFor}.\n\nBunu siz istemediyseniz bir şey yapmanız gerekmez. Bu kodu asla telefonda sormayız.`,
};
