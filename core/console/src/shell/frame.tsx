/** The frame around every screen: where one can go, who one is, and whether the line is open. */
import { useQuery } from '@tanstack/react-query';
import { BookOpen, CheckCheck, Inbox, Search, Settings, Stamp, Sun, WifiOff } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Correction, Page, Proposals } from '../../../src/server/console-api.ts';
import { api, withQuery } from '../api/client.ts';
import { useConnection } from '../api/live.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/words.tsx';
import { Account } from './account.tsx';
import { type Command, CommandsProvider } from './commands.tsx';
import { useCounts } from './use-counts.ts';
import { useKeys } from './use-keys.ts';
import { useNoStrayDrops } from './use-no-stray-drops.ts';

/** Not needed for the first look. */
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const Alerts = lazy(async () => ({
  default: (await import('../features/inbox/alerts.tsx')).Alerts,
}));

type Place = {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys: string;
  readonly count?: number;
};

function usePlaces(): readonly Place[] {
  const { shell } = useWords();
  const counts = useCounts();
  const corrections = useQuery({
    queryKey: ['corrections', 'open', 'count'],
    queryFn: () =>
      api.get<Page<Correction>>(withQuery('/corrections', { state: 'open', limit: 100 })),
  });
  const proposals = useQuery({
    queryKey: ['proposals', 'count'],
    queryFn: () => api.get<Proposals>(withQuery('/proposals', { view: 'open', limit: 1 })),
  });
  return [
    { href: '/', label: shell.today, icon: <Sun size={18} aria-hidden />, keys: 'g t' },
    {
      href: '/inbox',
      label: shell.inbox,
      icon: <Inbox size={18} aria-hidden />,
      keys: 'g i',
      count: counts?.waiting ?? 0,
    },
    {
      href: '/knowledge',
      label: shell.knowledge,
      icon: <BookOpen size={18} aria-hidden />,
      keys: 'g k',
    },
    {
      href: '/review',
      label: shell.review,
      icon: <CheckCheck size={18} aria-hidden />,
      keys: 'g r',
      count: corrections.data?.items.length ?? 0,
    },
    {
      href: '/approvals',
      label: shell.approvals,
      icon: <Stamp size={18} aria-hidden />,
      keys: 'g a',
      count: proposals.data?.open ?? 0,
    },
    {
      href: '/settings',
      label: shell.settings,
      icon: <Settings size={18} aria-hidden />,
      keys: 'g s',
    },
  ];
}

export function Frame({
  children,
  onSignedOut,
}: {
  readonly children: ReactNode;
  readonly onSignedOut: () => void;
}) {
  const { shell } = useWords();
  const [place, navigate] = useLocation();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const places = usePlaces();
  useNoStrayDrops();
  const unread = useCounts()?.unread ?? 0;
  useKeys({
    '$mod+k': () => setPaletteOpen((open) => !open),
    ...Object.fromEntries(places.map(({ href, keys }) => [keys, () => navigate(href)])),
  });
  useEffect(() => {
    const here = places.find(({ href }) => isHere(place, href));
    const title = here === undefined ? shell.product : `${here.label} · ${shell.product}`;
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
  });
  const goTo: readonly Command[] = [
    ...places.map(({ href, label, keys }) => ({
      id: href,
      label,
      keys,
      run: () => navigate(href),
    })),
    { id: '/report', label: shell.report, run: () => navigate('/report') },
  ];
  return (
    <CommandsProvider>
      <a className="skip button primary" href="#main">
        {shell.skip}
      </a>
      <div className="frame">
        <header className="frame-head">
          <Nav places={places} place={place} />
          <div className="row">
            <Button look="quiet" onPress={() => setPaletteOpen(true)}>
              <Search size={16} aria-hidden />
              <span className="visually-hidden">{shell.palette}</span>
              <kbd>{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
            </Button>
            <Account onSignedOut={onSignedOut} />
          </div>
        </header>
        <ConnectionLine />
        <main id="main" className="frame-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Suspense>
        <Alerts />
      </Suspense>
      {paletteOpen && (
        <Suspense>
          <Palette isOpen onClose={() => setPaletteOpen(false)} goTo={goTo} />
        </Suspense>
      )}
    </CommandsProvider>
  );
}

function isHere(place: string, href: string): boolean {
  return href === '/' ? place === '/' : place === href || place.startsWith(`${href}/`);
}
function isApple(): boolean {
  return /Mac|iPhone|iPad/u.test(navigator.userAgent);
}

function Nav({ places, place }: { readonly places: readonly Place[]; readonly place: string }) {
  const { shell } = useWords();
  const format = useFormat();
  return (
    <nav className="nav" aria-label={shell.nav}>
      {places.map(({ href, label, icon, count = 0 }) => (
        <Link
          key={href}
          href={href}
          className="nav-link"
          aria-current={isHere(place, href) ? 'page' : undefined}
        >
          {icon}
          <span>{label}</span>
          {count > 0 && (
            <span
              className="count"
              role="img"
              aria-label={(href === '/review' ? shell.openCorrections : shell.waitingNow)(
                format.number(count),
              )}
            >
              {count > 99 ? '99+' : format.number(count)}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

function ConnectionLine() {
  const { shell } = useWords();
  const state = useConnection();
  // A stream that comes back at once is not worth a word.
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (state !== 'offline') return setLate(false);
    const timer = setTimeout(() => setLate(true), 1_500);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div role="status">
      {late && (
        <p className="connection">
          <WifiOff size={16} aria-hidden /> {shell.offline}{' '}
          <span className="soft">{shell.reconnecting}</span>
        </p>
      )}
    </div>
  );
}
