import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: '同义词',
  hint: '每行一组，用逗号分开：运动鞋，球鞋，跑鞋。问题里有其中一个词时，也用其他词查找。',
  add: '添加一行',
  placeholder: '运动鞋，球鞋',
  learnt: '建议加入的词',
  learntHint: '示例问题中同一位置出现的词，以及顾客的说法与您页面用词不同的词。意思相同的请添加。',
  customersSay: (one: string, other: string) => `顾客说“${one}”，页面写“${other}”。`,
  helps: (count: number) => plural('zh', count, { other: '有 # 个问题只有这样才能找到对应文章。' }),
  hurts: (count: number) => plural('zh', count, { other: '有 # 个问题反而找不到。' }),
  examplesSay: (count: number) => plural('zh', count, { other: '有 # 对示例问题只差这一个词。' }),
  evidence: '相关问题',
  differ: '意思不同',
  dismissed: '不再建议',
};
