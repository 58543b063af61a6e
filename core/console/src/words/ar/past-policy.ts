/** A policy tried on past requests. */
import type { LateWords } from '../late-words.ts';

export const pastPolicy: LateWords['pastPolicy'] = {
  title: 'التجربة على طلبات سابقة',
  hint: 'قبل الحفظ: أي من آخر 200 إجراء مقترح كان سيُقرر فيه بشكل مختلف، كل منها بما كان معروفًا حينها. ما رُفض فورًا من بينها.',
  run: 'جرّب هذه السياسة',
  running: 'جارٍ التجربة …',
  none: 'لا توجد طلبات سابقة يمكن التجربة عليها بعد.',
  same: (a) => `جُرّب ${a}؛ وكلها سيُقرر فيها كما كان.`,
  result: (a, b) => `${a} من ${b} كان سيُقرر فيها بشكل مختلف.`,
  notTried: (a) => `لم يُجرّب: ${a} أقدم لم يُحفظ ما قُرر على أساسه.`,
  before: 'كان',
  after: 'سيكون',
  refused: 'مرفوض',
  allowed: 'يُنفّذ فورًا',
  approval: (who) => `يوافق أولًا ${who}`,
  noRule: 'لا قاعدة',
};
