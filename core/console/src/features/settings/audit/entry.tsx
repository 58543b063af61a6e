import type { ReactNode } from 'react';
import { When } from '../../../ui/words-with-shape.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import type { Member } from '../team/team-query.ts';
import type { Entry } from './audit-filter.ts';

/** Who did what, in words; ids, details and the hash behind it. */
export function EntryRow({
  entry,
  team,
}: {
  readonly entry: Entry;
  readonly team: readonly Member[];
}) {
  const { settings } = useWords();
  const { audit: w } = settings;
  const nameOf = (id: string): string | undefined => team.find((one) => one.id === id)?.name;
  const { kind, id } = entry.actor;
  const who = (id === null ? undefined : nameOf(id)) ?? w.kinds[kind] ?? kind;
  const said = w.actions[entry.action];
  const subject = nameOf(entry.subject);
  const details = useDetails(entry);
  return (
    <li className="audit-entry">
      <span className="soft small numbers">
        <When at={entry.at} as="full" />
      </span>
      <div className="stack">
        <p>
          <strong dir="auto">{who}</strong> {said ?? <code>{entry.action}</code>}
          {subject !== undefined && (
            <>
              {': '}
              <bdi>{subject}</bdi>
            </>
          )}
        </p>
        {details !== null && <p className="soft small">{details}</p>}
        <details>
          <summary className="soft small">{w.proof}</summary>
          <dl className="proof small">
            <Line name={w.number}>{entry.seq}</Line>
            <Line name={w.subject}>{entry.subject}</Line>
            {id !== null && <Line name={w.actorId}>{id}</Line>}
            <Line name={w.detail}>{JSON.stringify(entry.detail)}</Line>
            <Line name={w.hash}>{entry.hash}</Line>
          </dl>
        </details>
      </div>
    </li>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>
        <code dir="ltr">{children}</code>
      </dd>
    </div>
  );
}

/** The part of the details that has words: which settings, which role. */
function useDetails({ action, detail }: Entry): string | null {
  const { settings, shell } = useWords();
  const { audit: w } = settings;
  const format = useFormat();
  if (action === 'tenant.changed' && Array.isArray(detail.changed)) {
    const names = settings.keys as Readonly<Record<string, string>>;
    // `settings` names no setting: those inside are listed beside it.
    const keys = detail.changed.map(String).filter((key) => key !== 'settings');
    return format.list(keys.map((key) => names[key] ?? key));
  }
  if (typeof detail.role === 'string')
    return `${w.role}: ${shell.role[detail.role] ?? detail.role}`;
  if (Array.isArray(detail.scopes))
    return format.list(
      detail.scopes.map((scope) => settings.apiKeys.scopes[String(scope)] ?? String(scope)),
    );
  return null;
}
