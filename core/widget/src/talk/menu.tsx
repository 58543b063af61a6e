import { Icon } from '../panel/icon.tsx';
import { TalkIcon } from './icon.tsx';
import type { View } from './view-context.ts';

/** Below "More": a person, the transcript, the end. Ending asks once. */
export function Menu({ view }: { readonly view: View }) {
  const { state, words, home, talk, context } = view;
  const { conversation } = state.talk;
  const set = (menu: 'closed' | 'ending') => context.store.set({ menu });
  if (state.menu === 'closed') return null;
  if (state.menu === 'ending') {
    return (
      <fieldset class="menu ask">
        <legend>{words.endAsk}</legend>
        <button type="button" class="act first" onClick={talk.end}>
          {words.endYes}
        </button>
        <button type="button" class="act" onClick={() => set('closed')}>
          {words.endNo}
        </button>
      </fieldset>
    );
  }
  const held = conversation !== null && (conversation.waiting || conversation.agentName !== null);
  return (
    <div class="menu">
      {!held && (
        <button
          type="button"
          onClick={() => {
            set('closed');
            talk.person();
          }}
        >
          <Icon name="person" />
          {home.person}
        </button>
      )}
      {conversation !== null && (
        <button
          type="button"
          onClick={() => {
            set('closed');
            void talk.transcript();
          }}
        >
          <TalkIcon name="save" />
          {words.transcript}
        </button>
      )}
      {conversation !== null && conversation.status !== 'resolved' && (
        <button type="button" onClick={() => set('ending')}>
          <TalkIcon name="check" />
          {words.end}
        </button>
      )}
    </div>
  );
}
