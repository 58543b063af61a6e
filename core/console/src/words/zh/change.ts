/** What an approver writes in place of a customer's request. */
import type { LateWords } from '../late-words.ts';

export const change: LateWords['change'] = {
  title: '修改请求',
  problem: '问题',
  reason: '原因',
  refundTo: '退款至',
  payWith: '支付方式',
  asPaid: '按订单原支付方式',
  amount: (currency) => `金额（${currency}）`,
  noAmount: '请填写大于零的金额。',
  piecesOf: (item) => `${item}的件数`,
  insteadOf: (item) => `替换${item}`,
  address: {
    name: '姓名',
    line1: '街道和门牌号',
    line2: '补充',
    postcode: '邮编',
    city: '城市',
    region: '省份',
    country: '国家',
  },
  needsYes: '客户还没有同意这样做。系统会在对话中询问客户，客户同意后就会办理，您无需再次决定。',
  covered: '这只是在客户已同意的内容上减少：它会继续等待，您可以批准。',
  refused: '政策不允许这样做。',
  incomplete: '有内容缺失或无法成立。',
  ask: '询问客户',
  take: '修改',
};
