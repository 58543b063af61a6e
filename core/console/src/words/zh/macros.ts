import type { Words } from '../words.tsx';

export const macros: Words['macros'] = {
  found: (count) => `${count} 条符合`,
  afterwards: (what) => `随后：${what}`,
  after: (what) => `发送后：${what}。`,
  without: '仅发送',
  done: (what) => `已发送，随后完成：${what}`,
  resolve: '标记为已解决',
  resolveAs: (reason) => `以“${reason}”结束`,
  snooze: (time) => `暂缓 ${time}`,
  assign: (name) => `转给${name}`,
  release: '放回等待队列',
  title: '发送之后',
  hint: '使它成为宏：使用者事先会看到，事后可以撤销。',
  who: '由谁负责',
  stays: '保持不变',
  end: '会话如何处理',
  reason: '所属原因',
  noReason: '不填原因',
  time: '多长时间',
  unknown: ({ line, character, shown }) =>
    `第 ${line} 行第 ${character} 个字符：${shown} 不是变量。`,
};
