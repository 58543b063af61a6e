/** What the views are given besides the state. */
import type { Bridge } from '../bridge.ts';
import type { TalkActions } from '../talk/talk.ts';
import type { Store } from './state.ts';

export type Context = {
  readonly bridge: Bridge;
  readonly store: Store;
  readonly now: () => number;
};
export type Actions = {
  /** Shows the conversation and does something there; its code is fetched if this is the first time. */
  talk(work?: (talk: TalkActions) => void): void;
  home(): void;
  close(): void;
  minimise(): void;
  draft(text: string): void;
  send(text: string): void;
  load(): void;
};
