/** Tenants, contacts, agents and what these prefer. */
import type { Agent, Contact, ContactIdentity, Tenant } from '../../model.ts';

export type TenantStore = {
  create(tenant: Omit<Tenant, 'createdAt'>): Promise<Tenant>;
  get(tenantId: string): Promise<Tenant | null>;
  byWidgetKey(widgetKey: string): Promise<Tenant | null>;
  update(
    tenantId: string,
    patch: Partial<Pick<Tenant, 'name' | 'locale' | 'locales' | 'settings'>>,
  ): Promise<Tenant | null>;
  list(): Promise<readonly Tenant[]>;
};

export type ContactProfile = Pick<Contact, 'name' | 'email' | 'phone' | 'locale' | 'tags'>;
export type ContactStore = {
  create(
    tenantId: string,
    profile: ContactProfile,
    identities?: readonly ContactIdentity[],
  ): Promise<Contact>;
  get(tenantId: string, contactId: string): Promise<Contact | null>;
  byIdentity(tenantId: string, identity: ContactIdentity): Promise<Contact | null>;
  update(tenantId: string, contactId: string, patch: ContactProfile): Promise<Contact | null>;
  /** Adds a verified identity; `taken` when another contact has it. */
  addIdentity(
    tenantId: string,
    contactId: string,
    identity: ContactIdentity,
  ): Promise<'added' | 'had' | 'taken'>;
  /** Destroys the contact's key and deletes rows; what is left of backups is unreadable. Proof counts what went. */
  erase(tenantId: string, contactId: string): Promise<Readonly<Record<string, number>> | null>;
};

export type AgentStore = {
  create(
    tenantId: string,
    agent: Pick<Agent, 'email' | 'name' | 'role'> & { readonly passwordHash: string | null },
  ): Promise<Agent>;
  get(tenantId: string, agentId: string): Promise<Agent | null>;
  /** E-mail compared without case; over all tenants, for sign-in. */
  byEmail(email: string): Promise<readonly (Agent & { readonly passwordHash: string | null })[]>;
  update(
    tenantId: string,
    agentId: string,
    patch: Partial<Pick<Agent, 'name' | 'role' | 'active'> & { readonly passwordHash: string }>,
  ): Promise<Agent | null>;
  list(tenantId: string): Promise<readonly Agent[]>;
  /** Ids of those who were invited and have not chosen a password. */
  invited(tenantId: string): Promise<readonly string[]>;
  /** Removes an agent who never chose a password: nothing was ever done in their name. False for anybody else. */
  removeInvited(tenantId: string, agentId: string): Promise<boolean>;
  /** Open conversations held now, per agent; an agent who holds none is not in it. */
  workload(tenantId: string): Promise<ReadonlyMap<string, number>>;
  /** One change of roles at a time until the transaction ends: what was checked stays true while it is written. */
  holdTeam(tenantId: string): Promise<void>;
};

/** What an agent prefers in the console; JSON-safe, nothing about contacts. */
export type PreferenceStore = {
  /** Null: never set. */
  get(tenantId: string, agentId: string): Promise<Readonly<Record<string, unknown>> | null>;
  set(
    tenantId: string,
    agentId: string,
    preferences: Readonly<Record<string, unknown>>,
  ): Promise<void>;
};
