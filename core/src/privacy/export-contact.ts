import type { Proposal } from '../actions/proposal.ts';
import type { Contact, Conversation, Message } from '../model.ts';
import type { Store } from '../storage/store.ts';

const PAGE = 500;

/** All that is kept about a contact and that they wrote or were told. Internal notes of the team are not theirs. */
export type ContactExport = {
  readonly contact: Omit<Contact, 'tenantId'>;
  readonly conversations: readonly (Pick<
    Conversation,
    'id' | 'channel' | 'status' | 'locale' | 'verifiedOrder' | 'page' | 'rating' | 'createdAt'
  > & {
    readonly messages: readonly Pick<
      Message,
      'id' | 'author' | 'body' | 'feedback' | 'createdAt'
    >[];
    readonly proposals: readonly Pick<
      Proposal,
      'id' | 'state' | 'request' | 'difference' | 'outcome' | 'createdAt'
    >[];
  })[];
  /** Links by e-mail that still open a conversation; what they say is known to whoever has the mail. */
  readonly callBackLinks: readonly {
    readonly conversationId: string;
    readonly sentAt: string;
    readonly expiresAt: string | null;
  }[];
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly base64: string;
  }[];
};

/** Null when there is no such contact or they were erased. */
export async function exportContact(
  store: Pick<
    Store,
    'contacts' | 'conversations' | 'messages' | 'proposals' | 'attachments' | 'credentials'
  >,
  of: { readonly tenantId: string; readonly contactId: string },
): Promise<ContactExport | null> {
  const contact = await store.contacts.get(of.tenantId, of.contactId);
  if (contact === null || contact.erasedAt !== undefined) return null;
  const { tenantId, ...own } = contact;
  const conversations: ContactExport['conversations'][number][] = [];
  let cursor: string | null = null;
  do {
    const page = await conversationsOf(store, of, cursor);
    for (const one of page.items) {
      conversations.push({
        id: one.id,
        channel: one.channel,
        status: one.status,
        locale: one.locale,
        verifiedOrder: one.verifiedOrder,
        page: one.page,
        rating: one.rating,
        createdAt: one.createdAt,
        messages: await messagesOf(store, tenantId, one.id),
        proposals: await proposalsOf(store, tenantId, one.id),
      });
    }
    cursor = page.next;
  } while (cursor !== null);
  const links = await store.credentials.list(tenantId, 'call-back', of.contactId);
  return {
    contact: own,
    conversations,
    callBackLinks: links.map(({ scopes, createdAt, expiresAt }) => ({
      conversationId: scopes[0] ?? '',
      sentAt: createdAt,
      expiresAt,
    })),
    attachments: await attachmentsOf(store, of),
  };
}

function conversationsOf(
  store: Pick<Store, 'conversations'>,
  of: { readonly tenantId: string; readonly contactId: string },
  cursor: string | null,
) {
  return store.conversations.list(
    of.tenantId,
    { contactId: of.contactId },
    { limit: PAGE, cursor },
  );
}

async function messagesOf(
  store: Pick<Store, 'messages'>,
  tenantId: string,
  conversationId: string,
): Promise<ContactExport['conversations'][number]['messages']> {
  const all: ContactExport['conversations'][number]['messages'][number][] = [];
  let after = 0;
  for (;;) {
    const range = { after, limit: PAGE, audience: 'everyone' } as const;
    const page = await store.messages.list(tenantId, conversationId, range);
    for (const { id, author, body, feedback, createdAt } of page) {
      all.push({ id, author, body, feedback, createdAt });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return all;
    after = last.seq;
  }
}

/** What they asked to be done, and what came of it; how it was judged is the team's. */
async function proposalsOf(
  store: Pick<Store, 'proposals'>,
  tenantId: string,
  conversationId: string,
): Promise<ContactExport['conversations'][number]['proposals']> {
  const all = await store.proposals.ofConversation(tenantId, conversationId);
  return all.map(({ id, state, request, difference, outcome, createdAt }) => ({
    id,
    state,
    request,
    difference,
    outcome,
    createdAt,
  }));
}

async function attachmentsOf(
  store: Pick<Store, 'attachments'>,
  of: { readonly tenantId: string; readonly contactId: string },
): Promise<ContactExport['attachments']> {
  const files: ContactExport['attachments'][number][] = [];
  for (const id of await store.attachments.idsOf(of.tenantId, of.contactId)) {
    const file = await store.attachments.get(of.tenantId, id);
    if (file === null) continue;
    const base64 = Buffer.from(file.bytes).toString('base64');
    files.push({ id, name: file.name, type: file.type, base64 });
  }
  return files;
}
