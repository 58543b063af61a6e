import type { Words } from '../../words.tsx';

/** What one reply and one conversation may use of a model. */
export const limits: Words['settings']['limits'] = {
  title: 'حدود النموذج',
  hint: 'لرد واحد ومحادثة واحدة. عند تجاوز أي منها تأتي الإجابة بلا نموذج. فارغ: يسري الرقم الرمادي.',
  fields: {
    steps: 'استدعاءات النموذج للرد الواحد',
    seconds: 'الثواني للرد الواحد',
    tokensPerReply: 'الرموز المكتوبة للرد الواحد',
    centsPerConversation: 'سنتات أمريكية للمحادثة الواحدة',
  },
  hints: {
    steps: 'من 1 إلى 20، بما فيها البحث والتصحيح.',
    seconds: 'من 1 إلى 120، ولا تتجاوز ما تسمح به الخدمة.',
    tokensPerReply: 'من 50 إلى 10000، ولا تتجاوز ما تسمح به الخدمة.',
    centsPerConversation: 'في الشهر؛ 0: لا نموذج في أي محادثة.',
  },
  noNumber: (from, to) => `اكتب رقمًا من ${from} إلى ${to}.`,
  usual: (value) => `فارغ: ${value}`,
};
