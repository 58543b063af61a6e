import type { Words } from '../../words.tsx';

/** What a setting was before. */
export const history: Words['settings']['history'] = {
  open: '历史',
  hint: '每次更改都会保留。恢复会先填入此处，保存后生效。',
  none: '还没有更改过。',
  first: '首次更改之前',
  compared: (number) => `版本 ${number} 与现在`,
  putBack: '已填回，保存后生效。',
};
