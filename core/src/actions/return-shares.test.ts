/** The risk sign `returns`, from what the shop's other customers send back. */
import { afterEach, expect, it } from '@jest/globals';
import type { Order } from '../model.ts';
import {
  type ActionsDesk,
  cancelOf,
  openActionsChat,
  openActionsDesk,
  orderOf,
  RECEIVED,
} from './actions-desk.fixture.ts';
import { createReturnShares } from './return-shares.ts';

let desk: ActionsDesk | null = null;
afterEach(() => desk?.close());

/** Four orders, so many of them sent back, and one that can be cancelled. */
const ordersOf = (from: number, back: number): readonly Order[] => [
  ...[0, 1, 2, 3].map((at) => orderOf(from + at, at < back ? { state: 'returned' } : {})),
  orderOf(from + 4, RECEIVED),
];

async function signsOf(back: number): Promise<readonly string[]> {
  desk = await openActionsDesk();
  for (let at = 0; at < 6; at += 1) {
    desk.actions.noteOrders(desk.tenant.id, `other-${at}`, ordersOf(2000 + at * 10, at % 2));
  }
  desk.memory.setOrders('mara', ordersOf(3000, back));
  const chat = await openActionsChat(desk, 'mara');
  await chat.turn({ kind: 'propose', request: cancelOf(3004) });
  const proposal = await chat.live();
  return proposal.risk.signs.map(({ code }) => code);
}

it('says so of a customer who sends nearly everything back', async () => {
  expect(await signsOf(4)).toContain('returns');
});

it('says nothing of one who sends back as others do', async () => {
  expect(await signsOf(1)).not.toContain('returns');
});

it('counts a contact once, leaves out the one asked about and who has too few orders', () => {
  const shares = createReturnShares();
  shares.note('t', 'a', ordersOf(1, 4));
  shares.note('t', 'a', ordersOf(1, 0));
  shares.note('t', 'b', ordersOf(1, 1));
  shares.note('t', 'c', ordersOf(1, 4).slice(0, 2));
  shares.note('u', 'd', ordersOf(1, 4));
  expect(shares.sharesOf('t', 'b')).toEqual([0]);
  expect(shares.sharesOf('t', 'a')).toEqual([0.2]);
});

it('keeps no more than the last 500', () => {
  const shares = createReturnShares();
  for (let at = 0; at < 600; at += 1) shares.note('t', `c${at}`, ordersOf(1, 1));
  expect(shares.sharesOf('t', 'nobody')).toHaveLength(500);
});
