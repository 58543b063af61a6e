/** What the assistant answers from: the table, one article, trying a question, bringing texts in. */
import { lazy } from 'react';
import { Route, Switch, useSearch } from 'wouter';
import { screen } from '../../shell/screen.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';

const List = lazy(async () => ({ default: (await import('./list-page.tsx')).ListPage }));
const Article = screen(async () => (await import('./article-page.tsx')).ArticlePage);
const NewArticle = lazy(async () => ({ default: (await import('./new-page.tsx')).NewPage }));
const Imports = lazy(async () => ({ default: (await import('./imports-page.tsx')).ImportsPage }));
const Evaluate = lazy(async () => ({
  default: (await import('../evaluation/evaluate-page.tsx')).EvaluatePage,
}));
const Run = lazy(async () => ({ default: (await import('../evaluation/run-page.tsx')).RunPage }));
const Try = lazy(async () => ({ default: (await import('./try-page.tsx')).TryPage }));

/** Fetches the code of what stands at an address, where it is opened cold often: links lead to articles. */
export async function preloadKnowledge(pathname: string): Promise<void> {
  if (pathname.includes('/knowledge/a/')) await Article.preload();
}

export function Knowledge() {
  const { shell } = useWords();
  return (
    <Switch>
      <Route path="/knowledge/new" component={NewArticle} />
      <Route path="/knowledge/imports" component={Imports} />
      <Route path="/knowledge/try" component={Try} />
      <Route path="/knowledge/evaluate" component={Evaluate} />
      <Route path="/knowledge/evaluate/:id">{({ id }) => <Run key={id} id={id} />}</Route>
      <Route path="/knowledge/a/*" component={OneArticle} />
      <Route path="/knowledge" component={List} />
      <Route>
        <Empty
          title={shell.pageMissing}
          action={<LinkButton href="/knowledge">{shell.knowledge}</LinkButton>}
        >
          {shell.pageMissingHint}
        </Empty>
      </Route>
    </Switch>
  );
}

/** Ids hold slashes and signs that the router would read twice: the address itself is read. */
function OneArticle() {
  useSearch();
  const id = articleIdOf(location.pathname);
  const given = new URLSearchParams(location.search);
  const version = Number(given.get('version'));
  return (
    <Article
      key={id}
      id={id}
      correctionId={given.get('correction')}
      savedVersion={Number.isInteger(version) && version > 0 ? version : null}
    />
  );
}
function articleIdOf(pathname: string): string {
  const written = pathname.split('/knowledge/a/').slice(1).join('/knowledge/a/');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
