import { Component } from 'preact';
import type { ActionCard as Card, Choice } from '../../../src/model.ts';
import { safeUrl } from '../panel/safe-url.ts';
import { harmless } from './format.ts';
import { TalkIcon } from './icon.tsx';
import type { View } from './view-context.ts';

type Props = {
  readonly view: View;
  readonly card: Card;
  /** Yes first, then no; none once it was answered. */
  readonly choices: readonly Choice[];
};

/** What would be done, line by line, with a yes and a no; or what came of it. A second press does nothing. */
export class ActionCard extends Component<Props, { readonly pressed: string | null }> {
  override state = { pressed: null as string | null };

  private readonly press = (text: string): void => {
    // The screen is drawn later than a double click comes.
    if (this.sent) return;
    this.sent = true;
    this.setState({ pressed: text });
    this.props.view.talk.send(text);
  };
  private sent = false;

  override render() {
    const { view, card, choices } = this.props;
    const { pressed } = this.state;
    const label = safeUrl(card.labelUrl);
    return (
      <article class="order action" aria-label={card.title}>
        <b>
          {card.state === 'done' && <TalkIcon name="up" />} <bdi>{harmless(card.title)}</bdi>
        </b>
        <dl>
          {card.lines.map(({ what, value }) => (
            <div key={what}>
              <dt>{harmless(what)}</dt>
              <dd dir="auto">{harmless(value)}</dd>
            </div>
          ))}
        </dl>
        <div class="acts">
          {label !== null && (
            <a class="act first" href={label} target="_blank" rel="noopener noreferrer">
              {view.words.label}
              <TalkIcon name="out" flip />
            </a>
          )}
          {choices.map((choice, at) => (
            <button
              key={choice.text}
              type="button"
              class={at === 0 ? 'act first' : 'act'}
              disabled={pressed !== null}
              onClick={() => this.press(choice.text)}
            >
              {harmless(choice.label)}
            </button>
          ))}
        </div>
      </article>
    );
  }
}
