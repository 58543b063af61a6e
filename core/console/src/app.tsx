/** The console: who is signed in, the frame around the screens, and which screen stands at which address. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Route, Router, Switch, useLocation } from 'wouter';
import { onSignedOut, Problem } from './api/client.ts';
import { LiveProvider } from './api/live.tsx';
import { readSession, signInFromFrame, type Who } from './api/session.ts';
import { Frame } from './shell/frame.tsx';
import { screen } from './shell/screen.tsx';
import { ScreenBoundary } from './shell/screen-boundary.tsx';
import { SessionContext } from './shell/session.tsx';
import { LinkButton } from './ui/button.tsx';
import { Empty, Skeleton, Trouble } from './ui/states.tsx';
import { Toasts } from './ui/toasts.tsx';
import { useWords, WordsProvider } from './words/words.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 300_000,
      networkMode: 'always',
      // A refusal stays a refusal; a lost line is worth another try, and what came too fast when its time has come.
      retry: (count, error) =>
        error instanceof Problem && (error.status === 0 || error.status === 429) && count < 2,
      retryDelay: (count, error) =>
        1_000 * ((error instanceof Problem && error.retryAfterSeconds) || 2 ** count),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Where whoever is needed goes: at hand before it is asked for. */
const inboxScreen = screen(async () => (await import('./features/inbox/inbox.tsx')).Inbox);
/** With the part of it that stands at the address. */
const knowledgeScreen = screen(async () => {
  const { Knowledge, preloadKnowledge } = await import('./features/knowledge/knowledge.tsx');
  await preloadKnowledge(location.pathname);
  return Knowledge;
});
/** Whoever is signed in seldom needs it; by the time a session ends it is there. */
const loadSignIn = () => import('./shell/sign-in.tsx');
const SignInPage = lazy(async () => ({ default: (await loadSignIn()).SignInPage }));
const SignInAgain = lazy(async () => ({ default: (await loadSignIn()).SignInAgain }));
/** Milliseconds: after the first screen has come to rest. */
const PRELOAD_MS = 500;

const screens: readonly (readonly [path: string, screen: ComponentType])[] = [
  ['/', lazy(async () => ({ default: (await import('./features/today/today.tsx')).Today }))],
  ['/inbox/*?', inboxScreen],
  ['/knowledge/*?', knowledgeScreen],
  [
    '/review',
    lazy(async () => ({ default: (await import('./features/review/review.tsx')).Review })),
  ],
  [
    '/report',
    lazy(async () => ({ default: (await import('./features/report/report.tsx')).Report })),
  ],
  [
    '/approvals/:id?',
    lazy(async () => ({ default: (await import('./features/approvals/approvals.tsx')).Approvals })),
  ],
  [
    '/settings/*?',
    lazy(async () => ({ default: (await import('./features/settings/settings.tsx')).Settings })),
  ],
  [
    '/welcome',
    lazy(async () => ({ default: (await import('./features/first-run/first-run.tsx')).FirstRun })),
  ],
];

export function App() {
  return (
    <QueryClientProvider client={client}>
      <WordsProvider>
        <Router base="/console">
          <Gate />
        </Router>
        <Toasts />
      </WordsProvider>
    </QueryClientProvider>
  );
}

type Entry =
  | { readonly kind: 'asking' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'frame-refused' }
  | { readonly kind: 'trouble'; readonly error: unknown }
  | { readonly kind: 'in'; readonly who: Who };

async function preloadScreen(): Promise<void> {
  const place = location.pathname.split('/')[2];
  if (place === 'inbox') await inboxScreen.preload();
  else if (place === 'knowledge') await knowledgeScreen.preload();
}

async function enter(): Promise<Entry> {
  const frame = await signInFromFrame();
  if (frame === 'refused') return { kind: 'frame-refused' };
  try {
    // The code of an address opened cold comes while the server says who is there.
    const [who] = await Promise.all([readSession(), preloadScreen().catch(() => undefined)]);
    return who === null ? { kind: 'nobody' } : { kind: 'in', who };
  } catch (error) {
    return { kind: 'trouble', error };
  }
}

/** Nothing of the business is loaded before somebody is signed in. An ended session asks again over the open screen. */
function Gate() {
  const { shell } = useWords();
  const [, navigate] = useLocation();
  const [entry, setEntry] = useState<Entry>({ kind: 'asking' });
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    void enter().then((next) => {
      if (location.pathname.startsWith('/console/embed'))
        navigate(location.search.includes('to=today') ? '/' : '/inbox', { replace: true });
      setEntry(next);
    });
  }, [navigate]);
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  const signedIn = (who: Who): void => {
    // Another person at the same screen must not see what the one before had loaded.
    if (entry.kind === 'in' && entry.who.agent.id !== who.agent.id) client.clear();
    setEnded(false);
    setEntry({ kind: 'in', who });
    void client.invalidateQueries();
  };
  switch (entry.kind) {
    case 'asking':
      return null;
    case 'nobody':
      return (
        <Suspense>
          <SignInPage onSignedIn={signedIn} />
        </Suspense>
      );
    case 'frame-refused':
      return <Empty whole title={shell.noEmbed} />;
    case 'trouble':
      return (
        <main className="sign-in">
          <Trouble error={entry.error} onRetry={() => void enter().then(setEntry)} />
        </main>
      );
    case 'in':
      return (
        <SessionContext value={entry.who}>
          <LiveProvider scope={entry.who.agent.id}>
            <Screens
              onSignedOut={() => {
                client.clear();
                setEnded(false);
                setEntry({ kind: 'nobody' });
              }}
            />
          </LiveProvider>
          {ended && (
            <Suspense>
              <SignInAgain isOpen email={entry.who.agent.email} onSignedIn={signedIn} />
            </Suspense>
          )}
        </SessionContext>
      );
  }
}

function Screens({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const { shell } = useWords();
  const [place, navigate] = useLocation();
  useEffect(() => {
    // A line that is lost now is asked again when the screen is opened.
    const timer = setTimeout(() => {
      void Promise.all([inboxScreen.preload(), loadSignIn()]).catch(() => undefined);
    }, PRELOAD_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <RouterProvider navigate={(path) => navigate(path)} useHref={(path) => `/console${path}`}>
      <Frame onSignedOut={onSignedOut}>
        <ScreenBoundary place={place.split('/')[1] ?? ''}>
          <Suspense
            fallback={
              <div className="page">
                <Skeleton lines={6} height={24} />
              </div>
            }
          >
            <Switch>
              {screens.map(([path, Screen]) => (
                <Route key={path} path={path} component={Screen} />
              ))}
              <Route>
                <Empty
                  whole
                  title={shell.pageMissing}
                  action={<LinkButton href="/">{shell.toToday}</LinkButton>}
                >
                  {shell.pageMissingHint}
                </Empty>
              </Route>
            </Switch>
          </Suspense>
        </ScreenBoundary>
      </Frame>
    </RouterProvider>
  );
}
