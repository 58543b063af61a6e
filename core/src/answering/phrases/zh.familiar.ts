import type { Variant } from './tones.ts';

/** 用“你”。 What is not here is the same in both. */
export const zhHansFamiliar: Variant = {
  notFound: '这个问题在我们的页面里没有找到。你可以换个说法，也可以转人工客服。',
  firstWords: {
    anger: '明白你对此不满意，这件事交给人工客服处理更合适。',
    complaint: '谢谢你告诉我们，这件事需要人工客服来看。',
    'refund-dispute': '这笔款项需要人工客服和你核对。',
    bereavement: '请节哀。这件事由人工客服和你一起办理。',
    'self-harm':
      '谢谢你愿意说出来，你不必独自面对。如果你现在有危险，请马上联系当地的急救或报警电话，或者找一位信任的人陪在身边。',
    language: '用你的语言沟通，人工客服会更合适。',
  },
  handoffNext: (when) => `客服上班时间：${when}。你可以保留这个窗口，或留下邮箱，回复会发给你。`,
  handoffLater: '客服目前不在线。留下邮箱，回复会发给你。',
  troubleHandoff: '我们这边出了点问题，你的消息已保存，客服同事会查看。',
  clarify: '你想问的是哪一个？',
  smallTalk: {
    greeting: '你好，有什么可以帮你？',
    empty: '想了解什么？',
  },
  codeLocked: '验证码错误次数过多。你可以重新获取，或转人工客服。',
  codeExpired: '验证码已失效，你可以重新获取。',
  noOrders: '没有查到你的订单。',
  whichOrder: '是哪一笔订单？',
  noOrderAccess: '这里查不到订单，客服同事可以帮你查。',
  codeMailSubject: (code) => `你的验证码：${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `订单 ${orderNumber} 的验证码是 ${code}，${validFor}内有效。\n\n如果不是你本人操作，无需理会。我们不会在电话里询问此验证码。`,
};

/** 用「你」。 */
export const zhHantFamiliar: Variant = {
  notFound: '這個問題在我們的頁面裡沒有找到。你可以換個說法，也可以轉接真人客服。',
  firstWords: {
    anger: '了解你對此不滿意，這件事交給真人客服處理較合適。',
    complaint: '謝謝你告訴我們，這件事需要真人客服來看。',
    'refund-dispute': '這筆款項需要真人客服和你核對。',
    bereavement: '請節哀。這件事由真人客服和你一起辦理。',
    'self-harm':
      '謝謝你願意說出來，你不必獨自面對。如果你現在有危險，請立刻聯絡當地的急救或報警電話，或者找一位信任的人陪在身邊。',
    language: '用你的語言溝通，真人客服會更合適。',
  },
  handoffNext: (when) =>
    `客服上班時間：${when}。你可以保留這個視窗，或留下電子郵件，回覆會寄給你。`,
  handoffLater: '客服目前不在線上。留下電子郵件，回覆會寄給你。',
  troubleHandoff: '我們這邊出了點問題，你的訊息已儲存，客服同事會查看。',
  clarify: '你想問的是哪一個？',
  smallTalk: {
    greeting: '你好，有什麼可以幫你？',
    empty: '想了解什麼？',
  },
  codeLocked: '驗證碼錯誤次數過多。你可以重新取得，或轉接真人客服。',
  codeExpired: '驗證碼已失效，你可以重新取得。',
  noOrders: '查不到你的訂單。',
  whichOrder: '是哪一筆訂單？',
  noOrderAccess: '這裡查不到訂單，客服同事可以幫你查。',
  codeMailSubject: (code) => `你的驗證碼：${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `訂單 ${orderNumber} 的驗證碼是 ${code}，${validFor}內有效。\n\n如果不是你本人操作，無須理會。我們不會在電話裡詢問此驗證碼。`,
};
