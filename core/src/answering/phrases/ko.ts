import type { Words } from './words.ts';

export const ko: Words = {
  notFound:
    '저희 페이지에서 해당 내용을 찾지 못했습니다. 다른 말로 다시 물어보시거나 담당자에게 문의하실 수 있습니다.',
  talkToPerson: '상담원과 대화하기',
  firstWords: {
    'asked-for-person': '네, 알겠습니다.',
    anger: '불편을 느끼신 점 이해합니다. 이제 담당자가 이어서 도와드리는 것이 좋겠습니다.',
    complaint: '알려 주셔서 감사합니다. 담당자가 확인해야 할 내용입니다.',
    'refund-dispute': '이 결제는 담당자가 함께 확인해야 합니다.',
    legal: '이 질문은 도우미가 아니라 담당자가 답변해야 합니다.',
    press: '이 질문은 도우미가 아니라 담당자가 답변해야 합니다.',
    safety:
      '우선 제품 사용을 중단해 주세요. 다친 분이 있거나 위험한 상황이라면 먼저 긴급 구조 기관에 연락해 주세요.',
    bereavement: '삼가 위로의 말씀을 드립니다. 담당자가 함께 처리해 드리겠습니다.',
    'self-harm':
      '말씀해 주셔서 고맙습니다. 혼자 감당하지 않으셔도 됩니다. 지금 위험하시다면 긴급 구조 기관이나 곁에 있어 줄 수 있는 믿을 만한 분에게 연락해 주세요.',
    'not-answered': '이 질문에 충분히 답변드리지 못했습니다.',
    language: '담당자가 고객님의 언어로 더 잘 도와드릴 수 있습니다.',
    trouble: '지금은 확인할 수 없습니다.',
    other: '담당자가 확인해야 할 내용입니다.',
  },
  handoffOpen: '담당자에게 요청했으며 이 대화를 볼 수 있습니다.',
  handoffNext: (when) =>
    `저희 팀은 ${when}에 다시 근무합니다. 이 창을 열어 두거나 이메일을 남겨 주시면 답변을 받으실 수 있습니다.`,
  handoffLater: '지금은 담당자가 없습니다. 이메일을 남겨 주시면 답변을 받으실 수 있습니다.',
  troubleHandoff: '저희 쪽에 문제가 생겼습니다. 메시지는 보관되었으며 담당자가 확인합니다.',
  clarify: '어느 것을 말씀하시나요?',
  nothingAbout: (part) =>
    `‘${part}’에 대해서는 저희 페이지에서 찾지 못했습니다. 담당자가 도와드릴 수 있습니다.`,
  askOthersAgain:
    '한 번에 네 가지 질문까지 답변할 수 있습니다. 나머지는 다음 메시지로 보내 주세요.',
  smallTalk: {
    greeting: '안녕하세요. 무엇을 도와드릴까요?',
    thanks: '천만에요.',
    goodbye: '안녕히 가세요.',
    abuse: '주문이나 질문을 도와드리고 싶습니다. 상담원과 대화하실 수도 있습니다.',
    empty: '무엇이 궁금하신가요?',
    acknowledgement: '알겠습니다. 더 필요하신 것이 있나요?',
  },
  otherLanguage: (language) => `이 페이지의 언어는 ${language}입니다.`,
  validUntil: (date) => `${date}까지 유효합니다.`,
  changesOn: (date) => `${date}부터:`,
  moreOnPage: '페이지에 이어지는 단계가 더 있습니다.',
  newestOf: (date) => `이에 관한 최신 페이지(${date})의 내용입니다.`,
  heldOn: (date) => `${date} 기준 규정이며, 주문일에 따라 적용됩니다.`,

  askForOrder: '주문 번호와 주문에 사용한 이메일 주소를 알려 주세요.',
  askForMissing: {
    orderNumber: '주문 번호도 알려 주세요.',
    email: '주문에 사용한 이메일 주소도 알려 주세요.',
  },
  codeSent: (validFor) =>
    `주문 번호와 이메일이 일치하면 곧 그 주소로 코드가 도착합니다. 여기에 입력해 주세요. 코드는 ${validFor} 동안 유효합니다.`,
  askForCode: '이메일로 받은 코드를 입력해 주세요.',
  codeWrong: '코드가 맞지 않습니다. 확인 후 다시 입력해 주세요.',
  codeLocked:
    '잘못된 코드가 너무 많이 입력되었습니다. 새 코드를 요청하거나 상담원과 대화해 주세요.',
  codeExpired: '코드가 만료되었습니다. 새 코드를 요청하실 수 있습니다.',
  verified: '감사합니다. 확인되었습니다.',
  orderNotFound:
    '이 정보와 일치하는 주문을 찾을 수 없습니다. 번호를 확인하거나 상담원과 대화해 주세요.',
  noOrders: '고객님의 주문이 보이지 않습니다.',
  whichOrder: '어느 주문을 말씀하시나요?',
  hostTrouble:
    '지금은 주문 시스템에 연결할 수 없습니다. 잠시 후 다시 시도하거나 상담원과 대화해 주세요.',
  noOrderAccess: '여기서는 주문을 볼 수 없습니다. 담당자가 확인할 수 있습니다.',
  flowEnded: '알겠습니다. 여기까지 하겠습니다. 더 필요하신 것이 있나요?',
  cannotDo: '제가 직접 처리할 수는 없습니다. 담당자가 할 수 있습니다.',

  orderState: {
    received: (number) => `주문 ${number}이(가) 접수되었으며 아직 포장 전입니다.`,
    'on-hold': (number) => `주문 ${number}이(가) 보류 중입니다. 이유는 담당자가 알려 드립니다.`,
    processing: (number) => `주문 ${number}을(를) 준비하고 있습니다.`,
    'partly-shipped': (number) => `주문 ${number}의 일부가 배송 중이며 나머지는 뒤이어 출발합니다.`,
    shipped: (number) => `주문 ${number}이(가) 배송 중입니다.`,
    'out-for-delivery': (number) => `주문 ${number}이(가) 배달 출발했습니다.`,
    delivered: (number) => `주문 ${number}은(는) 배송 완료로 표시되어 있습니다.`,
    cancelled: (number) => `주문 ${number}이(가) 취소되었습니다.`,
    'return-requested': (number) => `주문 ${number}의 반품이 요청되었습니다.`,
    'exchange-requested': (number) => `주문 ${number}의 교환이 요청되었습니다.`,
    returned: (number) => `주문 ${number}이(가) 반품되었습니다.`,
    refunded: (number) => `주문 ${number}이(가) 환불되었습니다.`,
  },
  shipmentState: {
    'label-created': '택배사에 접수되었지만 아직 스캔되지 않았습니다.',
    'in-transit': '상품이 운송 중입니다.',
    'out-for-delivery': '상품이 배달 중입니다.',
    delivered: '상품이 배송 완료로 표시되어 있습니다.',
    delayed: '배송이 지연되고 있습니다.',
    failed: '택배사가 전달하지 못했습니다.',
    returning: '상품이 저희에게 돌아오고 있습니다.',
  },
  placedOn: (date) => `주문일: ${date}.`,
  expectedOn: (date) => `도착 예정: ${date}.`,
  expectedBetween: (from, to) => `도착 예정: ${from} ~ ${to}.`,
  deliveredOn: (date) => `배송일: ${date}.`,
  cancelledOn: (date) => `취소일: ${date}.`,
  refunded: (amount) => `환불 금액: ${amount}.`,
  lastScan: (date) => `마지막 스캔: ${date}.`,
  tracking: (carrier, number) => `운송장 번호: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `주문 ${number}: ${items}.`,
  returnNotDelivered: (number) => `주문 ${number}은(는) 아직 배송 완료로 표시되지 않았습니다.`,
  returnNext: '제가 직접 반품을 접수할 수는 없습니다. 담당자에게 전달할까요?',
  yesPlease: '네, 부탁합니다',
  noThanks: '아니요, 괜찮습니다',

  codeMailSubject: (code) => `인증 코드: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `주문 ${orderNumber}의 코드는 ${code}입니다. ${validFor} 동안 유효합니다.\n\n요청하지 않으셨다면 아무것도 하지 않으셔도 됩니다. 저희는 이 코드를 전화로 묻지 않습니다.`,
};
