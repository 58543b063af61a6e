import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: 'كلمات بمعنى واحد',
  hint: 'سطر لكل مجموعة، تفصل بين كلماتها فاصلة: حذاء رياضي, سنيكرز. السؤال الذي فيه إحداها يُبحث عنه بالأخريات أيضًا.',
  add: 'إضافة سطر',
  placeholder: 'حذاء رياضي, سنيكرز',
  learnt: 'وُجدت في أسئلتك النموذجية',
  learntHint: 'تقع في الموضع نفسه من أسئلة مقال واحد. أضف ما كان بمعنى واحد.',
};
