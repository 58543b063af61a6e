/**
 * A guest proves one order: number and e-mail, then a one-time code. Whatever is entered, the words are the same until
 * the code is right; what a wrong one was wrong about is not told.
 */
import type { FlowState, MessageBody } from '../model.ts';
import { type FlowInput, type FlowStep, traced } from './flow.ts';
import { emailGiven, orderNumberGiven } from './own-words.ts';

/** As told to the contact; the verification itself keeps the same time. */
const CODE_MINUTES = 10;

/** Asks for what is missing of number and e-mail; with both, has a code sent. */
export function askForOrder(
  input: FlowInput,
  name: string,
  known: Readonly<Record<string, string>> = {},
): FlowStep {
  const { phrases, turn, understanding } = input;
  const orderNumber =
    orderNumberGiven(turn.message, understanding.orderNumber, true) ?? known.orderNumber;
  const email = emailGiven(turn.message) ?? known.email;
  if (orderNumber !== undefined && email !== undefined) {
    return sendCode(input, name, { ...known, orderNumber, email });
  }
  const { askForMissing } = phrases.words;
  const text =
    orderNumber !== undefined
      ? askForMissing.email
      : email !== undefined
        ? askForMissing.orderNumber
        : phrases.words.askForOrder;
  const slots = {
    ...known,
    ...(orderNumber === undefined ? {} : { orderNumber }),
    ...(email === undefined ? {} : { email }),
  };
  return {
    reply: withOrderForm(text),
    flow: { name, step: 'ask', slots },
    tools: [],
    steps: traced('flow', `${name}: the contact is not verified; number and e-mail are asked for.`),
  };
}

function sendCode(
  input: FlowInput,
  name: string,
  slots: Readonly<Record<string, string>> & {
    readonly orderNumber: string;
    readonly email: string;
  },
): FlowStep {
  const { orderNumber, email } = slots;
  return {
    reply: { text: input.phrases.codeSent(CODE_MINUTES), cards: [{ kind: 'form', form: 'code' }] },
    flow: { name, step: 'code', slots },
    effect: { kind: 'send-code', orderNumber, email },
    tools: [{ name: 'verification', value: { validMinutes: CODE_MINUTES } }],
    steps: traced('flow', `${name}: a code is sent if number and e-mail belong together.`),
  };
}

/** What a code that did not pass leads to; null when the message held none. */
export function afterCode(input: FlowInput, flow: FlowState): FlowStep | null {
  const { words } = input.phrases;
  switch (input.turn.codeOutcome) {
    case 'wrong':
      return step(
        flow,
        { text: words.codeWrong, cards: [{ kind: 'form', form: 'code' }] },
        'The code was wrong.',
      );
    case 'locked':
      return step(
        { ...flow, step: 'ask', slots: withoutProof(flow.slots) },
        withPerson(input, words.codeLocked),
        'Too many wrong codes.',
      );
    case 'expired':
      return step(
        { ...flow, step: 'ask', slots: withoutProof(flow.slots) },
        withPerson(input, words.codeExpired),
        'The code had expired.',
      );
    case 'passed':
    case null:
      return null;
  }
}

/** Still waiting for the code. */
export function askForCode(input: FlowInput, flow: FlowState): FlowStep {
  const reply: MessageBody = {
    text: input.phrases.words.askForCode,
    cards: [{ kind: 'form', form: 'code' }],
  };
  return step(flow, reply, 'The code is asked for again.');
}

function step(flow: FlowState, reply: MessageBody, says: string): FlowStep {
  return { reply, flow, tools: [], steps: traced('flow', `${flow.name}: ${says}`) };
}
function withOrderForm(text: string): MessageBody {
  return { text, cards: [{ kind: 'form', form: 'order' }] };
}
function withPerson(input: FlowInput, text: string): MessageBody {
  const label = input.phrases.talkToPerson();
  return { ...withOrderForm(text), choices: [{ label, text: label }] };
}

/** What else the journey knows stays when number and e-mail are asked for again. */
function withoutProof(slots: FlowState['slots']): FlowState['slots'] {
  const { orderNumber: _, email: __, ...rest } = slots;
  return rest;
}
