/** What the loader and the panel module, which is fetched on the first open, know of each other. */
import type { Locale } from '../../src/model.ts';

/**
 * Where the visitor's token may be kept (attribute `data-storage`).
 * `functional` (default): in memory until the visitor writes the first message below the privacy note, then in
 * sessionStorage: strictly what the service they asked for needs, gone with the tab.
 * `consent`: nothing is stored before `Attendant.setConsent(true)`.
 * With `setConsent(true)` it is localStorage in both, so that a conversation is found again tomorrow.
 */
export type StoragePolicy = 'functional' | 'consent';
export type Settings = {
  readonly key: string;
  /** Absolute address of `/v1/widget`, without a slash at the end. */
  readonly api: string;
  readonly identityUrl: string | null;
  readonly storage: StoragePolicy;
};
/** Things the page may say before or after the panel is loaded; the latest counts. */
export type Wishes = {
  locale: Locale;
  identity: string | null;
  consent: boolean | null;
};
export type AttendantEvent = 'open' | 'close' | 'message' | 'unread';
export type Bridge = {
  readonly settings: Settings;
  readonly wishes: Wishes;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly panel: HTMLElement;
  readonly launcher: HTMLElement;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** A conversation is stored in this browser. */
  readonly known: boolean;
  /** The chat's own language for a BCP 47 tag. */
  readonly language: (locale: Locale) => string;
  /** Path of the launcher's icon, for the home too. */
  readonly speech: string;
  readonly setUnread: (count: number, label: string) => void;
  readonly emit: (event: AttendantEvent, detail: unknown) => void;
};
export type PanelHandle = {
  opened(focus: boolean): void;
  closed(): void;
  /** A wish changed. */
  changed(what: keyof Wishes): void;
};
export type PanelModule = { readonly mount: (bridge: Bridge) => PanelHandle };

/** Name under which a token is stored; one per tenant. */
export function storageName(key: string): string {
  return `attendant:${key}`;
}
/** Full screen, and therefore modal: phones, and very low windows. In em, so that large text counts. */
export const FULL_SCREEN = '(max-width:30em),(max-height:26em)';
