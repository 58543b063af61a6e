import type { Words } from './words.ts';

export const ja: Words = {
  notFound:
    '当店のページでは見つかりませんでした。別の言い方でお尋ねいただくか、担当者におつなぎできます。',
  talkToPerson: '担当者と話す',
  firstWords: {
    'asked-for-person': '承知しました。',
    anger: 'ご納得いただけない状況と理解しました。ここからは担当者が対応するのがよいと思います。',
    complaint: 'お知らせいただきありがとうございます。担当者が確認すべき内容です。',
    'refund-dispute': 'このお支払いは担当者が一緒に確認すべき内容です。',
    legal: 'このご質問には、アシスタントではなく担当者がお答えします。',
    press: 'このご質問には、アシスタントではなく担当者がお答えします。',
    safety:
      'まず製品の使用をおやめください。けがをされた方や危険のある方がいる場合は、先に緊急通報をお願いします。',
    bereavement: 'お悔やみ申し上げます。この件は担当者が一緒に対応します。',
    'self-harm':
      'お話しくださりありがとうございます。一人で抱えなくてかまいません。今、危険を感じている場合は、お住まいの地域の緊急窓口か、そばにいてくれる信頼できる方に連絡してください。',
    'not-answered': '十分にお答えできませんでした。',
    language: 'お客様の言語では、担当者のほうがよくお手伝いできます。',
    trouble: '現在、確認ができません。',
    other: '担当者が確認すべき内容です。',
  },
  handoffOpen: '担当者に知らせました。担当者はこのチャットを見られます。',
  handoffNext: (when) =>
    `担当者の次の対応開始：${when}。このチャットを開いておくか、メールアドレスをお残しください。`,
  handoffLater: '担当者は現在不在です。メールアドレスをお残しいただければ、お返事が届きます。',
  troubleHandoff: 'こちらで問題が起きました。メッセージは保存されており、担当者が確認します。',
  clarify: 'どれについてのご質問でしょうか。',
  nothingAbout: (part) =>
    `「${part}」については当店のページでは見つかりませんでした。担当者がお答えできます。`,
  askOthersAgain:
    '一度にお答えできるのは四つまでです。ほかのご質問は次のメッセージでお送りください。',
  smallTalk: {
    greeting: 'こんにちは。ご用件をお聞かせください。',
    thanks: 'どういたしまして。',
    goodbye: '失礼いたします。',
    abuse: 'ご注文やご質問についてお手伝いできます。担当者と話すこともできます。',
    empty: '何についてお知りになりたいですか。',
    acknowledgement: '承知しました。ほかにございますか。',
  },
  otherLanguage: (language) => `このページの原文は${language}です。`,
  validUntil: (date) => `${date}まで有効です。`,
  changesOn: (date) => `${date}から：`,
  moreOnPage: '続きの手順はページをご覧ください。',
  newestOf: (date) => `こちらは、この件についての最新のページ（${date}）の内容です。`,
  heldOn: (date) => `これは${date}時点の規定です。ご注文日の規定が適用されます。`,

  askForOrder: '注文番号と、ご注文時のメールアドレスを入力してください。',
  askForMissing: {
    orderNumber: '注文番号も入力してください。',
    email: 'ご注文時のメールアドレスも入力してください。',
  },
  codeSent: (validFor) =>
    `注文番号とメールアドレスが一致する場合、そのアドレスにコードが届きます。ここに入力してください。有効時間は${validFor}です。`,
  askForCode: 'メールに届いたコードを入力してください。',
  codeWrong: 'コードが正しくありません。確認してもう一度入力してください。',
  codeLocked: '誤ったコードが多すぎます。新しいコードを請求するか、担当者と話すことができます。',
  codeExpired: 'このコードは無効になりました。新しいコードを請求できます。',
  verified: 'ありがとうございます。確認できました。',
  orderNotFound: 'この内容に合うご注文が見つかりません。番号を確認するか、担当者と話してください。',
  noOrders: 'お客様のご注文は見つかりません。',
  whichOrder: 'どのご注文でしょうか。',
  hostTrouble:
    '現在、注文システムに接続できません。少し後でもう一度お試しいただくか、担当者と話してください。',
  noOrderAccess: 'ここではご注文を確認できません。担当者が確認できます。',
  flowEnded: '承知しました。ここまでにします。ほかにございますか。',
  cannotDo: 'これは私からは手続きできません。担当者ができます。',

  orderState: {
    received: (number) => `ご注文 ${number} を受け付けています。梱包はこれからです。`,
    'on-hold': (number) => `ご注文 ${number} は保留中です。理由は担当者がお答えできます。`,
    processing: (number) => `ご注文 ${number} は準備中です。`,
    'partly-shipped': (number) => `ご注文 ${number} の一部は配送中です。残りは後になります。`,
    shipped: (number) => `ご注文 ${number} は輸送中です。`,
    'out-for-delivery': (number) => `ご注文 ${number} は配達中です。`,
    delivered: (number) => `ご注文 ${number} は配達完了と記録されています。`,
    cancelled: (number) => `ご注文 ${number} はキャンセルされています。`,
    'return-requested': (number) => `ご注文 ${number} には返品の申請があります。`,
    'exchange-requested': (number) => `ご注文 ${number} には交換の申請があります。`,
    returned: (number) => `ご注文 ${number} は返品済みです。`,
    refunded: (number) => `ご注文 ${number} は返金済みです。`,
  },
  shipmentState: {
    'label-created': '荷物は運送会社に登録されましたが、まだ引き取られていません。',
    'in-transit': '荷物は輸送中です。',
    'out-for-delivery': '荷物は配達中です。',
    delivered: '荷物は配達完了と記録されています。',
    delayed: '荷物は遅れています。',
    failed: '運送会社がお渡しできませんでした。',
    returning: '荷物は当店に戻る途中です。',
  },
  placedOn: (date) => `ご注文日：${date}。`,
  expectedOn: (date) => `お届け予定：${date}。`,
  expectedBetween: (from, to) => `お届け予定：${from}から${to}。`,
  deliveredOn: (date) => `配達日：${date}。`,
  cancelledOn: (date) => `キャンセル日：${date}。`,
  refunded: (amount) => `返金額：${amount}。`,
  lastScan: (date) => `最後の記録：${date}。`,
  tracking: (carrier, number) => `追跡番号：${`${carrier} ${number}`.trim()}。`,

  returnItems: (number, items) => `ご注文 ${number}：${items}。`,
  returnNotDelivered: (number) => `ご注文 ${number} はまだ配達完了と記録されていません。`,
  returnNext: '返品は私からは登録できません。担当者に引き継ぎましょうか。',
  yesPlease: 'はい、お願いします',
  noThanks: 'いいえ、結構です',

  codeMailSubject: (code) => `確認コード：${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `ご注文 ${orderNumber} の確認コードは ${code} です。有効時間は${validFor}です。\n\nお心当たりがない場合は、何もする必要はありません。電話でこのコードをお尋ねすることはありません。`,
};
