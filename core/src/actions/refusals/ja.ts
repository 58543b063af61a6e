import type { RefusalWords } from './refusal-words.ts';

export const jaRefusals: RefusalWords = {
  identity:
    'この手続きにはログイン、またはご注文番号・メールアドレスと、お送りするコードが必要です。',
  notTheirOrder: 'お客様のご注文としては見つかりませんでした。',
  state: 'ご注文の現在の状態ではお手続きできません。',
  windowPlaced: (days, since) =>
    `ご注文から${days}日以内にお手続きできますが、ご注文から${since}日が経過しています。`,
  windowShipped: (days, since) =>
    `発送から${days}日以内にお手続きできますが、発送から${since}日が経過しています。`,
  windowDelivered: (days, since) =>
    `お届けから${days}日以内にお手続きできますが、お届けから${since}日が経過しています。`,
  windowGift: (day) => `このギフトの受付期間は${day}に終了しました。`,
  windowUnknown: (days) => `${days}日以内にお手続きできますが、起算日を確認できません。`,
  itemUnknown: 'この商品はご注文に含まれていません。',
  tooMany: (most) => `お手続きできるのは${most}点までです。`,
  excluded: (item) => `${item}はお手続きの対象外です。`,
  reason: 'この理由ではお手続きできません。',
  variantUnknown: 'ご希望の種類が見つかりませんでした。',
  otherProduct: (item) => `${item}は同じ商品の別の種類にのみ変更できます。`,
  unavailable: 'ご希望の種類は現在在庫がありません。',
  sameVariant: 'すでにご注文の種類です。',
  paymentUnknown: 'このお支払い方法はアカウントに見つかりませんでした。',
  paymentNotAllowed: 'このお支払い方法はここではご利用いただけません。',
  balance: 'ギフトカードの残高が足りません。',
  amount: (most) => `この方法では${most}までお手続きできます。`,
  currency: '金額の通貨が異なります。',
  doneBefore: 'このご注文ではすでにお手続き済みで、お手続きは一度だけ可能です。',
  tooOften: (count, days) => `${days}日間に${count}回までお手続きできます。`,
  invalid: 'ご依頼の内容に不足、または正しくない項目があります。',
  noRule: 'この件は私だけではお手続きできません。',
  person: '担当者が確認できます。',
};
