/** What one reply and one conversation may use of a model. */
export const limits = {
  title: 'Limits of the model',
  hint: 'For one reply and one conversation. Beyond any of them the answer comes without a model. Empty: what stands in grey holds.',
  fields: {
    steps: 'Calls of the model for one reply',
    seconds: 'Seconds for one reply',
    tokensPerReply: 'Tokens written for one reply',
    centsPerConversation: 'US cents for one conversation',
  },
  hints: {
    steps: '1 to 20; looking things up and corrections included.',
    seconds: '1 to 120; never longer than the service allows.',
    tokensPerReply: '50 to 10,000; never more than the service allows.',
    centsPerConversation: 'In one month; 0: no model in any conversation.',
  },
  noNumber: (from: string, to: string) => `Write a number from ${from} to ${to}.`,
  usual: (value: string) => `Empty: ${value}`,
};
