import { Component } from 'preact';
import type { ItemsCard as Card } from '../../../src/model.ts';
import { fill } from '../panel/hours.ts';
import { safeUrl } from '../panel/safe-url.ts';
import { harmless } from './format.ts';
import { sayMoney } from './order.ts';
import type { View } from './view-context.ts';

type Props = { readonly view: View; readonly card: Card };

/** Items of an order to choose among, several at once, each with how many pieces. */
export class ItemsCard extends Component<Props, { readonly fault: boolean }> {
  override state = { fault: false };
  private sent = false;

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sent) return;
    const { view, card } = this.props;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const chosen = card.items.flatMap((item, place) =>
      data.has(`item${place}`)
        ? [{ place, name: item.name, pieces: String(data.get(`pieces${place}`) ?? item.quantity) }]
        : [],
    );
    this.setState({ fault: chosen.length === 0 });
    if (chosen.length === 0) return;
    this.sent = true;
    view.talk.send(chosen.map(({ name, pieces }) => `${pieces} × ${name}`).join(', '), {
      items: chosen.map(({ place, pieces }) => `${place}:${pieces}`).join(','),
    });
  };

  private readonly clear = (): void => this.setState({ fault: false });

  private item(place: number) {
    const { view, card } = this.props;
    const item = card.items[place];
    if (item === undefined) return null;
    const picture = safeUrl(item.imageUrl);
    return (
      <li key={place}>
        <label class="grow pick">
          <input type="checkbox" name={`item${place}`} />
          {picture !== null && (
            <img
              class="picture"
              src={picture}
              alt=""
              loading="lazy"
              referrerpolicy="no-referrer"
              width="44"
              height="44"
            />
          )}
          <span class="grow">
            <bdi>{harmless(item.name)}</bdi>
            <small>
              {item.variant !== undefined && <bdi>{harmless(item.variant)} · </bdi>}
              {sayMoney(item.price, view.state.locale)}
            </small>
          </span>
        </label>
        {item.quantity > 1 && (
          <select name={`pieces${place}`} aria-label={fill(view.words.pieces, { name: item.name })}>
            {Array.from({ length: Math.min(item.quantity, 99) }, (_, at) => item.quantity - at).map(
              (pieces) => (
                <option key={pieces} value={pieces}>
                  {pieces}
                </option>
              ),
            )}
          </select>
        )}
      </li>
    );
  }

  override render() {
    const { view, card } = this.props;
    return (
      <form
        class="card"
        noValidate
        aria-label={view.words.items}
        onSubmit={this.submit}
        onChange={this.clear}
      >
        <ul class="items">{card.items.map((_, place) => this.item(place))}</ul>
        {this.state.fault && (
          <p class="fault" role="alert">
            {view.words.noneChosen}
          </p>
        )}
        <button type="submit" class="act first">
          {view.words.takeItems}
        </button>
      </form>
    );
  }
}
