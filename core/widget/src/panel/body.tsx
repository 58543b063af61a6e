import { Composer } from './composer.tsx';
import type { Actions, Context } from './context.ts';
import { Header } from './header.tsx';
import { Home } from './home.tsx';
import { Icon } from './icon.tsx';
import type { PanelState } from './state.ts';

type Props = { readonly state: PanelState; readonly actions: Actions; readonly context: Context };

function Failed({ state, actions }: Props) {
  return (
    <div class="failed" role="alert">
      {state.config === null && (
        <button
          type="button"
          class="icon"
          aria-label={state.words?.close ?? '×'}
          onClick={actions.close}
        >
          <Icon name="close" />
        </button>
      )}
      <p>{state.words?.failed}</p>
      <button
        type="button"
        class="act first"
        onClick={state.config === null ? actions.load : () => actions.talk()}
      >
        {state.words?.again ?? '↻'}
      </button>
    </div>
  );
}

function Middle(props: Props) {
  const { state, actions, context } = props;
  const { words, parts, view, failed } = state;
  if (view === 'home' || words === null) return <Home {...props} />;
  if (failed && parts === null) return <Failed {...props} />;
  if (parts === null) return <div class="bones" />;
  return (
    <parts.View
      actions={actions}
      view={{ state, context, talk: parts.talk, home: words, words: parts.words }}
    />
  );
}

export function Body(props: Props) {
  if (props.state.config === null) return <Failed {...props} />;
  return (
    <>
      <Header {...props} />
      <Middle {...props} />
      <Composer {...props} />
    </>
  );
}
