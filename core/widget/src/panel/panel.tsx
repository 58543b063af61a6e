/**
 * The panel's frame and home. Entry of the module that is fetched on the first open; sessions, streams, storage and the
 * conversation itself are a second module, fetched with the first message or for a visitor who has written before.
 */
import { render } from 'preact';
import type { WidgetConfig } from '../../../src/server/widget-api.ts';
import { type Bridge, FULL_SCREEN, type PanelHandle } from '../bridge.ts';
import type { TalkActions } from '../talk/talk.ts';
import { Body } from './body.tsx';
import { brandColours } from './colour.ts';
import type { Actions, Context } from './context.ts';
import { handleKey } from './focus.ts';
import kit, { type Kit } from './kit.ts';
import { load as fetchModule, loadHomeWords, loadTalkWords } from './languages.ts';
import css from './panel.css';
import { createStore, NO_TALK, type PanelState, type TalkParts } from './state.ts';

const FIRST: PanelState = {
  view: 'home',
  config: null,
  words: null,
  parts: null,
  locale: 'en',
  past: [],
  link: null,
  linkOver: false,
  draft: '',
  uploads: [],
  failed: false,
  offline: false,
  menu: 'closed',
  unread: 0,
  rated: false,
  saveFailed: false,
  talk: NO_TALK,
};

/** What a mail's link has brought, taken out of the address: it must not stay in the history. */
function takeLink(): string | null {
  const [, link = null] = /^#attendant=([\w-]{20,100})$/.exec(location.hash) ?? [];
  if (link !== null) history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}

type TalkModule = { readonly default: (kit: Kit) => typeof import('../talk/index.ts') };
type Frame = {
  readonly bridge: Bridge;
  readonly context: Context;
  readonly dark: MediaQueryList;
  readonly modal: MediaQueryList;
  readonly adopt: (css: string) => void;
  /** The colour that the page gave and keeps (`data-colour`, `data-keep-colour`). Empty: the configuration's counts. */
  readonly own: string;
};

function focusField({ bridge: { panel }, context, modal }: Frame): void {
  // On a phone the keyboard would hide the home: there the dialog itself gets the focus.
  const field =
    context.store.get().view === 'home' && modal.matches ? null : panel.querySelector('textarea');
  (field ?? panel).focus();
}

/** The second module: fetched once, tried again after a failure. */
function createTalkLoader({
  bridge,
  context: { store },
  adopt,
}: Frame): () => Promise<TalkActions | null> {
  let fetching: Promise<TalkActions | null> | null = null;
  const load = async (): Promise<TalkActions> => {
    const [{ default: start }, words] = await Promise.all([
      fetchModule<TalkModule>(TALK_FILE),
      loadTalkWords(bridge.language(store.get().locale)),
    ]);
    const module = start(kit);
    adopt(module.styles);
    const talk = module.createTalk(module.createTalkContext(bridge, store));
    store.set({
      parts: { View: module.TalkView, talk, words },
      failed: false,
    });
    return talk;
  };
  return () => {
    fetching ??= load().catch(() => {
      fetching = null;
      store.set({ failed: true });
      return null;
    });
    return fetching;
  };
}

function createActions(
  frame: Frame,
  load: () => Promise<void>,
  loadTalk: () => Promise<TalkActions | null>,
): Actions {
  const {
    bridge,
    context: { store },
  } = frame;
  const actions: Actions = {
    talk: (work) => {
      store.set({ view: 'talk', menu: 'closed' });
      const parts: TalkParts | null = store.get().parts;
      if (parts !== null) work?.(parts.talk);
      else void loadTalk().then((talk) => talk !== null && work?.(talk));
    },
    home: () => {
      store.set({ view: 'home', menu: 'closed' });
      setTimeout(() => focusField(frame));
    },
    minimise: bridge.close,
    close: () => {
      store.set({ view: 'home', menu: 'closed' });
      bridge.close();
    },
    draft: (draft) => {
      store.set({ draft });
      store.get().parts?.talk.typed();
    },
    send: (text) => {
      if (store.get().draft === text) store.set({ draft: '' });
      actions.talk((talk) => talk.send(text));
      setTimeout(() => bridge.panel.querySelector('textarea')?.focus());
    },
    load: () => void load(),
  };
  return actions;
}

/** The tenant's colours, side and label, as they are set now. */
function paint({ bridge: { host, launcher }, context, dark, own }: Frame): void {
  const { config } = context.store.get();
  if (config === null) return;
  host.dataset.side = config.side;
  launcher.dataset.label = config.label ?? '';
  // The loader names it so too, from the next change of the unread count or the language on.
  if (config.label !== null && context.store.get().unread === 0) launcher.ariaLabel = config.label;
  const { fill, onFill, text } = brandColours(own || config.colour, dark.matches);
  host.style.setProperty('--fill', fill);
  host.style.setProperty('--on-fill', onFill);
  host.style.setProperty('--accent', text);
}

/** The configuration and its language; the latest call counts. */
function createConfigLoader(
  frame: Frame,
  loadTalk: () => Promise<TalkActions | null>,
): () => Promise<void> {
  const {
    bridge: { host, settings, wishes, language, known },
    context: { store },
  } = frame;
  let round = 0;
  return async () => {
    round += 1;
    const mine = round;
    store.set({ failed: false });
    const guess = language(wishes.locale);
    const query = new URLSearchParams({ key: settings.key, locale: wishes.locale });
    const [config, guessed] = await Promise.all([
      fetch(`${settings.api}/config?${query}`, { credentials: 'omit' })
        .then((response) => (response.ok ? (response.json() as Promise<WidgetConfig>) : null))
        .catch(() => null),
      loadHomeWords(guess).catch(() => null),
    ]);
    if (mine !== round) return;
    if (config === null || guessed === null) return store.set({ failed: true, words: guessed });
    const chosen = language(config.locale);
    const words = chosen === guess ? guessed : await loadHomeWords(chosen).catch(() => guessed);
    host.lang = config.locale;
    host.dir = chosen === 'ar' ? 'rtl' : 'ltr';
    store.set({ config, words, locale: config.locale });
    paint(frame);
    const { parts } = store.get();
    if (parts !== null) store.set({ parts: { ...parts, words: await loadTalkWords(chosen) } });
    // Who comes by a link is asked to open it: a scanner that runs the page must not use it up.
    else if (store.get().link !== null) return;
    else if (known || settings.identityUrl !== null || wishes.identity !== null)
      await (await loadTalk())?.past();
  };
}

/** What the browser tells: its colours, its size, its network, and whether anybody looks. */
function listen(frame: Frame): void {
  const {
    bridge: { host },
    context: { store },
    dark,
    modal,
  } = frame;
  const online = () => {
    store.set({ offline: !navigator.onLine });
    if (navigator.onLine) store.get().parts?.talk.nudge();
  };
  dark.addEventListener('change', () => paint(frame));
  modal.addEventListener('change', () => store.set({}));
  addEventListener('online', online);
  addEventListener('offline', online);
  document.addEventListener(
    'visibilitychange',
    () => document.hidden || store.get().parts?.talk.nudge(),
  );
  // The part of a phone's screen that its keyboard leaves.
  visualViewport?.addEventListener('resize', () =>
    host.style.setProperty('--tall', `${visualViewport?.height ?? innerHeight}px`),
  );
}

export function mount(bridge: Bridge): PanelHandle {
  const { panel, root } = bridge;
  const dark = matchMedia('(prefers-color-scheme:dark)');
  const modal = matchMedia(FULL_SCREEN);
  let wantsFocus = false;

  const draw = (state: PanelState) => {
    // Until there is something to show the loader's skeleton stays.
    if (state.config === null && !state.failed) return;
    if (!panel.role) {
      panel.replaceChildren();
      panel.role = 'dialog';
    }
    render(<Body state={state} actions={actions} context={context} />, panel);
    panel.ariaModal = `${modal.matches}`;
    const { config, words } = state;
    panel.ariaLabel = `${config?.tenant.name ?? ''} ${words?.name ?? ''}`.trim();
    if (!wantsFocus || config === null) return;
    wantsFocus = false;
    focusField(frame);
  };
  const store = createStore({ ...FIRST, link: takeLink(), offline: !navigator.onLine }, draw);
  const context: Context = { bridge, store, now: Date.now };
  const adopt = (text: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const { key } = bridge.settings;
  const own = document.querySelector(`script[data-key="${CSS.escape(key)}"][data-keep-colour]`)
    ? bridge.host.style.getPropertyValue('--fill')
    : '';
  const frame: Frame = { bridge, context, dark, modal, adopt, own };
  const loadTalk = createTalkLoader(frame);
  const load = createConfigLoader(frame, loadTalk);
  const actions = createActions(frame, load, loadTalk);
  const leave = () =>
    store.get().menu === 'closed' ? bridge.close() : store.set({ menu: 'closed' });

  adopt(css);
  panel.tabIndex = -1;
  panel.addEventListener('keydown', (event) =>
    handleKey(event, { root, panel, modal: () => modal.matches, escape: leave }),
  );
  listen(frame);
  store.set({});
  void load();

  return {
    opened: (focus) => {
      wantsFocus = focus;
      store.set({ unread: 0 });
      bridge.setUnread(0, '');
      store.get().parts?.talk.remember(true);
    },
    closed: () => store.get().parts?.talk.remember(false),
    changed: (what) => {
      const { parts } = store.get();
      if (what === 'locale') void load();
      else if (parts !== null) parts.talk.changed(what);
      else if (what === 'identity') void loadTalk().then((talk) => talk?.past());
    },
  };
}
