import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: '同义词',
  hint: '每行一组，用逗号分开：运动鞋，球鞋，跑鞋。问题里有其中一个词时，也用其他词查找。',
  add: '添加一行',
  placeholder: '运动鞋，球鞋',
  learnt: '在您的示例问题中发现',
  learntHint: '它们出现在同一篇文章示例问题的同一位置。意思相同的请添加。',
};
