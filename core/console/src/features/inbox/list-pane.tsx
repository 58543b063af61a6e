/** The second pane: search, the view's choice where there is no room for the column, the list, the bar of bulk actions. */
import { useEffect, useRef, useState } from 'react';
import { useMay } from '../../shell/session.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { SearchField } from '../../ui/fields.tsx';
import { Empty } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ConversationList } from './conversation-list.tsx';
import { type InboxPlace, useInboxPlace } from './place.ts';
import type { List } from './use-list.ts';
import type { Selection } from './use-selection.ts';
import { HolderChoice, ViewChoice } from './views.tsx';

const PAUSE_MS = 200;

export function ListPane(props: {
  readonly list: List;
  readonly selection: Selection;
  readonly withViews: boolean;
}) {
  const { list, selection, withViews } = props;
  const { inbox } = useWords();
  const place = useInboxPlace();
  const { query } = place;
  const chosen = list.rows.filter(({ conversation }) => selection.ids.has(conversation.id));
  const searching = query !== '';
  return (
    <section
      className="inbox-list-pane"
      aria-label={searching ? inbox.searchLabel : inbox.view[place.view]}
    >
      <div className="inbox-list-head">
        <SearchBox key={place.view} />
        {!searching && (withViews || place.view === 'team') && (
          <div className="row">
            {withViews && (
              <div className="grow">
                <ViewChoice />
              </div>
            )}
            {place.view === 'team' && (
              <div className="grow">
                <HolderChoice />
              </div>
            )}
          </div>
        )}
        {searching && <FoundLine list={list} />}
      </div>
      {chosen.length > 0 && <BulkBar selection={selection} chosen={chosen} />}
      <ConversationList
        key={`${place.view} ${place.holder} ${query}`}
        list={list}
        selection={selection}
        label={inbox.list}
        empty={<Nothing place={place} list={list} />}
      />
    </section>
  );
}

/** What is typed is looked for after a short pause; Escape ends the search. */
function SearchBox() {
  const { inbox, shell } = useWords();
  const place = useInboxPlace();
  const [text, setText] = useState(place.query);
  const at = useRef(place);
  at.current = place;
  const known = useRef(place.query);
  useEffect(() => {
    // Another address than the one this box has made: it shows that one.
    if (place.query !== known.current) {
      known.current = place.query;
      setText(place.query);
    }
  }, [place.query]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === known.current) return;
    const timer = setTimeout(() => {
      known.current = wanted;
      at.current.go({ query: wanted }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="inbox-search">
      <SearchField
        label={inbox.searchLabel}
        placeholder={inbox.searchHint}
        clearLabel={shell.clear}
        value={text}
        onChange={setText}
      />
    </div>
  );
}

function FoundLine({ list }: { readonly list: List }) {
  const { inbox } = useWords();
  return (
    <p role="status" className="soft small numbers">
      {list.isPending || (list.rows.length === 0 && list.hasMore)
        ? inbox.searching
        : `${inbox.found(list.rows.length)}${list.hasMore ? '+' : ''}`}
    </p>
  );
}

function Nothing({ place, list }: { readonly place: InboxPlace; readonly list: List }) {
  const { inbox } = useWords();
  const maySet = useMay('tenant:write');
  const { view, query } = place;
  if (query !== '') {
    if (list.hasMore) return <More list={list} />;
    return (
      <Empty
        title={inbox.foundNothing(query)}
        action={<Button onPress={() => place.go({ query: '' })}>{inbox.clearSearch}</Button>}
      >
        {inbox.foundNothingHint}
      </Empty>
    );
  }
  const action =
    view === 'all' ? (
      maySet && <LinkButton href="/settings/widget">{inbox.toSnippet}</LinkButton>
    ) : view === 'waiting' ? (
      <LinkButton href={place.to({ view: 'all', id: null })}>{inbox.toAll}</LinkButton>
    ) : (
      <LinkButton href={place.to({ view: 'waiting', id: null })}>{inbox.toWaiting}</LinkButton>
    );
  return (
    <Empty title={inbox.empty[view]} action={action}>
      {inbox.emptyHint[view]}
    </Empty>
  );
}

/** A search that has found nothing yet goes on by itself. */
function More({ list }: { readonly list: List }) {
  const { inbox } = useWords();
  const { more } = list;
  useEffect(() => {
    const timer = setInterval(more, 100);
    return () => clearInterval(timer);
  }, [more]);
  return <Empty title={inbox.searching} />;
}
