import { afterEach, describe, expect, it } from '@jest/globals';
import { orderOf, returnOf } from '../actions/actions-desk.fixture.ts';
import type { Proposal } from '../actions/proposal.ts';
import { createMemoryHost } from '../host/memory-host.ts';
import type { Role } from '../model.ts';
import { fromOwnPage, startTestServer, type TestServer } from './test-support.ts';

let server: TestServer;
afterEach(() => server.close());

const rule = {
  id: 'returns',
  action: 'create-return',
  orderStates: ['delivered'],
  approval: { role: 'admin' },
} as const;

/** A return that waits for an admin, and whoever asks about it. */
async function open(state: Proposal['state'] = 'waiting') {
  const host = createMemoryHost({
    contacts: [{ externalId: 'mara', email: 'mara@example.com', orders: [orderOf(1041)] }],
  });
  server = await startTestServer({ hosts: [{ tenantId: 'harbour', adapter: host.adapter }] });
  await server.tenant('harbour', { actionPolicy: [rule] });
  const { store } = server;
  const identity = { host: 'memory', externalId: 'mara' };
  const contact = await store.contacts.create('harbour', { email: 'mara@example.com' }, [identity]);
  const conversation = await store.conversations.create('harbour', {
    contactId: contact.id,
    channel: 'widget',
  });
  const proposal = await store.proposals.create('harbour', {
    conversationId: conversation.id,
    state,
    request: returnOf(1041),
    host: 'memory',
    ownerId: 'mara',
    verdict: {
      kind: 'allowed',
      rule,
      amount: { minor: 2_500, currency: 'EUR' },
      approval: { role: 'admin', why: 'always' },
    },
    risk: { score: 0.2, signs: [{ code: 'velocity', weight: 0.2, values: { count: '2' } }] },
    difference: DIFFERENCE,
    proposedBy: 'flow',
    expiresAt: '2026-11-25T10:00:00.000Z',
  });
  if (proposal === 'taken') throw new Error('unreachable');
  const as = async (role: Role) =>
    fromOwnPage(await server.cookie(await server.agent('harbour', role)));
  const post = async (what: string, role: Role, body: object, key?: string) => {
    const headers = {
      ...(await as(role)),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const url = `/v1/proposals/${proposal.id}/${what}`;
    return server.app.inject({ method: 'POST', url, headers, payload: body });
  };
  return { host, proposal, as, post };
}

const DIFFERENCE: Proposal['difference'] = [
  {
    what: 'order-state',
    before: { kind: 'state', state: 'delivered' },
    after: { kind: 'state', state: 'return-requested' },
  },
  {
    what: 'item',
    of: 'Wool blanket, cream',
    before: { kind: 'pieces', count: 2 },
    after: { kind: 'pieces', count: 1 },
  },
  {
    what: 'refund',
    before: null,
    after: { kind: 'money', money: { minor: 2_500, currency: 'EUR' } },
  },
];

describe('the approval queue', () => {
  it('lists what waits with why, risk and difference, and never whose id it is at the host', async () => {
    const { as, proposal } = await open();
    const headers = await as('viewer');
    const answer = await server.app.inject({ url: '/v1/proposals', headers });
    expect(answer.json()).toMatchObject({
      open: 1,
      items: [
        {
          id: proposal.id,
          action: 'create-return',
          rule: 'returns',
          approval: { role: 'admin', why: 'always' },
          amount: { minor: 2_500 },
          risk: { signs: [{ code: 'velocity' }] },
          doneByHost: true,
          mayDecide: false,
        },
      ],
    });
    expect(answer.body).not.toContain('ownerId');
    const of = `/v1/proposals?conversationId=${proposal.conversationId}`;
    expect((await server.app.inject({ url: of, headers })).json()).toMatchObject({
      items: [{ id: proposal.id }],
    });
  });

  it('lets the role it names decide, and only about what was shown', async () => {
    const { post } = await open();
    expect((await post('approve', 'viewer', { revision: 1 })).statusCode).toBe(403);
    expect((await post('approve', 'agent', { revision: 1 })).json()).toMatchObject({
      code: 'ROLE_TOO_LOW',
      status: 403,
    });
    // What the fixture shows is not what would happen: it is looked at anew before it is approved.
    expect((await post('approve', 'owner', { revision: 1 })).json()).toMatchObject({
      code: 'POLICY_REFUSED',
    });
  });

  it('approves once for one key what is as it was shown', async () => {
    const { post, proposal } = await open();
    await post('change', 'admin', { revision: 1, request: returnOf(1041) });
    const first = await post('approve', 'owner', { revision: 2 }, 'key-1');
    expect([first.statusCode, first.json()]).toMatchObject([200, { state: 'approved' }]);
    expect((await post('approve', 'owner', { revision: 2 })).json()).toMatchObject({
      code: 'PROPOSAL_CHANGED',
    });
    expect((await server.store.proposals.get('harbour', proposal.id))?.decidedBy?.role).toBe(
      'owner',
    );
  });

  it('declines with a note for the team, and takes no number for what a host does', async () => {
    const { post } = await open();
    expect((await post('done', 'admin', { revision: 1, reference: 'R' })).statusCode).toBe(409);
    const declined = await post('decline', 'admin', { revision: 1, note: 'seen in the shop' });
    expect(declined.json()).toMatchObject({ state: 'declined' });
  });

  it('takes what nobody knows about as done, or as not done', async () => {
    const { post } = await open('unsure');
    const done = await post('done', 'admin', { revision: 1, reference: 'RMA-7' });
    expect(done.json()).toMatchObject({ state: 'done', outcome: { reference: 'RMA-7' } });
  });

  it('changes nothing into another action or order, and says the fault of a malformed one', async () => {
    const { post } = await open();
    const other = await post('change', 'admin', { revision: 1, request: returnOf(9999) });
    expect(other.json()).toMatchObject({ code: 'CHANGE_INVALID' });
    const broken = await post('change', 'admin', {
      revision: 1,
      request: { ...returnOf(1041), lines: [{ itemId: '1041-1', quantity: -1 }] },
    });
    expect(broken.json()).toMatchObject({ code: 'REQUEST_INVALID' });
    const more = await post('change', 'admin', { revision: 1, request: returnOf(1041, 2) });
    expect(more.json()).toMatchObject({ code: 'CHANGE_NEEDS_YES', status: 409 });
    const same = await post('change', 'admin', { revision: 1, request: returnOf(1041) });
    expect(same.json()).toMatchObject({ state: 'waiting', amount: { minor: 2_500 }, revision: 2 });
  });
});

describe('the policy', () => {
  it('is saved with the settings, versioned, and refused with the place of what contradicts', async () => {
    const { as } = await open();
    const patch = async (actionPolicy: unknown) =>
      server.app.inject({
        method: 'PATCH',
        url: '/v1/tenant',
        headers: await as('owner'),
        payload: { settings: { actionPolicy } },
      });
    const good = await patch([rule, { id: 'invoices', action: 'resend-invoice' }]);
    expect(good.statusCode).toBe(200);
    const versions = await server.store.settingsVersions.list('harbour', { limit: 9 });
    expect(versions[0]?.changed).toEqual(['actionPolicy']);
    const twice = await patch([rule, { ...rule, id: 'again' }]);
    expect(twice.json()).toMatchObject({ code: 'REQUEST_INVALID' });
    expect(JSON.stringify(twice.json())).toContain('CONTRADICTS');
    expect((await patch([{ ...rule, unknown: 1 }])).statusCode).toBe(400);
    expect((await patch([{ ...rule, validFrom: 'soon' }])).statusCode).toBe(400);
  });
});
