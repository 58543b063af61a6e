import type { Contact, Tenant } from '../model.ts';
import type { ContactProfile, Credential, Store } from '../storage/store.ts';
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
};
type VisitorRequest = {
  readonly token?: string;
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

  async function issue(tx: Store, contact: Contact, life: number) {
    const token = createSecret(deps.randomBytes);
    const expiresAt = new Date(deps.clock().getTime() + life).toISOString();
    await tx.credentials.create({
      tenantId: contact.tenantId,
      kind: 'visitor',
      subject: contact.id,
      name: null,
      scopes: [],
      expiresAt,
      hash: hashSecret(token),
    });
    return { token, expiresAt, contact, identified: contact.identities.length > 0 };
  }

  return {
    find,
    identitySecret,
    rotateIdentitySecret,
    async open(tenant, request) {
      const found = request.token === undefined ? null : await find(request.token);
      const known = found?.contact.tenantId === tenant.id ? found : null;
      if (request.identity !== undefined) {
        const signer = await signerOf(tenant.id, request.identity);
        const checked = verifyVisitorIdentity(request.identity, {
          secret: signer.secret,
          audience: tenant.widgetKey,
          now: deps.clock(),
        });
        if (!checked.valid) return { refused: 'IDENTITY_INVALID', reason: checked.reason };
        const { host } = signer;
        return store.transaction(async (tx) => {
          const who = { host, claims: checked.claims, locale: request.locale };
          const contact = await identify(tx, tenant.id, known?.contact ?? null, who);
          const fresh = await issue(tx, contact, IDENTIFIED_MS);
          return { ...fresh, resumed: contact.id === known?.contact.id };
        });
      }
      // Who was identified and comes back without the host's word has signed out there: a stranger until told otherwise.
      if (known !== null && request.token !== undefined && known.contact.identities.length === 0) {
        const { contact, credential } = known;
        const { token } = request;
        const expiresAt = credential.expiresAt ?? deps.clock().toISOString();
        return { token, expiresAt, contact, identified: false, resumed: true };
      }
      const profile = request.locale === undefined ? {} : { locale: request.locale };
      return store.transaction(async (tx) => {
        const contact = await tx.contacts.create(tenant.id, profile);
        return { ...(await issue(tx, contact, GUEST_MS)), resumed: false };
      });
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
