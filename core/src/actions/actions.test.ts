import { afterEach, describe, expect, it } from '@jest/globals';
import { hireAgent } from '../conversation/test-support.ts';
import { ATTEND_JOB } from '../handoff/awaiting.ts';
import type { MemoryFault } from '../host/memory-host.ts';
import type { Role } from '../model.ts';
import {
  type ActionsDesk,
  cancelOf,
  confirmed,
  invoiceOf,
  MARA,
  openActionsChat,
  openActionsDesk,
  orderOf,
  POLICY,
  RECEIVED,
  returnOf,
} from './actions-desk.fixture.ts';

let desk: ActionsDesk;
afterEach(() => desk.close());

const open = async (options: Parameters<typeof openActionsDesk>[0] = {}, identity = 'mara') => {
  desk = await openActionsDesk(options);
  return openActionsChat(desk, identity);
};
const done = () => desk.memory.writes.filter(({ kind }) => kind !== 'notify');
const auditOf = async (action: string) =>
  (await desk.store.audit.list(desk.tenant.id, { limit: 200 })).items.filter(
    (entry) => entry.action === action,
  );
const setOrder = (number: number, more: Parameters<typeof orderOf>[1]) =>
  desk.memory.setOrders('mara', [
    ...(MARA.orders ?? []).filter(({ id }) => id !== `order-${number}`),
    orderOf(number, more),
  ]);
/** Runs what is due again and again, each time after more than the longest wait. */
async function drainFor(hours: number): Promise<void> {
  const start = Date.parse('2026-11-24T12:00:00.000Z');
  for (let at = 0; at <= hours * 60; at += 6) {
    desk.setNow(new Date(start + at * 60_000).toISOString());
    await desk.drain();
  }
}

describe('propose, confirm, do', () => {
  it('does nothing before the yes, then does it once and tells number, instructions and nothing else', async () => {
    const chat = await open();
    await chat.turn({ kind: 'propose', request: returnOf(1041) });
    await desk.drain();
    expect(done()).toEqual([]);
    const shown = await chat.live();
    expect(shown).toMatchObject({ state: 'proposed', host: 'memory', confirmedAt: null });
    expect(shown.difference.map(({ what }) => what)).toContain('order-state');
    await chat.turn({ kind: 'confirm-proposal', id: shown.id });
    await desk.drain();
    expect(done()).toMatchObject([{ kind: 'createReturn', key: shown.id }]);
    const over = await chat.newest();
    expect(over).toMatchObject({ state: 'done', outcome: { reference: 'createReturn-1' } });
    expect(await chat.lastWords()).toBe('This is done. Its number is createReturn-1.');
    // A second yes, a repeated job, a later drain: nothing more.
    await chat.turn({ kind: 'confirm-proposal', id: shown.id });
    await drainFor(1);
    expect(done()).toHaveLength(1);
  });

  it('writes the decision into the audit chain before the host hears of it', async () => {
    const chat = await open();
    await confirmed(chat, returnOf(1041));
    desk.memory.goWrong('createReturn', 'timeout');
    await desk.drain();
    expect(done()).toEqual([]);
    const [entry] = await auditOf('action.executing');
    expect(entry?.detail).toMatchObject({ rule: 'returns-30-days', verdict: 'allowed' });
    expect(JSON.stringify(await auditOf('action.proposed'))).not.toContain('too small');
  });

  it('costs nothing to change one’s mind before the yes, and one proposal takes the place of another', async () => {
    const chat = await open();
    await chat.turn({ kind: 'propose', request: returnOf(1041) });
    const first = await chat.live();
    await chat.turn({ kind: 'propose', request: returnOf(1043) });
    const second = await chat.live();
    expect(second.id).not.toBe(first.id);
    await chat.turn({ kind: 'confirm-proposal', id: first.id });
    await chat.turn({ kind: 'withdraw-proposal', id: second.id });
    await chat.turn({ kind: 'confirm-proposal', id: second.id });
    await desk.drain();
    expect(done()).toEqual([]);
    expect((await desk.store.proposals.get(desk.tenant.id, first.id))?.state).toBe('withdrawn');
  });

  it('confirms nothing of another conversation, whatever id it is given', async () => {
    const chat = await open();
    const stranger = await openActionsChat(desk, 'li');
    await chat.turn({ kind: 'propose', request: returnOf(1041) });
    const { id } = await chat.live();
    await stranger.turn({ kind: 'confirm-proposal', id });
    await stranger.turn({ kind: 'withdraw-proposal', id });
    await stranger.turn({ kind: 'confirm-proposal', id: '__proto__' });
    await desk.drain();
    expect(await chat.live()).toMatchObject({ state: 'proposed' });
    expect(done()).toEqual([]);
  });

  it('expires a proposal nobody said yes to; a late yes does nothing and says so', async () => {
    const chat = await open();
    await chat.turn({ kind: 'propose', request: returnOf(1041) });
    const { id } = await chat.live();
    desk.setNow('2026-11-24T12:31:00.000Z');
    await chat.turn({ kind: 'confirm-proposal', id });
    await desk.drain();
    expect(await chat.newest()).toMatchObject({ state: 'expired' });
    expect(await chat.lastWords()).toContain('not confirmed in time');
    expect(done()).toEqual([]);
  });

  it.each([
    ['another’s order', returnOf(2001)],
    ['an order that does not exist', returnOf(9999)],
    ['more than was bought', returnOf(1041, 3)],
    ['an order in the wrong state', cancelOf(1041)],
    [
      'an action no rule allows',
      {
        action: 'claim-warranty',
        orderId: 'order-1041',
        lines: [{ itemId: '1041-1', quantity: 1 }],
        problem: 'x',
      },
    ],
    ['an id that is an injection', cancelOf('1042"; DROP TABLE orders' as unknown as number)],
  ] as const)('proposes nothing for %s', async (_, request) => {
    const chat = await open();
    await chat.turn({ kind: 'propose', request });
    expect(await desk.store.proposals.live(desk.tenant.id, chat.id)).toBeNull();
    expect(await auditOf('action.refused')).toHaveLength(1);
    const preview = await chat.preview(request);
    expect(preview).toMatchObject({ kind: 'preview', verdict: { kind: 'refused' } });
  });

  it('proposes nothing for a guest who proved nothing, and only the proved order for one who did', async () => {
    desk = await openActionsDesk();
    const guest = await openActionsChat(desk, 'nobody-signed');
    await guest.turn({ kind: 'propose', request: returnOf(1041) });
    expect(await desk.store.proposals.live(desk.tenant.id, guest.id)).toBeNull();
  });
});

describe('between check and do', () => {
  it('refuses an order that changed state after the yes, and says so', async () => {
    const chat = await open();
    await confirmed(chat, cancelOf(1042));
    setOrder(1042, { state: 'shipped' });
    await desk.drain();
    expect(done()).toEqual([]);
    expect(await chat.newest()).toMatchObject({ state: 'refused' });
    expect(await chat.lastWords()).toContain('Nothing was changed.');
  });

  it('refuses what is worth another amount, or is in another currency, than was agreed to', async () => {
    for (const currency of ['EUR', 'USD']) {
      const chat = await open();
      await confirmed(chat, cancelOf(1042));
      setOrder(1042, { ...RECEIVED, total: { minor: 4_999, currency } });
      await desk.drain();
      expect(done()).toEqual([]);
      expect((await chat.newest()).state).toBe('refused');
      if (currency === 'EUR') await desk.close();
    }
  });

  it('refuses at the yes what the policy no longer allows', async () => {
    const chat = await open();
    await chat.turn({ kind: 'propose', request: returnOf(1041) });
    const { id } = await chat.live();
    await desk.store.tenants.update(desk.tenant.id, {
      settings: { ...desk.tenant.settings, actionPolicy: [] },
    });
    await chat.turn({ kind: 'confirm-proposal', id });
    await desk.drain();
    expect(await chat.newest()).toMatchObject({ state: 'refused', verdict: { code: 'NO_RULE' } });
    expect(done()).toEqual([]);
  });

  it('lets of two confirmed at once that would both be the last allowed one through', async () => {
    const rules = POLICY.map((rule) =>
      rule.action === 'resend-invoice' ? { ...rule, perContact: { count: 1, days: 1 } } : rule,
    );
    const chat = await open({ policy: rules });
    const other = await openActionsChat(desk, 'mara', chat.contact);
    for (const one of [chat, other]) await one.turn({ kind: 'propose', request: invoiceOf(1041) });
    const ids = [(await chat.live()).id, (await other.live()).id];
    await Promise.all([
      chat.turn({ kind: 'confirm-proposal', id: ids[0] ?? '' }),
      other.turn({ kind: 'confirm-proposal', id: ids[1] ?? '' }),
    ]);
    await desk.drain();
    expect(done()).toHaveLength(1);
    const states = [(await chat.newest()).state, (await other.newest()).state];
    expect(states.toSorted()).toEqual(['done', 'refused']);
  });
});

describe('a host in trouble', () => {
  it.each(['timeout', 'error', 'answer-lost'] as const)(
    '%s: tried again, done once',
    async (fault) => {
      const chat = await open();
      await confirmed(chat, returnOf(1041));
      desk.memory.goWrong('createReturn', fault, 3);
      await drainFor(2);
      expect(done()).toHaveLength(1);
      expect(await chat.newest()).toMatchObject({
        state: 'done',
        outcome: { reference: 'createReturn-1' },
      });
    },
  );

  it('is down for an hour: done when it is back', async () => {
    const chat = await open();
    await confirmed(chat, invoiceOf(1041));
    desk.memory.goWrong('resendInvoice', 'error', 12);
    await drainFor(6);
    expect(done()).toHaveLength(1);
    expect((await chat.newest()).state).toBe('done');
  });

  it('stays down: a person looks, and what was sent is never sent again', async () => {
    const chat = await open();
    await confirmed(chat, returnOf(1041));
    desk.memory.goWrong('createReturn', 'error', 10_000);
    await drainFor(26);
    expect(await chat.newest()).toMatchObject({
      state: 'unsure',
      outcome: { reason: 'host-down' },
    });
    expect((await chat.current()).status).toBe('open');
    expect(await chat.lastWords()).toContain('A colleague checks it');
    expect(done()).toEqual([]);
    await drainFor(30);
    expect((await chat.newest()).state).toBe('unsure');
  });

  it('answers success and did nothing: a person looks', async () => {
    const chat = await open();
    await confirmed(chat, returnOf(1041));
    desk.memory.goWrong('createReturn', 'no-effect');
    await drainFor(2);
    expect((await chat.newest()).state).toBe('unsure');
    expect(done()).toEqual([]);
    const handed = await chat.current();
    expect(handed.handoff?.rule).toBe('action-unsure');
    // As every handoff: the clock runs, and somebody looks whether a person came.
    expect(handed.awaiting).not.toBeNull();
    desk.setNow('2027-01-01T12:00:00.000Z');
    const jobs = await desk.store.jobs.claim('test', {
      limit: 9,
      leaseMs: 60_000,
      kinds: [ATTEND_JOB],
    });
    expect(jobs.map(({ payload }) => payload.conversationId)).toEqual([chat.id]);
  });

  it('has forgotten the key and the answer was lost: never done twice', async () => {
    const chat = await open();
    await confirmed(chat, cancelOf(1042));
    desk.memory.goWrong('cancelOrder', 'twice' satisfies MemoryFault);
    await drainFor(2);
    expect(done()).toHaveLength(1);
    expect((await chat.newest()).state).toBe('done');
  });

  it('refuses: failed, a person takes over, in words', async () => {
    const chat = await open({ policy: [{ id: 'any', action: 'cancel-order' }] });
    await confirmed(chat, cancelOf(1041));
    await desk.drain();
    expect(await chat.newest()).toMatchObject({
      state: 'failed',
      outcome: { reason: 'too-late' },
    });
    expect(await chat.lastWords()).toContain('a colleague takes over');
  });
});

describe('approval', () => {
  const waiting = async (request = returnOf(1044)) => {
    const chat = await open();
    await confirmed(chat, request);
    await desk.drain();
    const proposal = await chat.live();
    expect(proposal.state).toBe('waiting');
    expect(done()).toEqual([]);
    return { chat, proposal };
  };
  const hire = async (role: Role) => {
    const agent = await hireAgent(desk);
    const changed = await desk.store.agents.update(desk.tenant.id, agent.id, { role });
    if (changed === null) throw new Error('unreachable');
    return changed;
  };
  const of = (proposal: { readonly id: string; readonly revision: number }, agentId: string) => ({
    tenantId: desk.tenant.id,
    proposalId: proposal.id,
    revision: proposal.revision,
    agentId,
  });

  it('waits for an agent, and is done once when two approve at once', async () => {
    const { chat, proposal } = await waiting();
    const [ines, jo] = [await hire('agent'), await hire('agent')];
    const answers = await Promise.all(
      [ines, jo].map(({ id }) => desk.actions.reviews.approve(of(proposal, id))),
    );
    expect(answers.filter((one) => 'refused' in one)).toHaveLength(1);
    await desk.drain();
    expect(done()).toHaveLength(1);
    expect((await chat.newest()).decidedBy?.role).toBe('agent');
  });

  it('refuses an agent who lost the role while the page was open, and before the write', async () => {
    const { chat, proposal } = await waiting({
      action: 'request-refund',
      orderId: 'order-1041',
      lines: [],
      amount: { minor: 1_000, currency: 'EUR' },
      reason: 'late',
    });
    const low = await hire('agent');
    expect(await desk.actions.reviews.approve(of(proposal, low.id))).toMatchObject({
      refused: 'ROLE_TOO_LOW',
    });
    const boss = await hire('admin');
    expect(await desk.actions.reviews.approve(of(proposal, boss.id))).toMatchObject({
      state: 'approved',
    });
    await desk.store.agents.update(desk.tenant.id, boss.id, { role: 'viewer' });
    await desk.drain();
    expect(done()).toEqual([]);
    expect((await chat.newest()).state).toBe('waiting');
  });

  it('declines and expires in words, and does nothing then', async () => {
    const { chat, proposal } = await waiting();
    const ines = await hire('agent');
    await desk.actions.reviews.decline(of(proposal, ines.id), 'not this time');
    await desk.drain();
    expect(await chat.lastWords()).toContain('not possible this way');
    expect(await chat.lastWords()).not.toContain('not this time');
    await desk.close();
    const second = await waiting();
    desk.setNow('2026-11-28T12:00:00.000Z');
    await desk.drain();
    expect((await second.chat.newest()).state).toBe('expired');
    const late = await desk.actions.reviews.approve(of(second.proposal, (await hire('owner')).id));
    expect(late).toMatchObject({ refused: 'PROPOSAL_CHANGED' });
    expect(done()).toEqual([]);
  });

  it('changes what is asked, never what it is about', async () => {
    const chat = await open({
      policy: [{ id: 'always', action: 'create-return', approval: { role: 'agent' } }],
    });
    await confirmed(chat, returnOf(1041, 2));
    const proposal = await chat.live();
    const ines = await hire('agent');
    const { change } = desk.actions.reviews;
    const wrong = [returnOf(1043), cancelOf(1041), returnOf(1041, 99)];
    for (const request of wrong)
      expect(await change(of(proposal, ines.id), request)).toHaveProperty('refused');
    const changed = await change(of(proposal, ines.id), returnOf(1041, 1));
    if ('refused' in changed) throw new Error(changed.refused);
    await desk.actions.reviews.approve(of(changed, ines.id));
    await desk.drain();
    expect(done()[0]?.call).toMatchObject({ lines: [{ quantity: 1 }] });
  });

  it('is prepared for an agent’s own hands where no host can do it', async () => {
    const chat = await open({
      policy: [{ id: 'warranty', action: 'claim-warranty' }],
    });
    const adapters = desk.hosts.adapters(desk.tenant.id);
    Reflect.deleteProperty(adapters[0] ?? {}, 'claimWarranty');
    await confirmed(chat, {
      action: 'claim-warranty',
      orderId: 'order-1041',
      lines: [{ itemId: '1041-1', quantity: 1 }],
      problem: 'a seam came open',
    });
    const proposal = await chat.live();
    expect(proposal).toMatchObject({ state: 'waiting', host: null });
    const ines = await hire('agent');
    expect(await desk.actions.reviews.approve(of(proposal, ines.id))).toMatchObject({
      refused: 'BY_HAND_ONLY',
    });
    await desk.actions.reviews.markDone(of(proposal, ines.id), 'W-77');
    expect(await chat.newest()).toMatchObject({ state: 'done', outcome: { reference: 'W-77' } });
    expect(await chat.lastWords()).toBe('This is done. Its number is W-77.');
  });

  it('tells the team by a note and the contact by a notice while an agent holds the conversation', async () => {
    const { chat, proposal } = await waiting();
    const ines = await hire('agent');
    await desk.conversations.take(ines, chat.id);
    await desk.actions.reviews.approve(of(proposal, ines.id));
    await desk.drain();
    const last = (await chat.messages()).slice(-2);
    expect(last.map(({ author, audience }) => [author, audience])).toEqual([
      ['system', 'team'],
      ['system', 'everyone'],
    ]);
    // Named, not worded: each reads it in their own language.
    expect(last[0]?.body).toEqual({
      text: '',
      teamNotice: {
        kind: 'action',
        action: 'create-return',
        state: 'done',
        reference: 'createReturn-1',
        reason: null,
      },
    });
    expect(last[1]?.body.notice).toEqual({ kind: 'action-done', reference: 'createReturn-1' });
  });
});
