import type { Words } from '../../words.tsx';

/** What one reply and one conversation may use of a model. */
export const limits: Words['settings']['limits'] = {
  title: '模型限额',
  hint: '针对一次回复和一次对话。超过任何一项，就不用模型来回答。留空：使用灰色的数值。',
  fields: {
    steps: '每次回复调用模型的次数',
    seconds: '每次回复的秒数',
    tokensPerReply: '每次回复写出的词元数',
    centsPerConversation: '每次对话的美分',
  },
  hints: {
    steps: '1 到 20 次，包括查询和更正。',
    seconds: '1 到 120，不会超过服务所允许的。',
    tokensPerReply: '50 到 10,000，不会超过服务所允许的。',
    centsPerConversation: '按月计算；0：对话中不使用模型。',
  },
  noNumber: (from, to) => `请填写 ${from} 到 ${to} 之间的数字。`,
  usual: (value) => `留空：${value}`,
};
