import type { Words } from '../../words.tsx';

/** The chat on the pages of the business. */
export const look: Words['settings']['look'] = {
  appearance: 'المظهر',
  pick: 'اختيار',
  colour: 'اللون',
  noColour: 'اكتب لونًا مثل ‎#1f5c66.',
  fine: (ratio) => `النص الأبيض عليه سهل القراءة (تباين ${ratio} إلى 1).`,
  changed: (ratio, shown) =>
    `النص الأبيض عليه صعب القراءة (تباين ${ratio} إلى 1). تعرض الدردشة ${shown} بدلًا منه.`,
  side: 'جانب الصفحة',
  sides: { start: 'البداية (اليمين بالعربية)', end: 'النهاية (اليسار بالعربية)' },
  words: 'النصوص',
  wordsHint: 'بكل لغة من لغاتك.',
  greeting: 'الترحيب',
  greetingHint: 'أول سطر عند فتح الدردشة. فارغ: ترحيبنا.',
  label: 'تسمية بجانب الزر الدائري',
  labelHint: '24 حرفًا على الأكثر. فارغ: الزر وحده.',
  suggestions: 'الأسئلة المقترحة',
  addSuggestion: 'سؤال يتكرر من العملاء',
  privacy: 'الخصوصية',
  privacyUrl: 'عنوان صفحة الخصوصية',
  privacyHint: 'رابط أسفل الدردشة. فارغ: بلا رابط.',
  preview: 'معاينة',
  previewHint: 'الدردشة كما هي. اللون والجانب فورًا، والنصوص بعد حفظها.',
  pages: 'الصفحات المسموح لها بعرض الدردشة',
  pagesHint: 'عنوان الموقع بلا مسار. لا تُفتح الدردشة في غيرها.',
  addPage: 'عنوان موقع',
  noPages: 'لا موقع مسموح له بعرض الدردشة بعد.',
  snippet: 'ضعها في صفحة',
  snippetHint: 'انسخ هذا السطر في كل صفحة قبل ‎</body>‎. لا يحوي أي سر.',
  snippetUnsaved: 'الجانب أو التسمية غير محفوظ بعد، ويتغير السطر عند حفظه.',
};
