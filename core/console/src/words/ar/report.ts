/** What came of the conversations of a period, and what each figure counts. */

import type { LateWords } from '../late-words.ts';
import { plural } from '../plural.ts';

export const report: LateWords['report'] = {
  title: 'تقرير',
  period: 'الفترة',
  lastDays: (count) =>
    plural('ar', count, {
      one: '# يوم',
      two: 'آخر # يومًا',
      few: 'آخر # يومًا',
      many: 'آخر # يومًا',
      other: 'آخر # يومًا',
    }),
  begun: (count) =>
    plural('ar', count, {
      one: 'بدأت # محادثة.',
      two: 'بدأت # محادثات.',
      few: 'بدأت # محادثات.',
      many: 'بدأت # محادثات.',
      other: 'بدأت # محادثات.',
    }),
  outcomesTitle: 'ما آلت إليه',
  outcomesMeans:
    'تُحسب كل محادثة مرة واحدة كما هي الآن. «أُجيب عنها» لا تعني أنها حُلّت: العميل الذي غادر لم يقل ذلك.',
  before: (a) => `${a} في عدد مماثل من الأيام قبلها.`,
  noConversations: 'لم تبدأ أي محادثة في هذه الأيام.',
  waitsTitle: 'انتظار شخص',
  waitsMeans:
    'من التسليم حتى أول كلمات شخص، بحسب الساعة، مع الليالي والعطل. الهدف يحسب الدقائق داخل ساعات عملكم.',
  waitsCut: (a) => `نُظر في أحدث ${a} تسليمًا فقط.`,
  p50: 'نصفهم انتظر على الأكثر',
  p95: '95٪ انتظروا على الأكثر',
  within: (a) => `ضمن الهدف ${a}`,
  ofAll: (a, b) => `${a} من ${b}`,
  attended: 'كتب شخص',
  waiting: 'ما زال ينتظر',
  unattended: 'انتهت ولم يكتب أحد',
  noHandoffs: 'لم يُسلّم شيء.',
  reasonsTitle: 'سبب التسليم',
  reasonsMeans: 'التسليمات في هذه الأيام بحسب السبب المذكور حينها.',
  wrapUpsTitle: 'عمّ كانت',
  wrapUpsMeans: 'من المحادثات المحلولة، كما قيل عند إغلاقها.',
  notSaid: 'لم يُذكر',
  noneResolved: 'لم تُحلّ أي منها بعد.',
  setWrapUps: 'حدّد أسبابًا للاختيار',
  csatTitle: 'الرضا',
  csatMeans: (a) => `يُحسب فقط من سُئل وأجاب؛ ${a} محادثة لم تُقيّم.`,
  csat: (a, b) => `${a} أعطوا 4 أو 5 من ${b} تقييمًا`,
  noneRated: 'لم يُقيّم أحد بعد.',
  stars: (count) =>
    plural('ar', count, {
      one: '# نجمة',
      two: '# نجوم',
      few: '# نجوم',
      many: '# نجوم',
      other: '# نجوم',
    }),
  thumbs: (a, b) => `إجابات وُصفت بأنها مفيدة: ${a}؛ غير مفيدة: ${b}.`,
  outcomes: {
    answered: 'أجاب عنها المساعد',
    handedOver: 'سُلّمت إلى شخص',
    unanswered: 'بلا جواب',
    nothingAsked: 'لم يُسأل شيء',
  },
  means: {
    answered: 'لم يتدخل أحد، وحصل السؤال الأخير على جواب.',
    handedOver: 'استُدعي شخص أو كتب.',
    unanswered: 'لم يتدخل أحد، وبقي السؤال الأخير بلا جواب.',
    nothingAsked: 'تحية، أو لا رد من المساعد إطلاقًا.',
  },
};
