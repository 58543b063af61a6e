/** The inbox: views, list, conversation, customer. On a phone one of them at a time. */
import { MessagesSquare } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useCommands } from '../../shell/commands.tsx';
import { useMay } from '../../shell/session.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { Dialog } from '../../ui/floating.tsx';
import { Empty } from '../../ui/states.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useWords } from '../../words/words.tsx';
import { focusRow } from './conversation-list.tsx';
import { ConversationPane } from './conversation-pane.tsx';
import { CustomerPane } from './customer-pane.tsx';
import { ListPane } from './list-pane.tsx';
import { type InboxPlace, useInboxPlace } from './place.ts';
import { VIEWS } from './rows.ts';
import { useDetail } from './use-conversation.ts';
import { useList, useLiveRows, useSearch } from './use-list.ts';
import { type Selection, useSelection } from './use-selection.ts';
import { Views } from './views.tsx';

const CannedDialog = lazy(async () => ({
  default: (await import('./canned-dialog.tsx')).CannedDialog,
}));

export function Inbox() {
  const { inbox } = useWords();
  const place = useInboxPlace();
  const wide = useMedia('(min-width: 1200px)');
  const phone = useMedia('(max-width: 767px)');
  const searching = place.query !== '';
  const view = useList(place.view, place.holder, !searching);
  const found = useSearch(place.query);
  const list = searching ? found : view;
  const ids = list.rows.map(({ conversation }) => conversation.id);
  const selection = useSelection(ids, `${place.view} ${place.holder} ${place.query}`);
  const [managing, setManaging] = useState(false);
  const [customer, setCustomer] = useState(false);
  useLiveRows();
  useFocusOfPane(place, phone);
  useInboxKeys({ place, ids, selection, manage: () => setManaging(true) });
  const back = (): void => {
    const { id } = place;
    place.go({ id: null });
    if (id !== null) focusRow(id);
  };
  const { id } = place;
  return (
    <div className="inbox" data-pane={id === null ? 'list' : 'conversation'}>
      {wide ? <Views /> : <h1 className="visually-hidden">{inbox.title}</h1>}
      {(!phone || id === null) && <ListPane list={list} selection={selection} withViews={!wide} />}
      {id !== null && (
        <ConversationPane
          id={id}
          onCustomer={wide ? null : () => setCustomer(true)}
          onBack={back}
        />
      )}
      {id === null && !phone && (
        <section className="conversation" aria-label={inbox.pickOne}>
          <Empty title={inbox.pickOne} icon={<MessagesSquare size={32} aria-hidden />}>
            {inbox.pickOneHint}
          </Empty>
        </section>
      )}
      {id !== null && wide && (
        <aside className="customer-pane" aria-label={inbox.customer}>
          <Customer id={id} />
        </aside>
      )}
      {id !== null && !wide && customer && (
        <Dialog title={inbox.customer} isOpen onClose={() => setCustomer(false)} size="sheet">
          <Customer id={id} />
        </Dialog>
      )}
      {managing && (
        <Suspense>
          <CannedDialog onClose={() => setManaging(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Customer({ id }: { readonly id: string }) {
  const detail = useDetail(id);
  return detail.data === undefined ? null : <CustomerPane detail={detail.data} />;
}

/** On a phone the list is gone when a conversation opens: the focus goes to where reading begins. */
function useFocusOfPane(place: InboxPlace, phone: boolean): void {
  const before = useRef(place.id);
  useEffect(() => {
    if (before.current === place.id) return;
    before.current = place.id;
    if (phone && place.id !== null)
      document.querySelector<HTMLElement>('#conversation-title')?.focus();
  }, [place.id, phone]);
}

function useInboxKeys(of: {
  readonly place: InboxPlace;
  readonly ids: readonly string[];
  readonly selection: Selection;
  readonly manage: () => void;
}): void {
  const { place, ids, selection, manage } = of;
  const { inbox } = useWords();
  const mayWrite = useMay('conversations:write');
  /** Where in the list one was: what is resolved leaves it, and the next one stands there. */
  const last = useRef(0);
  const at = place.id === null ? -1 : ids.indexOf(place.id);
  if (at >= 0) last.current = at;
  const step = (by: 1 | -1): void => {
    const from =
      at >= 0 ? at + by : place.id === null ? 0 : by > 0 ? last.current : last.current - 1;
    const id = ids[from];
    if (id === undefined) return;
    place.go({ id });
    focusRow(id);
  };
  const search = (): void =>
    document.querySelector<HTMLInputElement>('.inbox-search input')?.focus();
  const leave = (): void => {
    const { id } = place;
    if (selection.ids.size > 0) selection.clear();
    else if (id !== null) {
      place.go({ id: null });
      focusRow(id);
    } else if (place.query !== '') place.go({ query: '' });
  };
  const select = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement | null)?.closest<HTMLElement>('[data-conversation]');
    const id = row?.dataset.conversation ?? place.id;
    if (id !== null) selection.toggle(id, event.shiftKey);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '/': search,
    Escape: leave,
    ...(mayWrite ? { x: select, 'Shift+X': select } : {}),
  });
  useCommands([
    { id: 'inbox-next', label: inbox.next, keys: 'j', run: () => step(1) },
    { id: 'inbox-previous', label: inbox.previous, keys: 'k', run: () => step(-1) },
    { id: 'inbox-search', label: inbox.searchLabel, keys: '/', run: search },
    ...VIEWS.map((view) => ({
      id: `inbox-${view}`,
      label: `${inbox.title}: ${inbox.view[view]}`,
      run: () => place.go({ view, id: null, query: '' }),
    })),
    ...(mayWrite
      ? [
          { id: 'inbox-all', label: inbox.selectAll, run: selection.all },
          { id: 'inbox-canned', label: inbox.cannedManage, run: manage },
        ]
      : []),
  ]);
}
