/** Which conversations: a column where there is room, a choice above the list where there is not. */
import { Link } from 'wouter';
import type { InboxCounts, InboxView } from '../../../../src/server/console-api.ts';
import { useCounts } from '../../shell/use-counts.ts';
import { Select } from '../../ui/fields.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { useInboxPlace } from './place.ts';
import { VIEWS } from './rows.ts';
import { useColleagues } from './use-conversation.ts';

function countOf(counts: InboxCounts | undefined, view: InboxView): number | null {
  return counts === undefined || view === 'all' || view === 'resolved' ? null : counts[view];
}

export function Views() {
  const { inbox } = useWords();
  const format = useFormat();
  const counts = useCounts();
  const place = useInboxPlace();
  return (
    <nav className="inbox-views" aria-label={inbox.views}>
      <h1>{inbox.title}</h1>
      <ul>
        {VIEWS.map((view) => {
          const count = countOf(counts, view);
          return (
            <li key={view}>
              <Link
                href={place.to({ view, id: null, query: '', holder: null })}
                className="inbox-view"
                aria-current={place.view === view && place.query === '' ? 'page' : undefined}
              >
                <span className="one-line">{inbox.view[view]}</span>
                {count !== null && count > 0 && (
                  <span className={view === 'waiting' ? 'count' : 'numbers soft'}>
                    {format.number(count)}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

export function ViewChoice() {
  const { inbox } = useWords();
  const format = useFormat();
  const counts = useCounts();
  const place = useInboxPlace();
  return (
    <Select<InboxView>
      label={inbox.views}
      hideLabel
      options={VIEWS.map((view) => {
        const count = countOf(counts, view);
        return {
          id: view,
          label: inbox.view[view],
          ...(count === null || count === 0 ? {} : { hint: format.number(count) }),
        };
      })}
      value={place.view}
      onChange={(view) => place.go({ view, id: null, query: '', holder: null })}
    />
  );
}

const EVERYBODY = '';
/** Whose of the team's. */
export function HolderChoice() {
  const { inbox } = useWords();
  const place = useInboxPlace();
  const colleagues = useColleagues().filter(({ active, role }) => active && role !== 'viewer');
  return (
    <Select
      label={inbox.heldBy}
      hideLabel
      options={[
        { id: EVERYBODY, label: inbox.everybody },
        ...colleagues.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={place.holder ?? EVERYBODY}
      onChange={(holder) => place.go({ holder: holder === EVERYBODY ? null : holder, id: null })}
    />
  );
}
