import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Shops, help desks and the model. */
export const connections: Words['settings']['connections'] = {
  hosts: 'الربط',
  hostsHint: 'يُضبط في إعداد الخدمة.',
  noHosts: 'لا متجر ولا نظام دعم مربوط. يُذكر ذلك في إعداد الخدمة.',
  states: { up: 'يستجيب', down: 'لا يستجيب', unknown: 'لم يُسأل بعد' },
  capabilities: {
    receive: 'الرسائل',
    articles: 'المقالات',
    products: 'المنتجات',
    contact: 'العملاء',
    orders: 'الطلبات',
    orderByNumber: 'الطلبات بالرقم',
    reply: 'الردود',
    handOff: 'التحويل',
    createReturn: 'الإرجاع',
    cancelOrder: 'الإلغاء',
    notify: 'الإشعارات',
    tickets: 'التذاكر',
  },
  articles: (count) =>
    plural('ar', count, {
      zero: 'لا مقالات',
      one: 'مقالة واحدة',
      two: 'مقالتان',
      few: '# مقالات',
      other: '# مقالة',
    }),
  neverSynced: 'لم يُجلب بعد',
  syncedAt: 'جُلب',
  sync: 'اجلب الآن',
  syncAsked: (name) => `يجري جلب ${name}`,
  model: 'النموذج',
  modelHint: 'النموذج يحسّن الصياغة فقط، وما يكتبه يُراجَع كأي إجابة.',
  modelIs: (name, host) => `${name} لدى ${host}`,
  noModel: 'لا نموذج مُعدّ. تقتبس الإجابات صفحاتك، ولا ينقص غير ذلك شيء.',
  budget: 'الميزانية الشهرية بالدولار الأمريكي',
  budgetNone: '0: لا يُستدعى أي نموذج.',
  budgetHint: 'عند نفادها تأتي الإجابات بلا نموذج حتى الشهر التالي.',
  noAmount: 'اكتب مبلغًا مثل 25 أو 25.50.',
  spent: (spent, budget) => `أُنفق ${spent} من ${budget} هذا الشهر`,
};
