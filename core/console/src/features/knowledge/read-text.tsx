import type { Instant } from '../../../../src/model.ts';
import { Markdown, safeHref } from '../../ui/markdown.tsx';
import { Notice } from '../../ui/states.tsx';
import { When } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import type { Draft } from './draft.ts';

/** The same text for somebody who may look but not change. */
export function ReadText({
  draft,
  reviewBy,
}: {
  readonly draft: Draft;
  readonly reviewBy: Instant | null;
}) {
  const { knowledge, shell } = useWords();
  const href = draft.url === '' ? null : safeHref(draft.url);
  return (
    <>
      <Notice>{shell.notAllowed}</Notice>
      <div className="panel">
        <Markdown text={draft.body} lang={draft.locale} />
      </div>
      {draft.questions.length > 0 && (
        <section className="stack">
          <h2>{knowledge.questions}</h2>
          <ul className="questions">
            {draft.questions.map((question) => (
              <li key={question} dir="auto" lang={draft.locale}>
                {question}
              </li>
            ))}
          </ul>
        </section>
      )}
      {href !== null && (
        <p>
          <a href={href} target="_blank" rel="noopener noreferrer">
            {knowledge.openAddress}
          </a>
        </p>
      )}
      {reviewBy !== null && (
        <p>
          {knowledge.reviewBy}: <When at={reviewBy} as="date" />
        </p>
      )}
    </>
  );
}
