/** Lists of the inbox: how they are sorted, and how news are worked into what has been loaded. Pure. */
import type {
  ConversationView,
  InboxRow,
  InboxView,
  Page,
} from '../../../../src/server/console-api.ts';
import type { TeamMessage } from './team-message.ts';

export const VIEWS = [
  'waiting',
  'due',
  'mine',
  'team',
  'mentions',
  'assistant',
  'snoozed',
  'resolved',
  'all',
] as const satisfies readonly InboxView[];
export function toView(text: string | undefined): InboxView {
  return VIEWS.find((view) => view === text) ?? 'waiting';
}

/** What is loaded of a view, in its order. */
export type Loaded = {
  readonly rows: readonly InboxRow[];
  /** Where older ones begin; null: all are loaded. */
  readonly next: string | null;
};
const PREVIEW = 160;

/** Negative: `a` stands above `b`. `waiting`: longest wait first; `due`: due first; else newest activity first, as the server sorts. */
export function compareRows(view: InboxView, a: InboxRow, b: InboxRow): number {
  const [first, second] = view === 'waiting' || view === 'due' ? [a, b] : [b, a];
  const key = ({ conversation, waitingSince }: InboxRow): string =>
    view === 'waiting'
      ? (waitingSince ?? '')
      : view === 'due'
        ? (conversation.awaiting?.dueAt ?? '')
        : conversation.lastMessageAt;
  return (
    compareText(key(first), key(second)) ||
    compareText(first.conversation.id, second.conversation.id)
  );
}
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A first page read anew and what was loaded before. Older rows stay; one that should stand inside the first page and does
 * not has left the view.
 */
export function mergeHead(
  view: InboxView,
  known: Loaded | undefined,
  head: Page<InboxRow>,
): Loaded {
  const last = head.items.at(-1);
  if (known === undefined || head.next === null || last === undefined)
    return { rows: head.items, next: head.next };
  const fresh = new Set(head.items.map(({ conversation }) => conversation.id));
  const older = known.rows.filter(
    (row) => !fresh.has(row.conversation.id) && compareRows(view, row, last) > 0,
  );
  if (older.length === 0) return { rows: head.items, next: head.next };
  return { rows: [...head.items, ...older], next: known.next };
}
/** The next page below what is loaded. */
export function mergeOlder(known: Loaded, page: Page<InboxRow>): Loaded {
  const there = new Set(known.rows.map(({ conversation }) => conversation.id));
  return {
    rows: [...known.rows, ...page.items.filter(({ conversation }) => !there.has(conversation.id))],
    next: page.next,
  };
}

type Whose = { readonly me: string; readonly holder: string | null };
/** Does the conversation as it is now belong into the view? Mentions are only known by the server. */
export function fitsView(view: InboxView, of: ConversationView, { me, holder }: Whose): boolean {
  switch (view) {
    case 'waiting':
      return of.status === 'open' && of.agentId === null;
    case 'due':
      return of.awaiting !== null && of.awaiting.dueAt !== null;
    case 'mine':
      return of.status === 'open' && of.agentId === me;
    case 'team':
      return (
        of.status === 'open' && of.agentId !== null && (holder === null || of.agentId === holder)
      );
    case 'assistant':
      return of.status === 'pending';
    case 'snoozed':
    case 'resolved':
      return of.status === view;
    default:
      return true;
  }
}
/** A conversation has changed: its row says so, or leaves. The same object when it was not there. */
export function withConversation(
  known: Loaded,
  of: { readonly view: InboxView; readonly conversation: ConversationView } & Whose,
): Loaded {
  const { conversation, view } = of;
  if (!known.rows.some((row) => row.conversation.id === conversation.id)) return known;
  const rows = fitsView(view, conversation, of)
    ? known.rows.map((row) =>
        row.conversation.id === conversation.id ? { ...row, conversation } : row,
      )
    : known.rows.filter((row) => row.conversation.id !== conversation.id);
  return { ...known, rows };
}
/** A message has arrived: its row shows it until the list is read again. The same object when it was not there. */
export function withMessage(known: Loaded, message: TeamMessage): Loaded {
  const at = known.rows.findIndex((row) => row.conversation.id === message.conversationId);
  const row = known.rows[at];
  if (row === undefined || row.lastSeq >= message.seq) return known;
  const shown = message.audience === 'everyone' && message.author !== 'system';
  const next: InboxRow = {
    ...row,
    lastSeq: message.seq,
    unread: row.unread + (message.author === 'contact' ? 1 : 0),
    preview: shown
      ? {
          author: message.author,
          text: message.body.text.replace(/\s+/gu, ' ').trim().slice(0, PREVIEW),
          at: message.createdAt,
        }
      : row.preview,
  };
  return { ...known, rows: known.rows.with(at, next) };
}

/** Where the list has to stand so that what was looked at stays where it is, and how many came in above it. */
export function keepPlace(
  before: readonly string[],
  after: readonly string[],
  first: number,
): { readonly by: number; readonly news: number } {
  const places = new Map(after.map((id, at) => [id, at]));
  for (let at = first; at < before.length; at++) {
    const now = places.get(before[at] ?? '');
    if (now === undefined) continue;
    const above = new Set(before.slice(0, at));
    return { by: now - at, news: after.slice(0, now).filter((id) => !above.has(id)).length };
  }
  return { by: 0, news: 0 };
}

/** All between two rows, both included, in the list's order; the second alone when the first is not there. */
export function rangeOf(
  ids: readonly string[],
  from: string | null,
  to: string,
): readonly string[] {
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
