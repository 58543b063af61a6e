/** A policy tried on past requests. */
import type { LateWords } from '../late-words.ts';

export const pastPolicy: LateWords['pastPolicy'] = {
  title: '用以往的请求试算',
  hint: '保存之前：最近 200 个提议中，哪些会有不同的决定；每个都按当时已知的情况计算。当场被拒绝的请求也在其中。',
  run: '试算此政策',
  running: '正在试算…',
  none: '还没有可以试算的以往请求。',
  same: (a) => `已试算 ${a} 个，决定都与当时相同。`,
  result: (a, b) => `${b} 个中有 ${a} 个会有不同的决定。`,
  notTried: (a) => `未试算：${a} 个较早的请求，没有保存当时的决定依据。`,
  before: '当时',
  after: '将会',
  refused: '拒绝',
  allowed: '立即办理',
  approval: (who) => `先由${who}批准`,
  noRule: '无规则',
};
