import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../words/words.tsx';

/** Title of the screen and the way to its neighbours. */
export function KnowledgeHead({ children }: { readonly children?: ReactNode }) {
  const { knowledge } = useWords();
  const [place] = useLocation();
  const pages = [
    ['/knowledge', knowledge.articles],
    ['/knowledge/imports', knowledge.importsShort],
    ['/knowledge/try', knowledge.tryIt],
  ] as const;
  return (
    <>
      <div className="page-head">
        <h1>{knowledge.title}</h1>
        {children}
      </div>
      <nav className="tabs" aria-label={knowledge.pages}>
        {pages.map(([href, label]) => (
          <Link
            key={href}
            href={href}
            className="tab knowledge-tab"
            aria-current={place === href ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
    </>
  );
}
