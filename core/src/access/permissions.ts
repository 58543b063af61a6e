import type { Role } from '../model.ts';

/** Everything somebody of the team, or an API key, may be allowed to do. What is not listed here nobody may. */
export const permissions = [
  'answers:read',
  'conversations:read',
  'conversations:write',
  'articles:read',
  'articles:write',
  'tenant:read',
  'tenant:write',
  'agents:read',
  'agents:write',
  'owners:write',
  'keys:write',
  'contacts:erase',
  'audit:read',
  'metrics:read',
] as const;
export type Permission = (typeof permissions)[number];

const viewer = ['conversations:read', 'articles:read', 'tenant:read', 'agents:read'] as const;
const agent = [...viewer, 'answers:read', 'conversations:write'] as const;
const admin = [
  ...agent,
  'articles:write',
  'tenant:write',
  'agents:write',
  'keys:write',
  'contacts:erase',
  'audit:read',
  'metrics:read',
] as const;
const owner = [...admin, 'owners:write'] as const;

/** Which role may do what. */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  owner,
  admin,
  agent,
  viewer,
};

/**
 * What an API key may be given. A key never makes keys, agents or owners: whoever steals one cannot stay after it is
 * revoked.
 */
export const scopes = [
  'answers:read',
  'conversations:read',
  'conversations:write',
  'articles:read',
  'articles:write',
  'tenant:read',
  'contacts:erase',
  'audit:read',
  'metrics:read',
] as const satisfies readonly Permission[];
export type Scope = (typeof scopes)[number];

/** May an agent of this role do this? */
export function roleMay(role: Role, permission: Permission): boolean {
  return permissionsOfRole[role].includes(permission);
}

/** May a key with these scopes do this? Unknown scopes open nothing. */
export function scopesMay(given: readonly string[], permission: Permission): boolean {
  const grantable: readonly string[] = scopes;
  return grantable.includes(permission) && given.includes(permission);
}
