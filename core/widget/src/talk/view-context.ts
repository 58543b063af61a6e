import type { HomeWords } from '../languages/en.home.ts';
import type { TalkWords } from '../languages/en.talk.ts';
import type { Context } from '../panel/context.ts';
import type { PanelState } from '../panel/state.ts';
import type { TalkActions } from './talk.ts';

/** What every part of the conversation is drawn from. */
export type View = {
  readonly state: PanelState;
  readonly context: Context;
  readonly talk: TalkActions;
  readonly home: HomeWords;
  readonly words: TalkWords;
};
