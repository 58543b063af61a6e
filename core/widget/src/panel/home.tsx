import type { Actions, Context } from './context.ts';
import { partOfDay, sayHours, sayWhen } from './hours.ts';
import { Drawing, Icon } from './icon.tsx';
import type { PanelState } from './state.ts';

type Props = { readonly state: PanelState; readonly actions: Actions; readonly context: Context };

export function Home({ state, actions, context }: Props) {
  const { config, words, locale, past, talk } = state;
  if (config === null || words === null) return null;
  const now = context.now();
  const part = partOfDay(new Date(now).getHours());
  const last = talk.conversation ?? past[0];
  return (
    <div class="home">
      <p class="hour">{words[part]}</p>
      <h2>{config.greeting ?? words.help}</h2>
      {state.link !== null && (
        <button type="button" class="main" onClick={() => actions.talk((its) => its.comeBack())}>
          <Drawing path={context.bridge.speech} />
          <span>{words.continueLast}</span>
        </button>
      )}
      {config.features.orders && (
        <button type="button" class="main" onClick={() => actions.send(words.whereOrder)}>
          <Icon name="parcel" />
          <span>{words.whereOrder}</span>
        </button>
      )}
      {config.suggestions.length > 0 && (
        <ul class="asks" aria-label={words.suggestions}>
          {config.suggestions.slice(0, 3).map((text) => (
            <li key={text}>
              <button type="button" dir="auto" onClick={() => actions.send(text)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="rows">
        {last !== undefined && (
          <button type="button" onClick={() => actions.talk((its) => its.resume(last))}>
            <Drawing path={context.bridge.speech} />
            <span>
              <b>{words.continueLast}</b>
              <small>{sayWhen(last.lastMessageAt, locale, now)}</small>
            </span>
            <Icon name="next" flip />
          </button>
        )}
        <button type="button" onClick={() => actions.talk((its) => its.person())}>
          <Icon name="person" />
          <span>
            <b>{words.person}</b>
            <small>
              <i class={config.hours.open ? 'dot on' : 'dot'} aria-hidden="true" />
              {sayHours(config.hours, words, { locale, now })}
            </small>
          </span>
          <Icon name="next" flip />
        </button>
      </div>
    </div>
  );
}
