/** What every section has: a heading, one sentence, whether it may be changed, and what went wrong. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice, Trouble } from '../../../ui/states.tsx';
import { useWords } from '../../../words/words.tsx';
import { Conflicts } from '../draft/conflicts.tsx';
import { useDraft } from '../draft/draft.tsx';

export function Section(props: {
  readonly name: string;
  readonly children: ReactNode;
  /** Nothing here is a setting of the business. */
  readonly isOwn?: boolean;
  readonly actions?: ReactNode;
  /** Each fault in the reader's words, where the section says them at their own places too. */
  readonly faults?: readonly string[];
}) {
  const { settings, shell } = useWords();
  const { mayWrite, problems } = useDraft();
  const problem = problems[props.name];
  return (
    <article className="settings-section" aria-labelledby="section-title">
      <div className="settings-back">
        <LinkButton href="/settings" look="quiet" small>
          <ArrowLeft size={16} aria-hidden className="mirrored" /> {settings.title}
        </LinkButton>
      </div>
      <header className="page-head">
        <div className="stack">
          <h2 id="section-title" className="section-title" tabIndex={-1}>
            {settings.sections[props.name]}
          </h2>
          <p className="soft">{settings.hints[props.name]}</p>
        </div>
        {props.actions}
      </header>
      {!mayWrite && props.isOwn !== true && <Notice>{shell.notAllowed}</Notice>}
      <Conflicts section={props.name} />
      {problem !== undefined && problem.status !== 412 && (
        <div className="stack">
          <Trouble error={problem} />
          {props.faults === undefined ? (
            <Faults of={problem.faults} />
          ) : (
            <ul className="fault-list small">
              {props.faults.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {props.children}
    </article>
  );
}

/** Each fault of what was sent, with its place. */
export function Faults({
  of,
}: {
  readonly of: readonly { readonly path: string; readonly message: string }[];
}) {
  if (of.length === 0) return null;
  return (
    <ul className="fault-list small">
      {of.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <code>{path.replace(/^body\/(?:settings\/)?/u, '').replaceAll('/', ' › ')}</code>{' '}
          {message}
        </li>
      ))}
    </ul>
  );
}

/** A part with a heading of its own. */
export function Group(props: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <section className="panel settings-group">
      <div className="row apart wrap">
        <h3>{props.title}</h3>
        {props.actions}
      </div>
      {props.hint !== undefined && <p className="soft">{props.hint}</p>}
      {props.children}
    </section>
  );
}
