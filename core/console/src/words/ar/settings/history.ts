import type { Words } from '../../words.tsx';

/** What a setting was before. */
export const history: Words['settings']['history'] = {
  open: 'السجل',
  hint: 'يُحفظ كل تغيير. الاستعادة تملأ النموذج هنا، ويسري الأمر بعد الحفظ.',
  none: 'لم يتغير شيء بعد.',
  first: 'قبل أول تغيير',
  compared: (number) => `الإصدار ${number} والآن`,
  putBack: 'أُعيد إلى النموذج. يسري بعد الحفظ.',
};
