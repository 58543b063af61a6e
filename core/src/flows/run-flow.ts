/** Finds the journey a message belongs to and takes its next step. */
import type { FlowState, Order } from '../model.ts';
import { ended, endedWithPerson, type FlowInput, type FlowName, type FlowStep } from './flow.ts';
import { tellOrderStatus } from './order-status.ts';
import { byNumber, orderStatus } from './orders.ts';
import { emailGiven, orderNumberGiven, plainOrderNumber, saysNeverMind } from './own-words.ts';
import { answerReturnOffer, offerReturn, returnInfo } from './return-order.ts';
import { isTenantFlow, runTenantFlow } from './tenant/run-tenant-flow.ts';
import { afterCode, askForCode, askForOrder } from './verify-guest.ts';

/**
 * The next step of the journey under way, or the first of the one the message starts; the tenant's own come before the
 * built-in ones. Null: no journey has anything to say to it, which is also how a change of topic leaves a journey. Reads
 * orders, writes nothing.
 */
export async function runFlow(input: FlowInput): Promise<FlowStep | null> {
  const { flow } = input.turn.conversation;
  const own = isTenantFlow(flow);
  const underWay = flow === null || own ? null : await goOn(input, flow);
  const step = underWay ?? runTenantFlow(input);
  if (step !== null) {
    return step;
  }
  const { intent } = input.understanding;
  const filledForm = input.turn.message.fields.orderNumber !== undefined;
  if (intent === 'return') {
    return start(input, 'return');
  }
  return intent === 'order-status' || filledForm ? start(input, 'order-status') : null;
}

async function goOn(input: FlowInput, flow: FlowState): Promise<FlowStep | null> {
  const { turn, understanding, phrases } = input;
  if (saysNeverMind(turn.message.text)) {
    return ended(`${flow.name}: the contact ended it.`, { text: phrases.words.flowEnded });
  }
  const name: FlowName = flow.name === 'return' ? 'return' : 'order-status';
  if (flow.step === 'code') {
    return atCode(input, flow, name);
  }
  if (flow.step === 'confirm') {
    return answerReturnOffer(input);
  }
  const gave =
    emailGiven(turn.message) !== null ||
    orderNumberGiven(turn.message, understanding.orderNumber, true) !== null;
  if (!gave) {
    return null;
  }
  return flow.step === 'ask' ? askForOrder(input, name, flow.slots) : start(input, name);
}

async function atCode(input: FlowInput, flow: FlowState, name: FlowName): Promise<FlowStep | null> {
  const { turn } = input;
  if (turn.codeOutcome === 'passed') {
    return passed(input, flow, name);
  }
  const refused = afterCode(input, flow);
  if (refused !== null) {
    return refused;
  }
  // Other details: a new code for them.
  const otherNumber = orderNumberGiven(turn.message, input.understanding.orderNumber, false);
  if (otherNumber !== null || emailGiven(turn.message) !== null) {
    return askForOrder(input, name, flow.slots);
  }
  // Digits that are no code are a mistyped code, anything else is another topic.
  return turn.message.fields.code !== undefined ||
    /^[\d\s-]{2,10}$/.test(turn.message.text.normalize('NFKC'))
    ? askForCode(input, flow)
    : null;
}

async function passed(input: FlowInput, flow: FlowState, name: FlowName): Promise<FlowStep> {
  const { phrases, turn } = input;
  const read = await input.readOrders();
  if (read.kind === 'unavailable') {
    return unavailable(input, name);
  }
  const number = plainOrderNumber(turn.conversation.verifiedOrder ?? flow.slots.orderNumber ?? '');
  const order = byNumber(read.orders, number);
  if (order === undefined) {
    return endedWithPerson(
      phrases,
      `${name}: the verified order was not found.`,
      phrases.words.orderNotFound,
    );
  }
  return name === 'return'
    ? returnInfo(input, order)
    : orderStatus(input, order, { verified: true });
}

async function start(input: FlowInput, name: FlowName): Promise<FlowStep | null> {
  const { turn, understanding } = input;
  const read = await input.readOrders();
  if (read.kind === 'unavailable') {
    // No host can show orders at all: the knowledge may still say how to look them up.
    return read.trouble ? unavailable(input, name) : null;
  }
  const number = orderNumberGiven(
    turn.message,
    understanding.orderNumber,
    turn.conversation.flow !== null,
  );
  if (mayTell(input, read.orders, number)) {
    return name === 'return'
      ? offerReturn(input, read.orders)
      : tellOrderStatus(input, read.orders);
  }
  // A guest's general question about returns is the knowledge's; only with an order at hand is there something to look up.
  return name === 'return' && number === null ? null : askForOrder(input, name);
}

/** A host-signed contact sees all of theirs; one who proved an order sees that one only. */
function mayTell(input: FlowInput, orders: readonly Order[], number: string | null): boolean {
  const { identityLevel, verifiedOrder } = input.turn.conversation;
  if (identityLevel === 'host') {
    return true;
  }
  if (identityLevel !== 'order' || verifiedOrder === null) {
    return false;
  }
  const proved = plainOrderNumber(verifiedOrder);
  const onlyProved = orders.every((order) => plainOrderNumber(order.number) === proved);
  return onlyProved && (number === null || number === proved);
}

function unavailable(input: FlowInput, name: FlowName): FlowStep {
  const { phrases } = input;
  return endedWithPerson(phrases, `${name}: the host is in trouble.`, phrases.words.hostTrouble);
}
