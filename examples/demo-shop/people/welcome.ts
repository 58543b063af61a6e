/** What the colleagues do when the owner has come: hand one conversation over, and say where to look. */
import type { Attendant } from '@attendant/core';
import { sitDown } from './desk.ts';

type Row = { readonly conversation: { readonly id: string; readonly agentId: string | null } };

/** Once: an owner who has been given something already is left alone. Does nothing without the colleagues. */
export async function welcome(
  attendant: Attendant,
  of: { readonly tenantId: string; readonly ownerId: string; readonly by: string },
): Promise<void> {
  const agents = await attendant.store.agents.list(of.tenantId);
  const colleague = agents.find(({ email }) => email === of.by);
  const owner = agents.find(({ id }) => id === of.ownerId);
  if (colleague === undefined || owner === undefined) return;
  const desk = await sitDown(attendant, colleague);
  try {
    const { items } = await desk.call<{ items: readonly Row[] }>('GET', '/inbox?view=team');
    if (items.some(({ conversation }) => conversation.agentId === owner.id)) return;
    const mine = items.find(({ conversation }) => conversation.agentId === colleague.id);
    if (mine === undefined) return;
    const { id } = mine.conversation;
    await desk.call('POST', `/conversations/${id}/assign`, { agentId: owner.id });
    await desk.call('POST', `/conversations/${id}/notes`, {
      text: `Welcome, ${owner.name}. I have to leave: could you take this one over? Everything is in the thread.`,
      mentions: [owner.id],
    });
  } finally {
    await desk.leave();
  }
}
