/** What waits for a person: looked at, approved, declined and done by hand, on the real product with a shop behind it. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { orderOf, returnOf } from '../../src/actions/actions-desk.fixture.ts';
import { differenceOf } from '../../src/actions/difference.ts';
import { noteProposal } from '../../src/actions/move-proposal.ts';
import type { Proposal, ProposalState } from '../../src/actions/proposal.ts';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import type { Contact, Role } from '../../src/model.ts';
import { findAxeFaults, TENANT, takePictures } from './product.ts';
import { seatTeam } from './seat-team.ts';

const HOSTILE = '<img src=x onerror="window.__pwned = 1">';
const NUMBERS = [1041, 1042, 1043, 1044, 1045, 1046, 1047, 1048, 1049];
const ruleFor = (role: Exclude<Role, 'viewer'>) =>
  ({ id: 'returns-by-hand', action: 'create-return', approval: { role } }) as const;

const shop = createMemoryHost({
  contacts: [
    { externalId: 'li', email: 'li@example.com', orders: NUMBERS.map((one) => orderOf(one)) },
  ],
});
const team = seatTeam(() => ({
  hosts: [{ tenantId: TENANT, adapter: shop.adapter }],
  settings: { actionPolicy: [ruleFor('agent')] },
}));
afterEach(async () => {
  const { proposals } = team.product.store;
  const left = await proposals.list(TENANT, 'open', { limit: 1_000, cursor: null });
  for (const { id, revision } of left.items)
    await proposals.update(TENANT, id, revision, { state: 'withdrawn' });
});

type Seed = {
  readonly role?: Exclude<Role, 'viewer'>;
  readonly host?: null;
  readonly state?: ProposalState;
  /** Hours until it expires. */
  readonly hours?: number;
  readonly reason?: string;
};
/** The customer of all of them, made with the first. */
let contact: Contact | null = null;
/** A return of one blanket, as the engine would have written it, and the event that makes screens look. */
async function seed(number: number, of: Seed = {}): Promise<Proposal> {
  const { store } = team.product;
  const { role = 'agent', host = 'memory', state = 'waiting', hours = 5, reason } = of;
  contact ??= await store.contacts.create(TENANT, { name: 'Li Wei', email: 'li@example.com' }, [
    { host: 'memory', externalId: 'li' },
  ]);
  const conversation = await store.conversations.create(TENANT, {
    contactId: contact.id,
    channel: 'widget',
  });
  const asked = returnOf(number);
  const request = reason === undefined ? asked : ({ ...asked, reason } as typeof asked);
  const amount = { minor: 2_500, currency: 'EUR' };
  const facts = { order: orderOf(number), paymentMethods: [] };
  const proposal = await store.proposals.create(TENANT, {
    conversationId: conversation.id,
    state,
    request,
    host,
    ownerId: host === null ? null : 'li',
    verdict: {
      kind: 'allowed',
      rule: ruleFor(role),
      amount,
      approval: { role, why: 'always' },
    },
    risk: {
      score: 0.44,
      signs: [
        {
          code: 'amount-for-contact',
          weight: 0.3,
          values: { usual: '1990', currency: 'EUR' },
        },
        { code: 'velocity', weight: 0.2, values: { count: '3' } },
      ],
    },
    difference: differenceOf(request, facts, { amount, variantNames: new Map() }),
    proposedBy: 'flow',
    expiresAt: new Date(Date.now() + hours * 3_600_000).toISOString(),
  });
  if (proposal === 'taken') throw new Error('unreachable');
  const by = { actor: { kind: 'assistant', id: null }, action: 'action.proposed' } as const;
  await noteProposal(store, proposal, by);
  return proposal;
}
async function stateOf({ id }: Proposal): Promise<Proposal | null> {
  return team.product.store.proposals.get(TENANT, id);
}

describe('what waits for a person', () => {
  it('comes by itself, is shown with all that speaks for and against it, and is approved by a key', async () => {
    const { page, go } = await team.sit(team.jon);
    await go('/approvals');
    await page.getByText('Nothing waits for you').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'approvals-empty');
    const later = await seed(1042, { hours: 9 });
    const sooner = await seed(1041, { reason: HOSTILE });
    // The list, the count in the frame and the first one's detail come without a reload.
    const rows = page.getByRole('navigation', { name: 'What waits' }).getByRole('link');
    await page.getByRole('img', { name: '2 waiting' }).waitFor();
    await rows.nth(1).waitFor();
    expect(await rows.first().getAttribute('href')).toContain(sooner.id);
    await rows.first().click();
    const detail = page.getByRole('article');
    for (const text of [
      'Send items back',
      HOSTILE,
      'The policy always asks a person about this.',
      'returns-by-hand',
      '44%',
      'The amount is high for this customer, whose usual is about €19.90.',
      '3 actions of this customer within a day.',
      'Return requested',
      'Wool blanket',
      '€25.00 go to the customer',
      'Verified by the shop',
      '#1041',
      'Agent or higher',
    ])
      await detail.getByText(text).first().waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'approvals-detail');
    await page.keyboard.press('j');
    await page.waitForURL(`**/approvals/${later.id}`);
    await page.keyboard.press('k');
    await page.waitForURL(`**/approvals/${sooner.id}`);
    await detail.getByRole('button', { name: 'Approve' }).waitFor();
    await page.keyboard.press('a');
    await detail.getByText('It is done, and the customer is told.').waitFor();
    expect(await stateOf(sooner)).toMatchObject({
      state: 'done',
      decidedBy: { agentId: team.jon.id },
    });
    // A key pressed once more decides nothing about the one that follows.
    await page.keyboard.press('a');
    await page.getByRole('img', { name: '1 waiting' }).waitFor();
    await takePictures(page, 'approvals-done');
    expect(await stateOf(later)).toMatchObject({ state: 'waiting' });
  });

  it('is declined with a note, found from its conversation', async () => {
    const proposal = await seed(1043);
    const { page, go } = await team.sit(team.mara);
    await go(`/inbox/all/${proposal.conversationId}`);
    await page.getByRole('link', { name: 'Send items back' }).click();
    await page.getByRole('button', { name: 'Decline' }).waitFor();
    await page.keyboard.press('x');
    await page.getByLabel('Note for the team').fill('seen in the shop');
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Declined; nothing was done, and the customer is told.').waitFor();
    expect(await stateOf(proposal)).toMatchObject({
      state: 'declined',
      outcome: { reason: 'seen in the shop' },
    });
  });

  it('says why a role may not decide it, and what was not done when somebody was faster', async () => {
    const proposal = await seed(1044, { role: 'admin' });
    const { page, go } = await team.sit(team.jon);
    await go(`/approvals/${proposal.id}`);
    await page.getByText('This needs the role Admin or higher; yours is Agent.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);
    await page.keyboard.press('a');
    await page.keyboard.press('x');
    expect(await page.getByLabel('Note for the team').count()).toBe(0);
    expect(await findAxeFaults(page)).toEqual([]);

    const noah = await team.sit(team.noah);
    await noah.go(`/approvals/${proposal.id}`);
    await noah.page.getByRole('button', { name: 'Decline' }).click();
    await noah.page.getByLabel('Note for the team').fill('twice already');
    // Without an event: the screen still shows what it was.
    await team.product.store.proposals.update(TENANT, proposal.id, 1, { state: 'waiting' });
    await noah.page.keyboard.press('Enter');
    const alert = noah.page.getByRole('alert');
    await alert.getByText('Somebody else decided or changed it meanwhile.').waitFor();
    await alert.getByText('What you wrote is kept.').waitFor();
    expect(await noah.page.getByLabel('Note for the team').inputValue()).toBe('twice already');
    expect(await stateOf(proposal)).toMatchObject({ state: 'waiting' });
  });

  it('is changed: tried against the policy while it is edited, put before the customer, done after their yes', async () => {
    const proposal = await seed(1049);
    const { page, go } = await team.sit(team.mara);
    await go(`/approvals/${proposal.id}`);
    // The risk of now beside the one it was proposed with.
    await page.getByText('At the proposal 44%, now').waitFor();
    await page.keyboard.press('c');
    const form = page.getByRole('form', { name: 'Change the request' });
    const send = form.getByRole('button', { name: /^(Change|Ask the customer)$/u });
    await form.getByLabel('Pieces of Wool blanket').fill('3');
    await form.getByText('The policy does not allow this.').waitFor();
    expect(await send.isDisabled()).toBe(true);
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'approvals-change-refused');
    await form.getByLabel('Pieces of Wool blanket').fill('2');
    await form.getByText('The customer has not said yes to this.').waitFor();
    await form.getByText('2 pieces').waitFor();
    await form.getByText('€50.00').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'approvals-change');
    expect(await stateOf(proposal)).toMatchObject({ state: 'waiting', request: returnOf(1049) });
    await form.getByRole('button', { name: 'Ask the customer' }).click();
    await page.getByText('An agent proposed something else').waitFor();
    await takePictures(page, 'approvals-asked');
    expect(await stateOf(proposal)).toMatchObject({ state: 'proposed', proposedBy: 'agent' });
    const { store, conversations } = team.product;
    const said = await store.messages.list(TENANT, proposal.conversationId, { limit: 9 });
    expect(said.at(-1)?.body.text).toContain('2 × Wool blanket (cream)');
    await conversations.accept(TENANT, proposal.conversationId, { text: 'Yes, do it' });
    await page.getByText('It is done, and the customer is told.').waitFor();
    expect(shop.writes.filter(({ call }) => JSON.stringify(call).includes('1049-1'))).toHaveLength(
      1,
    );
  });

  it('is done by hand where no shop can do it, and said of what nobody knows', async () => {
    const byHand = await seed(1045, { host: null });
    const unsure = await seed(1046, { state: 'unsure' });
    const { page, go } = await team.sit(team.jon);
    await go(`/approvals/${byHand.id}`);
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    const mark = page.getByRole('button', { name: 'Mark as done' });
    await mark.waitFor();
    expect(await mark.isDisabled()).toBe(true);
    await page.keyboard.press('a');
    await page.keyboard.type('RMA-7');
    await page.keyboard.press('Enter');
    await page.getByText('It is done, and the customer is told.').waitFor();
    expect(await stateOf(byHand)).toMatchObject({ state: 'done', outcome: { reference: 'RMA-7' } });
    await page.getByRole('button', { name: 'Next one' }).click();
    await page.getByText('The shop gave no clear answer.').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'It was not done' }).click();
    await page.getByRole('button', { name: 'It was not done' }).click();
    await page.getByText('It was not done at the shop.').waitFor();
    expect(await stateOf(unsure)).toMatchObject({ state: 'failed' });
  });

  it('goes on after a hundred', async () => {
    const first = await seed(1048, { hours: 1 });
    const { store } = team.product;
    const { id: _, ...of } = first;
    for (let at = 0; at < 101; at++) {
      const { id: conversationId } = await store.conversations.create(TENANT, {
        contactId: first.contactId,
        channel: 'widget',
      });
      const made = await store.proposals.create(TENANT, {
        ...of,
        conversationId,
        expiresAt: new Date(Date.now() + (2 * 60 + at) * 60_000).toISOString(),
      });
      if (made === 'taken') throw new Error('unreachable');
    }
    const { page, go } = await team.sit(team.jon);
    await go(`/approvals/${first.id}`);
    const rows = page.getByRole('navigation', { name: 'What waits' }).getByRole('link');
    await page.getByText('102 wait').waitFor();
    await rows.nth(99).waitFor();
    expect(await rows.count()).toBe(100);
    await page.getByRole('button', { name: 'Show more' }).press('Enter');
    await rows.nth(101).waitFor();
    await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
    const places = await rows.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(new Set(places).size).toBe(102);
    // What was loaded stays when one of them is decided.
    await page.getByRole('button', { name: /^Decline/u }).click();
    await page.getByRole('button', { name: /^Decline/u }).click();
    await page.getByText('101 wait').waitFor();
    await rows.nth(100).waitFor();
  });

  it('reads from right to left on a phone, and chooses nothing by itself there', async () => {
    const proposal = await seed(1047);
    const { page, go } = await team.sit(team.jon, {
      locale: 'ar',
      viewport: { width: 360, height: 800 },
    });
    await go('/approvals');
    const row = page.getByRole('navigation', { name: 'ما ينتظر' }).getByRole('link');
    await row.waitFor();
    await page.keyboard.press('a');
    expect(await stateOf(proposal)).toMatchObject({ state: 'waiting' });
    await row.click();
    await page.getByText('لماذا ينتظر').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
      true,
    );
    // A name of the other direction stands at the side its line begins at.
    const name = page.locator('.approval-which bdi').first();
    await name.waitFor();
    const gap = await name.evaluate((element) => {
      const cell = element.closest('td') as HTMLElement;
      const edge =
        cell.getBoundingClientRect().right - parseFloat(getComputedStyle(cell).paddingRight);
      return edge - element.getBoundingClientRect().right;
    });
    expect(Math.abs(gap)).toBeLessThan(2);
    // No word of the bar below is cut.
    const cut = await page
      .locator('.nav-link span:not(.count)')
      .evaluateAll((words) => words.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cut).toBe(0);
    await takePictures(page, 'approvals-arabic');
  });
});
