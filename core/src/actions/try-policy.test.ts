import { afterEach, describe, expect, it } from '@jest/globals';
import { NOON } from '../conversation/test-support.ts';
import type { Contact } from '../model.ts';
import {
  type ActionsDesk,
  cancelOf,
  confirmed,
  openActionsChat,
  openActionsDesk,
  POLICY,
  returnOf,
} from './actions-desk.fixture.ts';
import type { ActionPolicy } from './policy.ts';
import { createTryPolicy } from './try-policy.ts';

let desk: ActionsDesk;
afterEach(() => desk.close());

/** A return that was done, a dear one that waits, a cancelled order. */
async function open() {
  desk = await openActionsDesk();
  let contact: Contact | undefined;
  const requests = [returnOf(1041), returnOf(1044), cancelOf(1042)];
  for (const [hours, request] of requests.entries()) {
    desk.setNow(new Date(Date.parse(NOON) + hours * 3_600_000).toISOString());
    const chat = await openActionsChat(desk, 'mara', contact);
    contact = chat.contact;
    await confirmed(chat, request);
    await desk.drain();
  }
  const tryPolicy = createTryPolicy({ store: desk.store });
  return (policy: ActionPolicy, limit = 50) => tryPolicy(desk.tenant, { policy, limit });
}
const without = (id: string): ActionPolicy => POLICY.filter((rule) => rule.id !== id);

describe('another policy on the past', () => {
  it('decides all alike where it says the same, whatever its rules are called', async () => {
    const run = await open();
    expect(await run(POLICY)).toEqual({ tried: 3, notTried: 0, changed: [] });
    const renamed = POLICY.map((rule) => ({ ...rule, id: `new-${rule.id}` }));
    expect((await run(renamed)).changed).toEqual([]);
  });

  it('says which would be decided otherwise, and why', async () => {
    const run = await open();
    const stricter: ActionPolicy = [
      ...without('returns-30-days').filter(({ id }) => id !== 'cancel-unpacked'),
      {
        id: 'returns-by-admin',
        action: 'create-return',
        window: { days: 30, from: 'delivered' },
        piecesAtMost: 1,
        amountAtMost: { minor: 10_000, currency: 'EUR' },
        approval: { role: 'admin' },
      },
    ];
    const { changed } = await run(stricter);
    expect(changed.map(({ action, after }) => [action, after.rule, codeOf(after.verdict)])).toEqual(
      [
        ['cancel-order', null, 'NO_RULE'],
        ['create-return', 'returns-by-admin', 'AMOUNT_TOO_HIGH'],
        ['create-return', 'returns-by-admin', 'admin'],
      ],
    );
    expect(changed[1]?.before).toMatchObject({
      rule: 'returns-30-days',
      verdict: { approval: { role: 'agent', why: 'amount' } },
    });
  });

  it('knows the order as it was then, and the day', async () => {
    const run = await open();
    // Returned by now, and long ago: what counts is the day of the request.
    desk.setNow('2027-03-01T12:00:00.000Z');
    expect((await run(POLICY)).changed).toEqual([]);
    const short: ActionPolicy = [
      ...without('returns-30-days'),
      { id: 'three-days', action: 'create-return', window: { days: 3, from: 'delivered' } },
    ];
    const { changed } = await run(short);
    expect(changed.map(({ after }) => codeOf(after.verdict))).toEqual([
      'WINDOW_OVER',
      'WINDOW_OVER',
    ]);
  });

  it('counts what was before it alone, and looks no further back than it is told', async () => {
    const run = await open();
    const once: ActionPolicy = [
      ...without('returns-30-days'),
      { id: 'once', action: 'create-return', perContact: { count: 1, days: 365 } },
    ];
    const { changed } = await run(once);
    expect(changed.map(({ after }) => codeOf(after.verdict))).toEqual(['TOO_OFTEN']);
    expect(await run(POLICY, 1)).toMatchObject({ tried: 1 });
  });

  it('says what was refused at once and would now be allowed', async () => {
    const run = await open();
    const strict = without('returns-30-days');
    await desk.store.tenants.update(desk.tenant.id, {
      settings: { ...desk.tenant.settings, actionPolicy: strict },
    });
    const chat = await openActionsChat(desk, 'li');
    const request = { ...returnOf(2001), reason: 'a secret reason' };
    for (const _ of [1, 2]) await chat.turn({ kind: 'note-refused', request });
    const kept = await desk.store.proposals.ofConversation(desk.tenant.id, chat.id);
    // Twice the same is kept once, waits for nobody and counts as nothing that was done.
    expect(kept).toMatchObject([{ state: 'refused', confirmedAt: null, request }]);
    expect(await desk.store.proposals.countOpen(desk.tenant.id)).toBe(1);
    expect(await desk.store.proposals.live(desk.tenant.id, chat.id)).toBeNull();
    const entries = JSON.stringify(await desk.store.audit.list(desk.tenant.id, { limit: 100 }));
    expect(entries).toContain('action.refused');
    expect(entries).not.toContain('secret');
    const { tried, changed } = await run(POLICY);
    expect(tried).toBe(4);
    expect(changed).toMatchObject([
      {
        conversationId: chat.id,
        state: 'refused',
        before: { rule: null, verdict: { code: 'NO_RULE' } },
        after: { rule: 'returns-30-days', verdict: { kind: 'allowed' } },
      },
    ]);
  });

  it('keeps no request as refused that is allowed by the time it would be kept', async () => {
    await open();
    const chat = await openActionsChat(desk, 'li');
    await chat.turn({ kind: 'note-refused', request: returnOf(2001) });
    expect(await desk.store.proposals.ofConversation(desk.tenant.id, chat.id)).toEqual([]);
  });

  it('passes over what was decided before its basis was kept, and says how many', async () => {
    const run = await open();
    const { items } = await desk.store.proposals.list(desk.tenant.id, 'all', {
      limit: 1,
      cursor: null,
    });
    const [newest] = items;
    if (newest === undefined) throw new Error('unreachable');
    const patch = { basis: null };
    await desk.store.proposals.update(desk.tenant.id, newest.id, newest.revision, patch);
    expect(await run([])).toMatchObject({ tried: 2, notTried: 1 });
  });
});

function codeOf(
  verdict: Awaited<
    ReturnType<ReturnType<typeof createTryPolicy>>
  >['changed'][number]['after']['verdict'],
) {
  return verdict.kind === 'refused' ? verdict.code : (verdict.approval?.role ?? null);
}
