import { AttendantError } from '../errors.ts';
import type { Contact, Tenant } from '../model.ts';
import type { ContactProfile, Credential, Store } from '../storage/store.ts';
import { type CalledBack, redeemCallBackLink } from './call-back-links.ts';
import { createSecret, hashSecret, type RandomBytes } from './secrets.ts';
import { claimedIssuer } from './signed-token.ts';
import { type VisitorClaims, verifyVisitorIdentity } from './visitor-identity.ts';

/** A guest is remembered for this long … */
const GUEST_MS = 30 * 24 * 3_600_000;
/** … a contact whom the host has identified must be identified again after this long. */
const IDENTIFIED_MS = 24 * 3_600_000;
/** Name under which the tenant's signing secret is kept, sealed. */
const SECRET_NAME = 'widget-identity-secret';

export type VisitorDeps = {
  readonly store: Store;
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
  /** Name of the host whose customers the tenant's server signs for: the `host` of their identities. */
  readonly identityHost: (tenantId: string) => Promise<string>;
  /** A paired site that signs for its own customers with its own secret, by the `iss` of its tokens. Null: no such. */
  readonly issuer?: (tenantId: string, iss: string) => Promise<Issuer | null>;
};
export type Issuer = { readonly host: string; readonly secret: string };
type VisitorSession = {
  readonly token: string;
  readonly expiresAt: string;
  readonly resumed: boolean;
  readonly identified: boolean;
  readonly contact: Contact;
  /** It opens one conversation only, and says nothing else of its contact. */
  readonly limited?: true;
  /** The conversation that the link has opened. */
  readonly opened?: string;
};
type VisitorRequest = {
  readonly token?: string;
  /** The secret of a link that calls the contact back. One that opens nothing is passed over. */
  readonly link?: string;
  readonly identity?: string;
  readonly locale?: string;
};
export type Visitors = {
  /** Begins or goes on. Refuses only a bad identity; a dead or foreign token gives a fresh guest. */
  open(
    tenant: Tenant,
    request: VisitorRequest,
  ): Promise<VisitorSession | { readonly refused: 'IDENTITY_INVALID'; readonly reason: string }>;
  find(
    token: string,
  ): Promise<{ readonly contact: Contact; readonly credential: Credential } | null>;
  /** The secret the tenant's server signs identities with; made on the first call, stored sealed. */
  identitySecret(tenantId: string): Promise<string>;
  /** Makes another secret: what was signed with the one before opens nothing from now on. Tokens given out stay. */
  rotateIdentitySecret(tenantId: string): Promise<string>;
};

/** Who writes in the chat: guests by an unguessable token, customers by their host's signature. */
export function createVisitors(deps: VisitorDeps): Visitors {
  const { store } = deps;

  async function find(token: string) {
    const credential = await store.credentials.byHash('visitor', hashSecret(token));
    if (credential?.subject == null) return null;
    const contact = await store.contacts.get(credential.tenantId, credential.subject);
    return contact === null || contact.erasedAt !== undefined ? null : { contact, credential };
  }

  async function identitySecret(tenantId: string): Promise<string> {
    return store.transaction(async (tx) => {
      const known = await tx.values.get(tenantId, SECRET_NAME);
      if (known !== null) return known;
      const secret = createSecret(deps.randomBytes);
      await tx.values.set(tenantId, SECRET_NAME, secret, { sealed: true });
      return secret;
    });
  }

  /** Whose secret a token is checked with decides whose customer it is about. */
  async function signerOf(tenantId: string, token: string): Promise<Issuer> {
    const iss = claimedIssuer(token);
    const site = iss === null ? null : ((await deps.issuer?.(tenantId, iss)) ?? null);
    if (site !== null) return site;
    return { host: await deps.identityHost(tenantId), secret: await identitySecret(tenantId) };
  }

  async function rotateIdentitySecret(tenantId: string): Promise<string> {
    const secret = createSecret(deps.randomBytes);
    await store.values.set(tenantId, SECRET_NAME, secret, { sealed: true });
    return secret;
  }

  async function issue(tx: Store, contact: Contact, life: number, only: readonly string[] = []) {
    const token = createSecret(deps.randomBytes);
    const expiresAt = new Date(deps.clock().getTime() + life).toISOString();
    await tx.credentials.create({
      tenantId: contact.tenantId,
      kind: 'visitor',
      subject: contact.id,
      name: null,
      scopes: only,
      expiresAt,
      hash: hashSecret(token),
    });
    const identified = only.length === 0 && contact.identities.length > 0;
    return { token, expiresAt, contact, identified };
  }

  /**
   * Whoever follows a link where the contact is not known is a guest in that one conversation. What the contact had proved
   * there is proved no more: the mail may have been read by anybody.
   */
  async function letIn(tx: Store, called: CalledBack): Promise<VisitorSession> {
    const { contact, conversation } = called;
    const lowered = await tx.conversations.update(
      contact.tenantId,
      conversation.id,
      conversation.revision,
      { guestOnly: true, identityLevel: 'anonymous', verifiedOrder: null, flow: null },
    );
    if (lowered === null) {
      throw new AttendantError('CONVERSATION_CHANGED', 'The conversation changed meanwhile.', {
        status: 409,
        wayOut: 'Open the link again.',
      });
    }
    await tx.events.append(contact.tenantId, {
      kind: 'conversation.changed',
      conversationId: conversation.id,
    });
    const session = await issue(tx, contact, GUEST_MS, [conversation.id]);
    return { ...session, resumed: true, limited: true, opened: conversation.id };
  }

  /** Null: the link opens nothing. `here`: the contact whom this browser is known as, without a link. */
  function redeem(tenant: Tenant, link: string, here: Contact | null) {
    return store.transaction(async (tx) => {
      const called = await redeemCallBackLink(tx, tenant.id, link);
      if (called === null) return null;
      const own = here?.id === called.contact.id;
      await tx.audit.append(tenant.id, {
        actor: { kind: 'contact', id: called.contact.id },
        action: 'contact.came-back',
        subject: called.conversation.id,
        detail: { as: own ? 'self' : 'guest' },
      });
      return own ? called.conversation.id : letIn(tx, called);
    });
  }

  /** Whose token it is; null for a dead one and another tenant's. */
  async function knownBy(tenant: Tenant, token: string | undefined) {
    const found = token === undefined ? null : await find(token);
    return found?.contact.tenantId === tenant.id ? found : null;
  }
  const isLimited = (of: { readonly credential: Credential } | null) =>
    of !== null && of.credential.scopes.length > 0;

  async function checkIdentity(tenant: Tenant, identity: string) {
    const { host, secret } = await signerOf(tenant.id, identity);
    const audience = tenant.widgetKey;
    const checked = verifyVisitorIdentity(identity, { secret, audience, now: deps.clock() });
    return { ...checked, host };
  }

  /** Whom this browser stands for without a link: the host's customer, else the guest of its token. */
  async function heldBy(tenant: Tenant, request: VisitorRequest): Promise<Contact | null> {
    const known = await knownBy(tenant, request.token);
    const guest = known === null || isLimited(known) ? null : known.contact;
    if (request.identity === undefined) return guest?.identities.length === 0 ? guest : null;
    const checked = await checkIdentity(tenant, request.identity);
    if (!checked.valid) return null;
    const identity = { host: checked.host, externalId: checked.claims.sub };
    return (await store.contacts.byIdentity(tenant.id, identity)) ?? guest;
  }

  async function openWithout(
    tenant: Tenant,
    request: VisitorRequest,
  ): ReturnType<Visitors['open']> {
    const known = await knownBy(tenant, request.token);
    const limited = isLimited(known);
    // A guest of one conversation is nobody who could sign in as its contact.
    const guest = limited ? null : (known?.contact ?? null);
    if (request.identity !== undefined) {
      const checked = await checkIdentity(tenant, request.identity);
      if (!checked.valid) return { refused: 'IDENTITY_INVALID', reason: checked.reason };
      return store.transaction(async (tx) => {
        const who = { host: checked.host, claims: checked.claims, locale: request.locale };
        const contact = await identify(tx, tenant.id, guest, who);
        const fresh = await issue(tx, contact, IDENTIFIED_MS);
        return { ...fresh, resumed: contact.id === guest?.id };
      });
    }
    // Who was identified and comes back without the host's word has signed out there: a stranger until told otherwise.
    const goesOn = limited || known?.contact.identities.length === 0;
    if (known !== null && request.token !== undefined && goesOn) {
      const { contact, credential } = known;
      const { token } = request;
      const expiresAt = credential.expiresAt ?? deps.clock().toISOString();
      const session = { token, expiresAt, contact, identified: false, resumed: true };
      return limited ? { ...session, limited: true } : session;
    }
    const profile = request.locale === undefined ? {} : { locale: request.locale };
    return store.transaction(async (tx) => {
      const contact = await tx.contacts.create(tenant.id, profile);
      return { ...(await issue(tx, contact, GUEST_MS)), resumed: false };
    });
  }

  return {
    find,
    identitySecret,
    rotateIdentitySecret,
    async open(tenant, { link, ...request }) {
      if (link === undefined) return openWithout(tenant, request);
      const opened = await redeem(tenant, link, await heldBy(tenant, request));
      if (opened !== null && typeof opened !== 'string') return opened;
      const session = await openWithout(tenant, request);
      return 'refused' in session || opened === null ? session : { ...session, opened };
    },
  };
}

/**
 * The contact a host has signed for. A guest who signs in stays the same contact, so that the conversation goes on,
 * unless the host's customer is known already or the guest was somebody else before. Tokens from before signing in end:
 * whoever knew one must not become the customer.
 */
async function identify(
  tx: Store,
  tenantId: string,
  guest: Contact | null,
  who: {
    readonly host: string;
    readonly claims: VisitorClaims;
    readonly locale: string | undefined;
  },
): Promise<Contact> {
  const identity = { host: who.host, externalId: who.claims.sub };
  const { email, name, tags = [] } = who.claims;
  const profile: ContactProfile = {
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...(who.locale === undefined ? {} : { locale: who.locale }),
    // A token without tags takes them away: the host's word of today counts.
    tags,
  };
  const known = await tx.contacts.byIdentity(tenantId, identity);
  if (known !== null) return (await tx.contacts.update(tenantId, known.id, profile)) ?? known;
  if (guest === null || guest.identities.length > 0) {
    return tx.contacts.create(tenantId, profile, [identity]);
  }
  await tx.contacts.addIdentity(tenantId, guest.id, identity);
  await tx.credentials.revokeAll(tenantId, 'visitor', guest.id);
  await tx.contacts.update(tenantId, guest.id, profile);
  await raiseConversations(tx, guest);
  return (await tx.contacts.get(tenantId, guest.id)) ?? guest;
}

/** Conversations begun as a guest are the customer's from now on. */
async function raiseConversations(tx: Store, contact: Contact): Promise<void> {
  const { tenantId, id: contactId } = contact;
  const page = await tx.conversations.list(tenantId, { contactId }, { limit: 50 });
  for (const conversation of page.items) {
    await tx.conversations.update(tenantId, conversation.id, conversation.revision, {
      identityLevel: 'host',
    });
  }
}
