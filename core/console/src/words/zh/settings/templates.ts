import type { Words } from '../../words.tsx';

/** What the assistant says by itself, in the words of the business. */
export const templates: Words['settings']['templates'] = {
  checked: '您的话术中的数字、日期和承诺会像回答一样核对：页面无法证明的内容不会说出。',
  names: {
    greeting: '问候',
    unknown: '没有找到答案',
    'handed-over-open': '营业时间内转人工',
    'handed-over-closed': '营业时间外转人工',
    'small-talk-thanks': '回应感谢',
  },
  when: {
    greeting: '客户只是打招呼时。',
    unknown: '您的页面没有答案时，会同时提供转人工。',
    'handed-over-open': '客户要求人工且有人在线时。',
    'handed-over-closed': '客户要求人工但下次营业前无人在线时。',
    'small-talk-thanks': '客户表示感谢时。',
  },
  reset: '恢复默认',
  oursIsSaid: '留空：使用灰色的默认话术。',
  variables: '插入变量',
  variable: { 'contact.name': '客户姓名', 'tenant.name': '您的名称', opening: '下次营业' },
  preview: '效果',
  sampleName: '李伟',
  unknownVariable: (names) => `这里不能使用 ${names}，请用下方的按钮。`,
};
