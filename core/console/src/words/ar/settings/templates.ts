import type { Words } from '../../words.tsx';

/** What the assistant says by itself, in the words of the business. */
export const templates: Words['settings']['templates'] = {
  checked: 'تُراجَع الأرقام والتواريخ والوعود في عباراتك كأي إجابة: ما لا تثبته صفحاتك لا يُقال.',
  names: {
    greeting: 'التحية',
    unknown: 'لم يوجد شيء',
    'handed-over-open': 'التحويل خلال أوقات العمل',
    'handed-over-closed': 'التحويل خارج أوقات العمل',
    'small-talk-thanks': 'بعد الشكر',
  },
  when: {
    greeting: 'عندما يكتفي العميل بالتحية.',
    unknown: 'عندما لا يجيب شيء في صفحاتك عن السؤال. ويُعرض معها موظف.',
    'handed-over-open': 'عندما يُطلب موظف ويكون هناك من يرد.',
    'handed-over-closed': 'عندما يُطلب موظف ولا أحد حتى موعد الافتتاح.',
    'small-talk-thanks': 'عندما يشكر العميل.',
  },
  reset: 'العودة إلى عبارتنا',
  oursIsSaid: 'فارغ: تُقال العبارة الرمادية، وهي عبارتنا.',
  variables: 'إدراج متغير',
  variable: { 'contact.name': 'اسم العميل', 'tenant.name': 'اسمك', opening: 'الافتتاح القادم' },
  preview: 'تُقرأ هكذا',
  sampleName: 'لي وي',
  unknownVariable: (names) => `${names} ليس متغيرًا هنا. استخدم الأزرار أدناه.`,
};
