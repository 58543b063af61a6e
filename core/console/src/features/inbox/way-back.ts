/** How what was done with conversations is undone, one by one or many at once. Pure. */
import type {
  BulkRequest,
  ConversationView,
  InboxRow,
} from '../../../../src/server/console-api.ts';
import type { Actions } from './macro.ts';

/** One request about a conversation; `id`: about another than the one that was moved. */
export type Call = { readonly path: string; readonly body?: unknown; readonly id?: string };
/** One of many as it was, with what of it was not read. */
export type Before = Pick<InboxRow, 'conversation' | 'unread'>;
type BulkAction = BulkRequest['action'];

/** Back to where a conversation was. A resolved one opens for whoever held it. */
export function wayBack(before: ConversationView): readonly Call[] {
  if (before.status === 'pending') return [{ path: 'take' }, { path: 'hand-back' }];
  const holder: Call = { path: 'assign', body: { agentId: before.agentId } };
  const held: readonly Call[] = before.agentId === null ? [{ path: 'take' }, holder] : [holder];
  if (before.status === 'snoozed' && before.snoozedUntil !== null)
    return [...held, { path: 'snooze', body: { until: before.snoozedUntil } }];
  return held;
}
/** The same after what was done; what was put away is taken back before it is given to anybody. */
export function wayBackFrom(done: Actions, before: ConversationView): readonly Call[] {
  const back = wayBack(before);
  return done.at(-1)?.kind === 'snooze' ? [{ path: 'wake' }, ...back] : back;
}

/** Two again: the one that ended goes back to where it was, and what the merge took from the assistant is its own again. */
export function wayBackFromMerge(
  source: ConversationView,
  into: Pick<ConversationView, 'id' | 'status'>,
): readonly Call[] {
  const back: readonly Call[] =
    source.status === 'resolved' ? [{ path: 'take' }, { path: 'resolve' }] : wayBack(source);
  return into.status === 'pending' ? [...back, { path: 'hand-back', id: into.id }] : back;
}

/** What was done with many, undone: those that go back the same way go together. Empty: there is no way back. */
export function bulkWayBack(action: BulkAction, before: readonly Before[]): readonly BulkRequest[] {
  const ways = Map.groupBy(before, (one) => JSON.stringify(wayOf(action, one)));
  return [...ways].flatMap(([way, rows]) => {
    const ids = rows.map(({ conversation }) => conversation.id);
    return (JSON.parse(way) as readonly BulkAction[]).map((one) => ({ ids, action: one }));
  });
}
function wayOf(
  action: BulkAction,
  { conversation: before, unread }: Before,
): readonly BulkAction[] {
  switch (action.kind) {
    case 'resolve':
      return wayBack(before).map(toBulkAction);
    case 'hand-back':
      return before.status === 'pending' ? [] : wayBack(before).map(toBulkAction);
    case 'assign':
      return before.status === 'pending'
        ? [{ kind: 'hand-back' }]
        : wayBack(before).slice(-1).map(toBulkAction);
    case 'snooze':
      // Woken it is where it was; one that was put away before goes back to its own time.
      return before.status === 'open'
        ? [{ kind: 'wake' }]
        : [{ kind: 'wake' }, ...wayBack(before).map(toBulkAction)];
    case 'read':
      return unread > 0 ? [{ kind: 'unread' }] : [];
    case 'unread':
      return unread > 0 ? [] : [{ kind: 'read' }];
    default:
      return [];
  }
}
/** A call is its path and what is said with it; so is an action on many. */
function toBulkAction({ path, body }: Call): BulkAction {
  return { kind: path, ...(body as object | undefined) } as BulkAction;
}
