/**
 * The one script a page carries:
 *   <script src="https://…/widget/loader.js" data-key="…" defer></script>
 * Attributes: `data-key` (required), `data-locale` (default: the page's language), `data-colour` (`#rrggbb`: the launcher's
 * before the configuration is known; with `data-keep-colour` afterwards too), `data-side="start"` and `data-label` (where
 * the launcher sits and the words beside it, before the configuration is known), `data-identity-url` (same-origin address
 * that answers `{ identity }` for a signed-in customer), `data-storage` (see `StoragePolicy`), `data-api` (where the
 * service's `/v1/widget` is when the scripts are served from elsewhere; default: beside them).
 * It draws the launcher and asks the network for nothing until the visitor points at it, focuses it or opens it;
 * only a visitor whose conversation is already stored is connected at once, so that replies can be counted.
 * Calls may be queued before it has run: `(window.Attendant ??= []).push(['identify', token])`.
 */
import {
  type AttendantEvent,
  type Bridge,
  type PanelHandle,
  type PanelModule,
  type Settings,
  storageName,
  type Wishes,
} from './bridge.ts';
import { chatLanguage, launcherName } from './launcher-name.ts';
import css from './loader.css';

type Call = readonly [name: string, ...args: unknown[]];

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[data-key][src*="loader.js"]');
const before: unknown = Reflect.get(window, 'Attendant');

/** Has this browser stored a conversation, and was the chat open? Storage may be forbidden: then it has not. */
function stored(key: string): { readonly open?: boolean } | null {
  try {
    const name = storageName(key);
    const text = sessionStorage.getItem(name) ?? localStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as { open?: boolean });
  } catch {
    return null;
  }
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

const SPEECH =
  'M12 4c5 0 8.5 3 8.5 7s-3.5 7-8.5 7a11 11 0 0 1-2.6-.3L5 20l.8-3.6C4.3 15.1 3.5 13.2 3.5 11c0-4 3.5-7 8.5-7z';
const DOWN = 'M6 9.5l6 6 6-6';

/** An empty line icon and its path, which follows the launcher's state. */
function createIcon(): readonly [svg: Element, path: Element] {
  const create = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const svg = create('svg');
  const path = create('path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.append(path);
  return [svg, path];
}

/** The host element is styled in its own style object, important: no rule of the page can reach it. */
function createHost(): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement('attendant-chat');
  host.style.cssText = [
    'all:initial',
    'position:fixed',
    'width:0',
    'height:0',
    'z-index:2147483000',
    '',
  ].join('!important;');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

function start(from: HTMLScriptElement, key: string): void {
  const data = from.dataset;
  const panelUrl = new URL(PANEL_FILE, from.src).href;
  const settings: Settings = {
    key,
    api: data.api ?? new URL('../v1/widget', from.src).href,
    identityUrl: data.identityUrl ?? null,
    storage: data.storage === 'consent' ? 'consent' : 'functional',
  };
  const wishes: Wishes = {
    locale: data.locale ?? (document.documentElement.lang || navigator.language),
    identity: null,
    consent: null,
  };
  const listeners: [AttendantEvent, (detail: unknown) => void][] = [];
  const { host, root } = createHost();
  const launcher = element('button', 'launcher');
  const count = element('span', 'count');
  const panel = element('div', 'panel');
  const [icon, path] = createIcon();
  const kept = stored(key);
  let opened = false;
  let attempt = 0;
  let loading: Promise<void> | null = null;
  let handle: PanelHandle | null = null;
  // What can be read beside it is what it is called.
  const name = () => launcher.dataset.label || launcherName(wishes.locale);

  const emit = (event: AttendantEvent, detail: unknown) => {
    for (const [wanted, listener] of listeners) if (wanted === event) listener(detail);
  };
  const speak = () => {
    host.lang = chatLanguage(wishes.locale);
    host.dir = host.lang === 'ar' ? 'rtl' : 'ltr';
    launcher.ariaLabel = name();
  };
  const show = (open: boolean) => {
    opened = open;
    panel.hidden = !open;
    launcher.ariaExpanded = `${open}`;
    path.setAttribute('d', open ? DOWN : SPEECH);
  };
  const drawSkeleton = () =>
    panel.replaceChildren(
      ...['top', '', '', 'low'].map((place) => element('div', `bone ${place}`)),
    );
  const drawFailure = () => {
    const again = element('button', 'again');
    again.textContent = `↻ ${name()}`;
    again.onclick = () => {
      drawSkeleton();
      void load();
    };
    panel.replaceChildren(again);
  };
  const load = (): Promise<void> => {
    // A failed import is remembered by its address; the fragment makes the next attempt a new one.
    loading ??= import(attempt === 0 ? panelUrl : `${panelUrl}#${attempt}`).then(
      (module: PanelModule) => {
        handle = module.mount(bridge);
        if (opened) handle.opened(wantsFocus);
      },
      () => {
        attempt += 1;
        loading = null;
        drawFailure();
      },
    );
    return loading;
  };
  let wantsFocus = true;
  const open = (focus: boolean) => {
    if (opened) return;
    wantsFocus = focus;
    show(true);
    emit('open', null);
    if (handle === null) void load();
    else handle.opened(focus);
  };
  const close = () => {
    if (!opened) return;
    const inside = root.activeElement !== null;
    show(false);
    handle?.closed();
    if (inside) launcher.focus();
    emit('close', null);
  };
  const bridge: Bridge = {
    settings,
    wishes,
    host,
    root,
    panel,
    launcher,
    emit,
    close,
    isOpen: () => opened,
    known: kept !== null,
    language: chatLanguage,
    speech: SPEECH,
    setUnread: (unread, words) => {
      count.hidden = unread === 0;
      count.textContent = unread > 9 ? '9+' : `${unread}`;
      launcher.ariaLabel = unread === 0 ? name() : `${name()}. ${words}`;
      emit('unread', unread);
    },
  };
  const wish = <Name extends keyof Wishes>(what: Name, value: Wishes[Name]) => {
    wishes[what] = value;
    speak();
    handle?.changed(what);
  };
  const api = {
    open: () => open(true),
    close,
    identify: (token: string) => wish('identity', token),
    setLocale: (locale: string) => wish('locale', locale),
    setConsent: (consent: boolean) => wish('consent', consent),
    on: (event: AttendantEvent, listener: (detail: unknown) => void) =>
      void listeners.push([event, listener]),
    push: ([method, ...args]: Call) => {
      const found: unknown = Reflect.get(api, method);
      if (typeof found === 'function') found(...args);
    },
  };

  launcher.setAttribute('type', 'button');
  launcher.ariaHasPopup = 'dialog';
  count.hidden = true;
  host.dataset.side = data.side;
  launcher.dataset.label = data.label ?? '';
  speak();
  show(false);
  drawSkeleton();
  launcher.append(icon, count);
  if (data.colour !== undefined) {
    host.style.setProperty('--fill', data.colour);
    // White on dark colours, black on light ones; the panel computes it exactly later.
    host.style.setProperty('--on-fill', 'oklch(from var(--fill) clamp(0,(.66 - l)*99,1) 0 0)');
  }
  launcher.onclick = () => (opened ? close() : open(true));
  launcher.onpointerenter = launcher.onfocus = () => {
    // The module's bytes only, and once; nothing is run and the panel asks for nothing yet.
    launcher.onpointerenter = launcher.onfocus = null;
    const hint = document.createElement('link');
    hint.rel = 'modulepreload';
    hint.href = panelUrl;
    document.head.append(hint);
  };
  root.append(panel, launcher);
  document.body.append(host);
  Reflect.set(window, 'Attendant', api);
  if (Array.isArray(before)) for (const call of before as Call[]) api.push(call);
  if (kept?.open || location.hash.startsWith('#attendant=')) open(false);
  else if (kept !== null) setTimeout(load, 1500);
}

const key = script?.dataset.key;
// A second copy of the script on one page does nothing.
if (script !== null && key !== undefined && (before === undefined || Array.isArray(before))) {
  if (document.body === null) addEventListener('DOMContentLoaded', () => start(script, key));
  else start(script, key);
}
