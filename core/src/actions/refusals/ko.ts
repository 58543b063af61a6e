import type { RefusalWords } from './refusal-words.ts';

export const koRefusals: RefusalWords = {
  identity: '로그인하시거나 주문 번호, 이메일, 보내 드리는 인증 코드가 필요합니다.',
  notTheirOrder: '고객님의 주문으로는 찾을 수 없습니다.',
  state: '현재 주문 상태에서는 처리할 수 없습니다.',
  windowPlaced: (days, since) =>
    `주문 후 ${days}일 이내에 가능하며, 주문하신 지 ${since}일이 지났습니다.`,
  windowShipped: (days, since) =>
    `발송 후 ${days}일 이내에 가능하며, 발송된 지 ${since}일이 지났습니다.`,
  windowDelivered: (days, since) =>
    `배송 완료 후 ${days}일 이내에 가능하며, 배송된 지 ${since}일이 지났습니다.`,
  windowGift: (day) => `이 선물의 접수 기간은 ${day}에 끝났습니다.`,
  windowUnknown: (days) => `${days}일 이내에 가능하지만, 기간의 시작일을 확인할 수 없습니다.`,
  itemUnknown: '이 상품은 주문에 없습니다.',
  tooMany: (most) => `최대 ${most}개까지 가능합니다.`,
  excluded: (item) => `${item} 상품은 처리할 수 없습니다.`,
  reason: '말씀하신 사유로는 처리할 수 없습니다.',
  variantUnknown: '원하시는 옵션을 찾을 수 없습니다.',
  otherProduct: (item) => `${item} 상품은 같은 상품의 다른 옵션으로만 교환할 수 있습니다.`,
  unavailable: '원하시는 옵션은 현재 재고가 없습니다.',
  sameVariant: '이미 주문하신 옵션입니다.',
  paymentUnknown: '계정에서 이 결제 수단을 찾을 수 없습니다.',
  paymentNotAllowed: '이 결제 수단은 여기에서 사용할 수 없습니다.',
  balance: '기프트 카드 잔액이 부족합니다.',
  amount: (most) => `이 방법으로는 최대 ${most}까지 가능합니다.`,
  currency: '금액의 통화가 서로 다릅니다.',
  doneBefore: '이 주문에 이미 처리되었으며 한 번만 가능합니다.',
  tooOften: (count, days) => `${days}일 동안 ${count}번까지 가능합니다.`,
  invalid: '요청에 빠진 내용이 있거나 올바르지 않습니다.',
  noRule: '제가 직접 처리할 수 없습니다.',
  person: '담당자가 확인해 드릴 수 있습니다.',
};
