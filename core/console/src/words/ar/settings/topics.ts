import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Limits of confidence for some articles, and what they would change. */
export const topics: Words['settings']['topics'] = {
  title: 'مواضيع لها حدودها الخاصة',
  hint: 'بعض المواضيع تحتاج حذرًا أكبر وبعضها أقل. يسري أول بند يذكر المقال، ولغيره يسري الحدّان أعلاه.',
  none: 'لا يوجد بعد: يسري الحدّان أعلاه على كل المقالات.',
  add: 'إضافة موضوع',
  edit: 'تعديل الموضوع',
  take: 'اعتماد',
  search: 'ابحث عن مقالات بالعنوان أو النص',
  noneFound: 'لا مقال كهذا.',
  chosen: 'مقالات هذا الموضوع',
  begins: (b) => `كل ما يبدأ معرّفه بـ ${b}`,
  above: 'يجيب فوق، لهذا الموضوع',
  below: 'يقول إنه لا يعرف دون، لهذا الموضوع',
  asForAll: (p) => `كما للجميع: ${p}`,
  needsArticle: 'اختر مقالًا واحدًا على الأقل.',
  needsLimit: 'ضع حدًّا خاصًا واحدًا على الأقل.',
  crossed: 'لا يمكن أن يعلو هذا الحد على الآخر.',
  sentence: (a, l) => `${a}: ${l}`,
  answersAbove: (p) => `يجيب فوق ${p}`,
  unknownBelow: (p) => `لا يعرف دون ${p}`,
  effect: 'ما الذي سيتغير',
  effectHint: 'يعيد طرح آخر أسئلة عملائك بالحدود المحفوظة ثم بالحدود هنا. لا يُكتب شيء.',
  tryIt: 'جرّب على آخر الأسئلة',
  trying: 'تجري التجربة …',
  nothingAsked: 'لم يسأل أحد شيئًا بعد.',
  allTheSame: (n) => plural('ar', n, { other: 'آخر الأسئلة وعددها # تنتهي كما الآن.' }),
  someChange: (c, n) =>
    plural('ar', c, { other: 'عدد الأسئلة التي ستنتهي بغير ذلك: #' }) +
    plural('ar', n, { other: ' من آخر #' }),
  outcomes: {
    answered: 'أُجيب عنه',
    'asked-back': 'سُئل عنه العميل',
    'found-nothing': 'لم يُعثر على شيء',
    'handed-over': 'حُوّل إلى شخص',
  },
  fromTo: (from, to, count) => `${from} ← ${to}: ${count}`,
  examples: 'على سبيل المثال',
};
