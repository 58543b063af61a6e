import { queryOptions } from '@tanstack/react-query';
import type { Agent, Instant } from '../../../../../src/model.ts';
import { api } from '../../../api/client.ts';

export type Member = Pick<Agent, 'id' | 'email' | 'name' | 'role' | 'active' | 'createdAt'> & {
  /** Address of the site they come from. */
  readonly site: string | null;
  /** Invited and not here yet; `expiresAt` null: the link is over. */
  readonly invite: { readonly expiresAt: Instant | null } | null;
};
export type Invited = {
  readonly agent: Pick<Agent, 'id' | 'name' | 'email' | 'role'>;
  readonly link: { readonly url: string; readonly expiresAt: Instant };
};
export const teamQuery = queryOptions({
  queryKey: ['agents', 'team'],
  queryFn: () => api.get<{ readonly items: readonly Member[] }>('/agents'),
});
