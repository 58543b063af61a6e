import { plural } from '../plural.ts';
import type { Words } from '../words.tsx';

export const macros: Words['macros'] = {
  found: (count) =>
    plural('ar', count, {
      one: 'رد واحد مطابق',
      two: 'ردّان مطابقان',
      few: '# ردود مطابقة',
      other: '# ردًا مطابقًا',
    }),
  afterwards: (what) => `ثم: ${what}`,
  after: (what) => `بعد الإرسال: ${what}.`,
  without: 'إرسال فقط',
  done: (what) => `أُرسل ثم نُفّذ: ${what}`,
  resolve: 'إنهاء المحادثة',
  resolveAs: (reason) => `إنهاء بسبب «${reason}»`,
  snooze: (time) => `تأجيل لمدة ${time}`,
  assign: (name) => `إسناد إلى ${name}`,
  release: 'إتاحتها للجميع',
  title: 'بعد الإرسال',
  hint: 'يجعلها وحدة ماكرو: يعرف المستخدم ذلك قبل التنفيذ ويمكنه التراجع بعده.',
  who: 'من يتولاها',
  stays: 'تبقى كما هي',
  end: 'ما يحدث لها',
  reason: 'موضوعها',
  noReason: 'بلا سبب',
  time: 'المدة',
  unknown: ({ line, character, shown }) =>
    `السطر ${line}، الحرف ${character}: ‎${shown}‎ ليس متغيرًا.`,
};
