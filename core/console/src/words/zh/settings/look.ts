import type { Words } from '../../words.tsx';

/** The chat on the pages of the business. */
export const look: Words['settings']['look'] = {
  appearance: '外观',
  pick: '选择',
  colour: '颜色',
  noColour: '请写成 #1f5c66 这样的颜色。',
  fine: (ratio) => `白色文字在上面清晰易读（对比度 ${ratio}:1）。`,
  changed: (ratio, shown) =>
    `白色文字在上面难以看清（对比度 ${ratio}:1），聊天窗口会改用 ${shown}。`,
  side: '页面位置',
  sides: { start: '起始侧（中文为左）', end: '末尾侧（中文为右）' },
  words: '文字',
  wordsHint: '每种语言分别设置。',
  greeting: '欢迎语',
  greetingHint: '打开聊天时的第一行。留空则使用默认。',
  label: '圆形按钮旁的标签',
  labelHint: '最多 24 个字。留空则只显示按钮。',
  suggestions: '推荐问题',
  addSuggestion: '客户常问的问题',
  privacy: '隐私',
  privacyUrl: '隐私页面地址',
  privacyHint: '显示在聊天下方。留空则不显示。',
  preview: '预览',
  previewHint: '真实的聊天窗口。颜色和位置立即生效，文字保存后生效。',
  pages: '可以显示聊天的网站',
  pagesHint: '网站地址，不含路径。聊天不会在其他网站打开。',
  addPage: '网站地址',
  noPages: '还没有网站可以显示聊天。',
  snippet: '放到网页上',
  snippetHint: '把这一行复制到每个页面的 </body> 之前。它不含任何机密。',
  snippetUnsaved: '位置或标签尚未保存，保存后这一行会更新。',
};
