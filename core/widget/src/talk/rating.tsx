import { fill } from '../panel/hours.ts';
import { TalkIcon } from './icon.tsx';
import type { View } from './view-context.ts';

/** Asked once, after the conversation has ended. Words at both ends: a number alone says nothing. */
export function Rating({ view }: { readonly view: View }) {
  const { words, state, talk } = view;
  if (state.rated || state.talk.conversation?.rating != null) {
    return (
      <p class="rated" role="status">
        <TalkIcon name="check" />
        {words.thanks}
      </p>
    );
  }
  return (
    <fieldset class="card rating">
      <legend>{words.rate}</legend>
      <div class="stars">
        {[1, 2, 3, 4, 5].map((n) => (
          <button
            key={n}
            type="button"
            aria-label={fill(words.rateOne, { n })}
            onClick={() => talk.rate(n)}
          >
            <TalkIcon name="star" />
            <span aria-hidden="true">{new Intl.NumberFormat(state.locale).format(n)}</span>
          </button>
        ))}
      </div>
      <p class="ends faint" aria-hidden="true">
        <span>{words.rateLow}</span>
        <span>{words.rateHigh}</span>
      </p>
    </fieldset>
  );
}
