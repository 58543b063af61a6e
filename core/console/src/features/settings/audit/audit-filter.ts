import type { Instant } from '../../../../../src/model.ts';

export type Entry = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: {
    readonly kind: 'agent' | 'assistant' | 'api-key' | 'contact' | 'system';
    readonly id: string | null;
  };
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
};

/** Empty text: all. Days are this machine's, both of them included. */
export type Filter = {
  readonly actor: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
};
export const NO_FILTER: Filter = { actor: '', action: '', from: null, to: null };

export function toAuditQuery({ actor, action, from, to }: Filter) {
  return {
    actor: actor === '' ? undefined : actor,
    action: action === '' ? undefined : action,
    from: from === null ? undefined : dayStart(from, 0),
    to: to === null ? undefined : dayStart(to, 1),
  };
}
function dayStart(day: string, later: number): Instant {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
