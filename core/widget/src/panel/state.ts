/** All the panel knows, as one readonly value; the views draw it and nothing else. */
import type { Attachment, Locale } from '../../../src/model.ts';
import type {
  WidgetConfig,
  WidgetConversation,
  WidgetMessage,
} from '../../../src/server/widget-api.ts';
import type { HomeWords } from '../languages/en.home.ts';
import type { TalkWords } from '../languages/en.talk.ts';
import type { Trouble } from '../talk/client.ts';
import type { TalkActions } from '../talk/talk.ts';
import type { TalkView } from '../talk/talk-view.tsx';

/** What the visitor has sent and the server has not confirmed. `id` is the message's, so that a repeat is harmless. */
export type Outgoing = {
  readonly id: string;
  readonly kind: 'message' | 'person';
  readonly text: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
  readonly trouble: Trouble | null;
};
export type Upload = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** 0..1. */
  readonly share: number;
  readonly done: Attachment | null;
  readonly problem: 'size' | 'type' | 'failed' | null;
};
export type Progress = { readonly inReplyTo: string; readonly text: string };
export type Talk = {
  readonly conversation: WidgetConversation | null;
  readonly loading: boolean;
  /** Seq up to which the visitor had seen it when they came; null: they were here all along. */
  readonly newAfter: number | null;
  readonly messages: readonly WidgetMessage[];
  readonly outgoing: readonly Outgoing[];
  readonly progress: Progress | null;
  /** An agent is writing, until this time in epoch milliseconds. */
  readonly typingUntil: number;
  readonly connected: boolean;
};
export type TalkParts = {
  readonly View: typeof TalkView;
  readonly talk: TalkActions;
  readonly words: TalkWords;
};
export type PanelState = {
  readonly view: 'home' | 'talk';
  readonly config: WidgetConfig | null;
  readonly words: HomeWords | null;
  /** What the second module brought; null until it is there. */
  readonly parts: TalkParts | null;
  readonly locale: Locale;
  readonly past: readonly WidgetConversation[];
  /** The secret of the link the visitor has come by; null: none, or it is used. */
  readonly link: string | null;
  /** Such a link opened nothing. */
  readonly linkOver: boolean;
  readonly draft: string;
  readonly uploads: readonly Upload[];
  readonly failed: boolean;
  readonly offline: boolean;
  readonly menu: 'closed' | 'open' | 'ending';
  readonly unread: number;
  readonly rated: boolean;
  /** The last download did not work. */
  readonly saveFailed: boolean;
  readonly talk: Talk;
};

export const NO_TALK: Talk = {
  conversation: null,
  loading: false,
  newAfter: null,
  messages: [],
  outgoing: [],
  progress: null,
  typingUntil: 0,
  connected: true,
};

export type Store = {
  get(): PanelState;
  set(change: Partial<PanelState>): void;
  talk(change: (talk: Talk) => Talk): void;
};

/** `draw` is called once per tick, however many changes there were. */
export function createStore(first: PanelState, draw: (state: PanelState) => void): Store {
  let state = first;
  let due = false;
  const set = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      draw(state);
    });
  };
  return { get: () => state, set, talk: (change) => set({ talk: change(state.talk) }) };
}
