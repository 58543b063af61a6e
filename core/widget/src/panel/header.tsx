import type { Actions, Context } from './context.ts';
import { fill } from './hours.ts';
import { Icon } from './icon.tsx';
import type { PanelState } from './state.ts';

type Props = { readonly state: PanelState; readonly actions: Actions; readonly context: Context };

/** Who is on the other side, in one line. */
function presence({ words, talk, view }: PanelState): string {
  if (words === null) return '';
  const held = view === 'talk' ? talk.conversation : null;
  if (held?.agentName) return fill(words.agentHere, { name: held.agentName });
  return held?.waiting ? words.waiting : words.usually;
}

export function Header({ state, actions, context }: Props) {
  const { config, words, view, menu } = state;
  if (config === null || words === null) return null;
  const { name } = config.tenant;
  return (
    <div class="head">
      {view === 'talk' ? (
        <button type="button" class="icon" aria-label={words.back} onClick={actions.home}>
          <Icon name="back" flip />
        </button>
      ) : (
        <span class="mark" aria-hidden="true">
          {[...name][0]}
        </span>
      )}
      <div class="who">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p>{presence(state)}</p>
      </div>
      {view === 'talk' && (
        <button
          type="button"
          class="icon"
          aria-label={words.more}
          aria-expanded={menu !== 'closed'}
          onClick={() => context.store.set({ menu: menu === 'closed' ? 'open' : 'closed' })}
        >
          <Icon name="more" />
        </button>
      )}
      <button type="button" class="icon" aria-label={words.minimise} onClick={actions.minimise}>
        <Icon name="minimise" />
      </button>
      <button type="button" class="icon" aria-label={words.close} onClick={actions.close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
