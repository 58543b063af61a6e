/** Who one is: language, look, alerts, the way out. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Preferences } from '../../../src/server/console-api.ts';
import { api } from '../api/client.ts';
import { signOut } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import { toast } from '../ui/toasts.tsx';
import { Avatar } from '../ui/words-with-shape.tsx';
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  useSpeaking,
  useWords,
} from '../words/words.tsx';
import { useWho } from './session.tsx';
import { applyTheme, type Theme } from './theme.ts';

export function Account({ onSignedOut }: { readonly onSignedOut: () => void }) {
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
