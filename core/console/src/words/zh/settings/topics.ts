import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Limits of confidence for some articles, and what they would change. */
export const topics: Words['settings']['topics'] = {
  title: '单独设限的主题',
  hint: '有的主题要更谨慎，有的可以放宽。第一个包含该文章的条目生效；其余文章使用上面的两个限值。',
  none: '还没有：所有文章都使用上面的两个限值。',
  add: '添加主题',
  edit: '修改主题',
  take: '采用',
  search: '按标题或内容查找文章',
  noneFound: '没有这样的文章。',
  chosen: '此主题的文章',
  begins: (b) => `编号以 ${b} 开头的全部文章`,
  above: '此主题高于此值才回答',
  below: '此主题低于此值则说不知道',
  asForAll: (p) => `与全部相同：${p}`,
  needsArticle: '请至少选择一篇文章。',
  needsLimit: '请至少设置一个单独的限值。',
  crossed: '此限值不能高于另一个。',
  sentence: (a, l) => `${a}：${l}`,
  answersAbove: (p) => `高于 ${p} 才回答`,
  unknownBelow: (p) => `低于 ${p} 则说不知道`,
  effect: '会有什么变化',
  effectHint: '用已保存的限值和此处的限值，把客户最近的问题各问一遍。不会写入任何内容。',
  tryIt: '用最近的问题试一试',
  trying: '正在试……',
  nothingAsked: '还没有人提问。',
  allTheSame: (n) => plural('zh', n, { other: '最近 # 个问题的结果都与现在相同。' }),
  someChange: (c, n) =>
    plural('zh', n, { other: '最近 # 个问题中有 ' }) + plural('zh', c, { other: '# 个结果会不同' }),
  outcomes: {
    answered: '已回答',
    'asked-back': '反问',
    'found-nothing': '没有找到',
    'handed-over': '转给人工',
  },
  fromTo: (from, to, count) => `${from} → ${to}：${count}`,
  examples: '例如',
};
