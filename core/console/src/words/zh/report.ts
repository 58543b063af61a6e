/** What came of the conversations of a period, and what each figure counts. */

import type { LateWords } from '../late-words.ts';
import { plural } from '../plural.ts';

export const report: LateWords['report'] = {
  title: '报告',
  period: '期间',
  lastDays: (count) => plural('zh', count, { other: '最近 # 天' }),
  begun: (count) => plural('zh', count, { other: '共开始 # 个对话。' }),
  outcomesTitle: '结果如何',
  outcomesMeans: '每个对话只计一次，按目前的状态。“已回答”不等于已解决：离开的客户并没有这样说。',
  before: (a) => `之前同样天数内为 ${a}。`,
  noConversations: '这些天没有开始任何对话。',
  waitsTitle: '等待人工',
  waitsMeans:
    '从转交到人工的第一句话，按实际时钟计算，包含夜间和节假日。目标按您的营业时间内的分钟计算。',
  waitsCut: (a) => `只查看了最近 ${a} 次转交。`,
  p50: '一半的人最多等待',
  p95: '95% 的人最多等待',
  within: (a) => `在目标 ${a} 之内`,
  ofAll: (a, b) => `${a} / ${b}`,
  attended: '人工已回复',
  waiting: '仍在等待',
  unattended: '已结束，但没有人回复',
  noHandoffs: '没有转交。',
  reasonsTitle: '转交原因',
  reasonsMeans: '这些天的转交，按当时给出的原因。',
  wrapUpsTitle: '关于什么',
  wrapUpsMeans: '已解决的对话，按关闭时所选的原因。',
  notSaid: '未说明',
  noneResolved: '还没有已解决的对话。',
  setWrapUps: '设置可选原因',
  csatTitle: '满意度',
  csatMeans: (a) => `只统计被询问并作答的客户；${a} 个对话没有评分。`,
  csat: (a, b) => `${b} 个评分中有 ${a} 给了 4 或 5 分`,
  noneRated: '还没有人评分。',
  stars: (count) => plural('zh', count, { other: '# 星' }),
  thumbs: (a, b) => `被标记为有帮助的回答：${a}；没有帮助：${b}。`,
  outcomes: {
    answered: '由助手回答',
    handedOver: '转给人工',
    unanswered: '未回答',
    nothingAsked: '没有提问',
  },
  means: {
    answered: '没有人接手，最后一个问题得到了回答。',
    handedOver: '呼叫了人工，或人工写过消息。',
    unanswered: '没有人接手，最后一个问题没有得到回答。',
    nothingAsked: '只是问候，或助手完全没有回复。',
  },
};
