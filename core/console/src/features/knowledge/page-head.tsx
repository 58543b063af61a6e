import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useMay } from '../../shell/session.tsx';
import { useWords } from '../../words/words.tsx';

/** Title of the screen and the way to its neighbours. */
export function KnowledgeHead({ children }: { readonly children?: ReactNode }) {
  const { knowledge } = useWords();
  const mayWrite = useMay('articles:write');
  const [place] = useLocation();
  const pages = [
    ['/knowledge', knowledge.articles],
    ['/knowledge/imports', knowledge.importsShort],
    ['/knowledge/try', knowledge.tryIt],
    // Its questions may be customers' words: nobody else sees them.
    ...(mayWrite ? [['/knowledge/evaluate', knowledge.evaluate] as const] : []),
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
            aria-current={isAt(place, href) ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
    </>
  );
}

/** A report stands under the list it is of. */
function isAt(place: string, href: string): boolean {
  return place === href || (href === '/knowledge/evaluate' && place.startsWith(`${href}/`));
}
