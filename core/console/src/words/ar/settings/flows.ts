import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Journeys a business scripts itself. */
export const flows: Words['settings']['flows'] = {
  promise:
    'يتحدث المسار بكلماتك. يمكنه أن يقول ويسأل ويعرض خيارات ويحوّل إلى شخص؛ ولا يغيّر شيئًا في متجرك، ويُرفض كل وعد لا يثبته شيء.',
  title: 'مساراتك',
  order: 'تأتي قبل المسارات المدمجة للطلبات والإرجاع، وقبل الإجابات من صفحاتك.',
  none: 'لا يوجد شيء بعد. يجيب المساعد من صفحاتك ويعرف أمور الطلبات والإرجاع.',
  add: 'إضافة مسار',
  edit: 'تعديل المسار',
  take: 'اعتماد',
  name: 'الاسم، للفريق',
  enabled: 'مستخدم',
  off: 'غير مستخدم',
  examples: 'ما يكتبه العملاء لبدئه',
  examplesHint: 'سطر لكل مثال. وما يشبهه كثيرًا يبدؤه أيضًا.',
  steps: (count) =>
    plural('ar', count, {
      one: 'خطوة واحدة',
      two: 'خطوتان',
      few: '# خطوات',
      many: '# خطوة',
      other: '# خطوة',
    }),
  step: (number) => `الخطوة ${number}`,
  addStep: 'إضافة خطوة',
  kind: 'ما يحدث',
  kinds: {
    say: 'يُقال شيء',
    choose: 'يُختار شيء',
    ask: 'يُسأل عن شيء',
    'hand-over': 'يتولى شخص',
  },
  text: 'النص',
  textHint: 'تُملأ {{contact.name}} و{{tenant.name}}، والإجابات هكذا {{slot.…}}.',
  input: 'المتوقع',
  inputs: { text: 'أي شيء', number: 'رقم', email: 'عنوان بريد إلكتروني' },
  slot: 'اسم الإجابة',
  choice: (number) => `الخيار ${number}`,
  addChoice: 'إضافة خيار',
  next: 'ثم',
  end: 'انتهى المسار',
  tryTitle: 'جرّبه',
  tryBegin: 'اكتب ما قد يكتبه العميل أولًا',
  tryAnswer: 'اكتب الإجابة التالية',
  tryAgain: 'من البداية',
  leaves: 'ليس لدى المسار ما يقوله هنا؛ تأتي الإجابة من صفحاتك.',
  handsOver: 'هنا يتولى شخص.',
  over: 'انتهى المسار.',
};
