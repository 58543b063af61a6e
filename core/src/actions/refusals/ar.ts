import type { RefusalWords } from './refusal-words.ts';

/** The counted noun changes with the count: one, two, three to ten, eleven and more. */
const days = (count: number): string => {
  if (count === 1) return 'يوم واحد';
  if (count === 2) return 'يومين';
  const last = count % 100;
  return `${count} ${last >= 3 && last <= 10 ? 'أيام' : 'يومًا'}`;
};

export const arRefusals: RefusalWords = {
  identity: 'يتطلب هذا تسجيل الدخول، أو رقم الطلب والبريد الإلكتروني والرمز الذي نرسله.',
  notTheirOrder: 'لم أجد هذا الطلب باسمك.',
  state: 'هذا غير ممكن في حالة الطلب الحالية.',
  windowPlaced: (within, since) =>
    `هذا ممكن خلال ${days(within)} من تاريخ الطلب؛ وقد مضى على طلبك ${days(since)}.`,
  windowShipped: (within, since) =>
    `هذا ممكن خلال ${days(within)} من الشحن؛ وقد مضى على شحن طلبك ${days(since)}.`,
  windowDelivered: (within, since) =>
    `هذا ممكن خلال ${days(within)} من التسليم؛ وقد مضى على تسليم طلبك ${days(since)}.`,
  windowGift: (day) => `انتهت مدة هذه الهدية في ${day}.`,
  windowUnknown: (within) => `هذا ممكن خلال ${days(within)}؛ ولا أرى متى بدأت المدة.`,
  itemUnknown: 'هذا المنتج ليس ضمن الطلب.',
  tooMany: (most) => `يمكن أن يشمل ذلك ${most} على الأكثر.`,
  excluded: (item) => `هذا غير ممكن للمنتج ${item}.`,
  reason: 'هذا غير ممكن للسبب المذكور.',
  variantUnknown: 'لم أجد الخيار المطلوب.',
  otherProduct: (item) => `لا يمكن تبديل ${item} إلا بخيار آخر من المنتج نفسه.`,
  unavailable: 'الخيار المطلوب غير متوفر الآن.',
  sameVariant: 'هذا هو الخيار المطلوب سابقًا.',
  paymentUnknown: 'لم أجد طريقة الدفع هذه في الحساب.',
  paymentNotAllowed: 'لا يمكن استخدام طريقة الدفع هذه هنا.',
  balance: 'رصيد بطاقة الهدية لا يكفي.',
  amount: (most) => `الحد الأقصى بهذه الطريقة هو ${most}.`,
  currency: 'المبالغ بعملات مختلفة.',
  doneBefore: 'تم ذلك لهذا الطلب من قبل، وهو ممكن مرة واحدة.',
  tooOften: (count, within) => `هذا ممكن ${count} مرات خلال ${days(within)}.`,
  invalid: 'هناك شيء ناقص أو غير صالح في الطلب.',
  noRule: 'لا أستطيع القيام بذلك بنفسي.',
  person: 'يمكن لأحد الزملاء الاطلاع عليه.',
};
