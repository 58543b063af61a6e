import { Link } from 'wouter';
import type { Today } from '../../../../src/server/console-api.ts';
import { segment } from '../../api/client.ts';
import { When } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';

type Change = Today['changed'][number];

/** Where a change can be looked at; null: nowhere. */
function placeOf({ kind, id }: Pick<Change, 'kind' | 'id'>): string | null {
  switch (kind) {
    case 'article-changed':
    case 'article-began':
    case 'article-ended':
      return id === null ? '/knowledge' : `/knowledge/a/${segment(id)}`;
    case 'import-ended':
      return '/knowledge/imports';
    case 'low-rating':
      return id === null ? null : `/inbox/all/${id}`;
    case 'host-down':
    case 'budget-spent':
      return '/settings/connections';
    case 'settings-changed':
      return '/settings/audit';
  }
}

export function Changes({ changed }: { readonly changed: readonly Change[] }) {
  const { today } = useWords();
  return (
    <section className="stack" aria-labelledby="changed">
      <h2 id="changed">{today.changed}</h2>
      <div className="panel">
        {changed.length === 0 && <p className="soft">{today.changedNone}</p>}
        <ul className="changes">
          {changed.map((change) => {
            const text =
              today.changes[change.kind]?.(change.title ?? change.id ?? '') ?? change.kind;
            const place = placeOf(change);
            return (
              <li key={`${change.kind} ${change.id} ${change.at}`}>
                <span className="grow" dir="auto">
                  {place === null ? text : <Link href={place}>{text}</Link>}
                  {change.agentName !== null && (
                    <span className="soft"> {today.by(change.agentName)}</span>
                  )}
                </span>
                <span className="soft small">
                  <When at={change.at} as="ago" />
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
