/** The frame around every screen: where one can go, who one is, and whether the line is open. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BookOpen, CheckCheck, Inbox, Search, Settings, Sun, WifiOff } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type {
  Correction,
  InboxCounts,
  Page,
  Preferences,
} from '../../../src/server/console-api.ts';
import { api, withQuery } from '../api/client.ts';
import { useConnection } from '../api/live.tsx';
import { signOut } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import { toast } from '../ui/toasts.tsx';
import { Avatar } from '../ui/words-with-shape.tsx';
import { useFormat } from '../words/format.ts';
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  useSpeaking,
  useWords,
} from '../words/words.tsx';
import { type Command, CommandsProvider } from './commands.tsx';
import { useWho } from './session.tsx';
import { applyTheme, type Theme } from './theme.ts';
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
  const counts = useQuery({
    queryKey: ['counts'],
    queryFn: () => api.get<InboxCounts>('/inbox/counts'),
  });
  const corrections = useQuery({
    queryKey: ['corrections', 'open', 'count'],
    queryFn: () =>
      api.get<Page<Correction>>(withQuery('/corrections', { state: 'open', limit: 100 })),
  });
  return [
    { href: '/', label: shell.today, icon: <Sun size={18} aria-hidden />, keys: 'g t' },
    {
      href: '/inbox',
      label: shell.inbox,
      icon: <Inbox size={18} aria-hidden />,
      keys: 'g i',
      count: counts.data?.waiting ?? 0,
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
  const unread =
    useQuery({ queryKey: ['counts'], queryFn: () => api.get<InboxCounts>('/inbox/counts') }).data
      ?.unread ?? 0;
  useKeys({
    '$mod+k': () => setPaletteOpen((open) => !open),
    ...Object.fromEntries(places.map(({ href, keys }) => [keys, () => navigate(href)])),
  });
  useEffect(() => {
    const here = places.find(({ href }) => isHere(place, href));
    const title = here === undefined ? shell.product : `${here.label} · ${shell.product}`;
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
  });
  const goTo: readonly Command[] = places.map(({ href, label, keys }) => ({
    id: href,
    label,
    keys,
    run: () => navigate(href),
  }));
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
              aria-label={(href === '/inbox' ? shell.waitingNow : shell.openCorrections)(
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

function Account({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const { shell } = useWords();
  const { agent } = useWho();
  const { choose, language } = useSpeaking();
  const client = useQueryClient();
  const preferences = useQuery({
    queryKey: ['me'],
    queryFn: () => api.get<Preferences>('/me/preferences'),
  }).data;
  const change = useMutation({
    mutationFn: (patch: Partial<Preferences>) =>
      api.send<Preferences>('PATCH', '/me/preferences', patch),
    onSuccess: (next) => client.setQueryData(['me'], next),
    onError: () => toast(shell.problemTitle),
  });
  // Chosen on another machine: this one follows.
  useEffect(() => {
    if (preferences === undefined) return;
    applyTheme(preferences.theme);
    const wanted = preferences.locale;
    if (
      wanted !== null &&
      wanted !== language &&
      (LANGUAGES as readonly string[]).includes(wanted)
    ) {
      choose(wanted as Language);
    }
  }, [preferences, language, choose]);

  const setLocale = (locale: Language | null): void => {
    choose(locale);
    client.setQueryData<Preferences>(['me'], (before) => before && { ...before, locale });
    change.mutate({ locale });
  };
  const setTheme = (theme: Theme): void => {
    applyTheme(theme);
    change.mutate({ theme });
  };
  const toggleNotifications = async (): Promise<void> => {
    const on = preferences?.desktopNotifications !== true;
    if (on && (await askToNotify()) !== 'granted') return toast(shell.notificationsRefused);
    change.mutate({ desktopNotifications: on });
  };
  const entries: readonly MenuEntry[] = [
    {
      title: shell.language,
      selected: preferences?.locale ?? 'browser',
      entries: [
        { id: 'browser', label: shell.languageOfBrowser, onAction: () => setLocale(null) },
        ...LANGUAGES.map((id) => ({
          id,
          label: LANGUAGE_NAMES[id],
          onAction: () => setLocale(id),
        })),
      ],
    },
    {
      title: shell.theme,
      selected: preferences?.theme ?? 'system',
      entries: [
        { id: 'system', label: shell.themeSystem, onAction: () => setTheme('system') },
        { id: 'light', label: shell.themeLight, onAction: () => setTheme('light') },
        { id: 'dark', label: shell.themeDark, onAction: () => setTheme('dark') },
      ],
    },
    {
      title: shell.alerts,
      entries: [
        {
          id: 'notifications',
          label: `${shell.desktopNotifications}: ${preferences?.desktopNotifications === true ? shell.yes : shell.no}`,
          onAction: () => void toggleNotifications(),
        },
        {
          id: 'sound',
          label: `${shell.sound}: ${preferences?.sound === true ? shell.yes : shell.no}`,
          onAction: () => change.mutate({ sound: preferences?.sound !== true }),
        },
      ],
    },
    'line',
    {
      id: 'sign-out',
      label: shell.signOut,
      onAction: () => void signOut().then(onSignedOut, () => toast(shell.problemOffline)),
    },
  ];
  return (
    <MenuButton
      label={shell.account(agent.name)}
      entries={entries}
      button={
        <Button look="quiet">
          <Avatar name={agent.name} />
          <span className="visually-hidden">{shell.account(agent.name)}</span>
          <span className="account-name one-line" aria-hidden>
            {agent.name.split(' ')[0]}
          </span>
        </Button>
      }
    />
  );
}

/** Only a press of a button may ask; what the browser says is kept by the browser. */
async function askToNotify(): Promise<NotificationPermission> {
  if (!('Notification' in globalThis)) return 'denied';
  return Notification.permission === 'default'
    ? Notification.requestPermission()
    : Notification.permission;
}
