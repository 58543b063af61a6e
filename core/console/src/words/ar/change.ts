/** What an approver writes in place of a customer's request. */
import type { LateWords } from '../late-words.ts';

export const change: LateWords['change'] = {
  title: 'تغيير الطلب',
  problem: 'المشكلة',
  reason: 'السبب',
  refundTo: 'يُعاد المال إلى',
  payWith: 'الدفع بواسطة',
  asPaid: 'كما دُفع الطلب',
  amount: (currency) => `المبلغ (${currency})`,
  noAmount: 'اكتب مبلغًا أكبر من صفر.',
  piecesOf: (item) => `عدد القطع من ${item}`,
  insteadOf: (item) => `بدلًا من ${item}`,
  address: {
    name: 'الاسم',
    line1: 'الشارع والرقم',
    line2: 'تكملة',
    postcode: 'الرمز البريدي',
    city: 'المدينة',
    region: 'المنطقة',
    country: 'البلد',
  },
  needsYes: 'لم يوافق العميل على هذا. يُسأل في المحادثة، ويُنفّذ بعد موافقته دون أن تقرر مرة أخرى.',
  covered: 'هذا ينقص فقط مما وافق عليه العميل: يبقى منتظرًا ويمكنك الموافقة عليه.',
  refused: 'السياسة لا تسمح بهذا.',
  incomplete: 'هناك شيء ناقص أو غير ممكن.',
  ask: 'اسأل العميل',
  take: 'تغيير',
};
