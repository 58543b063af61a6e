import { Component, Fragment } from 'preact';
import type { WidgetMessage } from '../../../src/server/widget-api.ts';
import { takeFiles } from '../panel/composer.tsx';
import type { Actions } from '../panel/context.ts';
import { fill } from '../panel/hours.ts';
import { Icon } from '../panel/icon.tsx';
import { Formatted } from './formatted.tsx';
import { Menu } from './menu.tsx';
import { MessageView, OutgoingView } from './message.tsx';
import { sayBytes } from './order.ts';
import { Rating } from './rating.tsx';
import { asking, firstNew } from './reduce.ts';
import { Standing } from './standing.tsx';
import { Uploads } from './uploads.tsx';
import type { View } from './view-context.ts';

type Props = { readonly view: View; readonly actions: Actions };

/** Pixels from the end within which the visitor counts as reading the end. */
const NEAR = 120;

function Working({ view }: { readonly view: View }) {
  const { talk } = view.state;
  const { conversation, progress } = talk;
  if (talk.typingUntil > view.context.now()) {
    return (
      <p class="working" role="status">
        <Dots />
        {fill(view.words.typing, { name: conversation?.agentName ?? '' })}
      </p>
    );
  }
  if (progress === null) return null;
  if (progress.text === '') {
    return (
      <p class="working" role="status">
        <Dots />
        {view.words.thinking}
      </p>
    );
  }
  // Read aloud once, when the whole message is there.
  return (
    <div class="message partial" aria-live="off">
      <p class="name">{view.words.assistantSays}</p>
      <div class="text">
        <Formatted text={progress.text.replace(/\[\d{1,2}\]/g, '')} />
      </div>
    </div>
  );
}

function Dots() {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}

/** The log. It follows the end while the visitor is there, and shows a long answer from its first line. */
class Log extends Component<Props, { readonly below: boolean }> {
  override state = { below: false };
  private list: HTMLElement | null = null;
  private atEnd = true;
  private shown = 0;

  private readonly scrolled = (): void => {
    const { list } = this;
    if (list === null) return;
    this.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    if (this.atEnd && this.state.below) this.setState({ below: false });
  };
  private readonly follow = (): void => {
    const { list } = this;
    const { talk } = this.props.view.state;
    const count = talk.messages.length + talk.outgoing.length;
    const grew = count > this.shown;
    const mine = talk.outgoing.some(({ trouble }) => trouble === null);
    this.shown = count;
    if (list === null) return;
    if (this.atEnd || (grew && mine)) {
      const end = list.scrollHeight - list.clientHeight;
      const last = [...list.querySelectorAll<HTMLElement>('.message')].at(-1);
      const top =
        last === undefined || last.offsetHeight < list.clientHeight - 40
          ? end
          : last.offsetTop - 12;
      list.scrollTop = Math.min(end, Math.max(top, grew ? 0 : list.scrollTop));
    } else if (grew && !this.state.below) this.setState({ below: true });
  };
  private readonly toEnd = (): void => {
    this.list?.scrollTo({ top: this.list.scrollHeight });
  };

  override componentDidMount(): void {
    this.props.view.talk.seen();
    if (this.list !== null) this.list.scrollTop = this.list.scrollHeight;
    this.shown = this.props.view.state.talk.messages.length;
  }
  override componentDidUpdate(): void {
    this.props.view.talk.seen();
    this.follow();
  }

  override render() {
    const { view } = this.props;
    const { talk } = view.state;
    const { words } = view;
    const open = asking(talk);
    const fresh = firstNew(talk);
    const speaker = (message: WidgetMessage | undefined) =>
      message === undefined || message.notice !== null
        ? null
        : `${message.author} ${message.authorName ?? ''}`;
    return (
      <div class="logs">
        <div
          class="log"
          role="log"
          aria-live="polite"
          aria-label={words.messages}
          aria-busy={talk.loading}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          ref={(element: HTMLElement | null) => {
            this.list = element;
          }}
          onScroll={this.scrolled}
        >
          {talk.loading && <Bones />}
          {talk.messages.map((message, at) => (
            <Fragment key={message.id}>
              {message === fresh && <p class="since">{words.newSince}</p>}
              <MessageView
                view={view}
                message={message}
                asking={open?.id === message.id}
                first={message === fresh || speaker(message) !== speaker(talk.messages[at - 1])}
              />
            </Fragment>
          ))}
          {talk.outgoing.map((out) => (
            <OutgoingView key={out.id} view={view} out={out} />
          ))}
          <Working view={view} />
          {talk.conversation?.status === 'resolved' && <Rating view={view} />}
        </div>
        {this.state.below && (
          <button type="button" class="below" onClick={this.toEnd}>
            {words.newBelow} ↓
          </button>
        )}
      </div>
    );
  }
}

function Bones() {
  return (
    <div aria-hidden="true">
      <div class="bone short" />
      <div class="bone long" />
      <div class="bone" />
    </div>
  );
}

/** What the visitor should know before writing on. */
function bannerOf({ state, words, home }: View): string | null {
  if (state.offline) return home.offline;
  if (!state.talk.connected) return words.reconnecting;
  if (state.linkOver) return words.linkOver;
  return state.saveFailed ? words.saveFailed : null;
}

/** The conversation between the header and the text field. */
export class TalkView extends Component<Props, { readonly over: boolean }> {
  override state = { over: false };

  /** Was the focus in here? What had it may be gone with the next drawing: a form that is sent, a menu that closes. */
  override getSnapshotBeforeUpdate(): boolean {
    return this.props.view.context.bridge.root.activeElement?.closest('.talk') != null;
  }
  override componentDidUpdate(_props: Props, _state: unknown, focused?: boolean): void {
    const { root, panel } = this.props.view.context.bridge;
    if (focused === true && root.activeElement === null)
      panel.querySelector<HTMLElement>('.talk .menu button, .log')?.focus();
  }

  override render() {
    const { view, actions } = this.props;
    const { state, words } = view;
    const limits = state.config?.limits;
    const takes = state.config?.features.attachments === true;
    const line = bannerOf(view);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a drop zone; the same is done by the button "Attach a file"
      <div
        class="talk"
        onDragOver={(event) => {
          if (!takes || !event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          if (!this.state.over) this.setState({ over: true });
        }}
        onDragLeave={(event) =>
          event.currentTarget === event.target && this.setState({ over: false })
        }
        onDrop={(event) => {
          this.setState({ over: false });
          if (takes && takeFiles(actions, event.dataTransfer)) event.preventDefault();
        }}
      >
        <Menu view={view} />
        {line !== null && (
          <p class="banner" role="status">
            {line}
          </p>
        )}
        <Log view={view} actions={actions} />
        <Standing view={view} />
        <Uploads view={view} />
        {this.state.over && (
          <p class="drop">
            <Icon name="clip" />
            {fill(words.dropHere, { size: sayBytes(limits?.attachmentBytes ?? 0, state.locale) })}
          </p>
        )}
      </div>
    );
  }
}
