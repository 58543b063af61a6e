/** Several proposals on one order: one is settled before the next is sent, whatever the host answers in between. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { hireAgent } from '../conversation/test-support.ts';
import type { ActionRequest } from './action.ts';
import {
  type ActionsDesk,
  confirmed,
  MARA,
  openActionsChat,
  openActionsDesk,
  returnOf,
} from './actions-desk.fixture.ts';
import { EXECUTE_JOB } from './move-proposal.ts';

let desk: ActionsDesk;
afterEach(() => desk.close());

const NOON = Date.parse('2026-11-24T12:00:00.000Z');
const done = () => desk.memory.writes.filter(({ kind }) => kind !== 'notify');
const addressOf = (line1: string) => ({ line1, city: 'Kiel', postcode: '24103', country: 'DE' });
const moveTo = (line1: string): ActionRequest => ({
  action: 'change-address',
  orderId: 'order-1042',
  address: addressOf(line1),
});

/** Two conversations of one person, each with a confirmed request; nothing has been sent. */
async function twoOf(first: ActionRequest, second: ActionRequest) {
  desk = await openActionsDesk();
  const one = await openActionsChat(desk, 'mara');
  const two = await openActionsChat(desk, 'mara', one.contact);
  await confirmed(one, first);
  await confirmed(two, second);
  return { one, two };
}
async function drainFor(minutes: number): Promise<void> {
  for (let at = 0; at <= minutes; at += 6) {
    desk.setNow(new Date(NOON + at * 60_000).toISOString());
    await desk.drain();
  }
}

describe('two proposals on one order', () => {
  it('sends no second one while the first is sent and unsettled', async () => {
    const { one, two } = await twoOf(moveTo('1 First Road'), moveTo('2 Second Road'));
    desk.memory.goWrong('changeAddress', 'error');
    await desk.drain();
    expect((await one.newest()).state).toBe('running');
    expect((await two.newest()).state).toBe('approved');
    expect(done()).toEqual([]);
    await drainFor(30);
    expect(done().map(({ key }) => key)).toEqual([(await one.newest()).id]);
    // Its yes was to a change from another address: it is asked again, not done over the first.
    expect((await two.newest()).state).toBe('refused');
    expect(await two.lastWords()).toContain('Nothing was changed:');
  });

  it('takes nothing the second did for the work of the first: a false yes of the host is not believed', async () => {
    const { one, two } = await twoOf(returnOf(1041), returnOf(1041));
    desk.memory.goWrong('createReturn', 'error');
    desk.memory.goWrong('createReturn', 'no-effect');
    await drainFor(60);
    expect((await one.newest()).state).toBe('unsure');
    expect((await two.newest()).state).toBe('done');
    expect(done().map(({ key }) => key)).toEqual([(await two.newest()).id]);
  });

  it('does not believe a yes where the order still shows the old address', async () => {
    const orders = (MARA.orders ?? []).map((order) => ({
      ...order,
      shippingAddress: addressOf('7 Old Road'),
    }));
    desk = await openActionsDesk({ host: { contacts: [{ ...MARA, orders }] } });
    const chat = await openActionsChat(desk, 'mara');
    await confirmed(chat, moveTo('1 First Road'));
    desk.memory.goWrong('changeAddress', 'no-effect');
    await drainFor(6);
    expect((await chat.newest()).state).toBe('unsure');
  });
});

describe('one proposal in two hands', () => {
  it('is begun once by two workers at one job, and the slower one leaves it alone', async () => {
    desk = await openActionsDesk();
    const chat = await openActionsChat(desk);
    await confirmed(chat, returnOf(1041));
    const jobs = await desk.store.jobs.claim('one', { limit: 9, leaseMs: 60_000 });
    const job = jobs.find(({ kind }) => kind === EXECUTE_JOB);
    if (job === undefined) throw new Error('unreachable');
    await Promise.all([desk.run(job), desk.run(job)]);
    expect(done()).toHaveLength(1);
    expect((await chat.newest()).state).toBe('done');
    const { items } = await desk.store.audit.list(desk.tenant.id, { limit: 100 });
    expect(items.filter(({ action }) => action === 'action.executing')).toHaveLength(1);
  });

  it('is not approved from a page that shows what it was before it was changed', async () => {
    desk = await openActionsDesk({
      policy: [{ id: 'always', action: 'create-return', approval: { role: 'agent' } }],
    });
    const chat = await openActionsChat(desk);
    await confirmed(chat, returnOf(1041, 2));
    const { id: proposalId, revision } = await chat.live();
    const { id: agentId } = await hireAgent(desk);
    const page = { tenantId: desk.tenant.id, proposalId, revision, agentId };
    await desk.actions.reviews.change(page, returnOf(1041, 1));
    expect(await desk.actions.reviews.approve(page)).toMatchObject({ refused: 'PROPOSAL_CHANGED' });
    await desk.drain();
    expect(done()).toEqual([]);
  });
});
