import type { Order, OrderItem, Shipment } from '../../../src/model.ts';
import { fill } from '../panel/hours.ts';
import { Icon } from '../panel/icon.tsx';
import { safeUrl } from '../panel/safe-url.ts';
import { TalkIcon } from './icon.tsx';
import { sayDay, sayDays, sayMoney, shownShipment, stepsDone } from './order.ts';
import type { View } from './view-context.ts';

function when(view: View, order: Order, shipment: Shipment | null): string | null {
  const { words, state } = view;
  const { locale } = state;
  if (order.refunded !== undefined)
    return fill(words.refundedSum, { amount: sayMoney(order.refunded, locale) });
  if (shipment?.deliveredAt !== undefined)
    return fill(words.deliveredOn, { date: sayDay(shipment.deliveredAt, locale) });
  const days = sayDays({ from: shipment?.expectedFrom, to: shipment?.expectedTo }, locale);
  return days === null ? null : fill(words.expected, { date: days });
}

function Item({ item, locale }: { readonly item: OrderItem; readonly locale: string }) {
  const picture = safeUrl(item.imageUrl);
  return (
    <li>
      {picture === null ? (
        <span class="picture" aria-hidden="true">
          <Icon name="parcel" />
        </span>
      ) : (
        // Decorative: the name stands beside it. A picture the page's policy forbids leaves its grey square.
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
        <bdi>{item.name}</bdi>
        <small>
          {item.variant !== undefined && (
            <>
              <bdi>{item.variant}</bdi>
              {' · '}
            </>
          )}
          <bdi>{item.quantity} ×</bdi>
        </small>
      </span>
      <span class="sum">{sayMoney(item.price, locale)}</span>
    </li>
  );
}

/** An order's true state: in words, as a bar, with the days that matter and what can be done now. */
export function OrderCard({ view, order }: { readonly view: View; readonly order: Order }) {
  const { words, state, talk } = view;
  const shipment = shownShipment(order);
  const steps = stepsDone(order.state);
  const date = when(view, order, shipment);
  const tracking = safeUrl(shipment?.trackingUrl);
  const latest = shipment?.events.at(-1);
  const late = shipment?.state === 'delayed' || shipment?.state === 'failed';
  const ask = (text: string) => talk.send(fill(text, { number: order.number }));
  return (
    <section class="order" aria-label={fill(words.order, { number: order.number })}>
      <header>
        <b>{fill(words.order, { number: order.number })}</b>
        <span class="faint">
          {fill(words.placed, { date: sayDay(order.placedAt, state.locale) })}
        </span>
      </header>
      <p class="state">
        {words.states[order.state]}
        {late && <span class="tag late">{words.delayed}</span>}
      </p>
      {date !== null && <p class="days">{date}</p>}
      {steps !== null && (
        <div class={late ? 'bar late' : 'bar'} aria-hidden="true">
          {[1, 2, 3, 4].map((step) => (
            <i key={step} class={step <= steps ? 'done' : ''} />
          ))}
        </div>
      )}
      {latest !== undefined && (
        <p class="latest faint">
          {sayDay(latest.at, state.locale)} ·{' '}
          <bdi>{[latest.text, latest.place].filter(Boolean).join(', ')}</bdi>
          {shipment?.carrier !== undefined && (
            <>
              {' · '}
              <bdi>{shipment.carrier}</bdi>
            </>
          )}
        </p>
      )}
      <ul class="items" aria-label={words.items}>
        {order.items.map((item) => (
          <Item key={item.id} item={item} locale={state.locale} />
        ))}
      </ul>
      <p class="total">
        <span>{words.total}</span>
        <b>{sayMoney(order.total, state.locale)}</b>
      </p>
      <div class="acts">
        {tracking !== null && (
          <a class="act first" href={tracking} target="_blank" rel="noopener noreferrer">
            {words.track}
            <TalkIcon name="out" flip />
          </a>
        )}
        {order.state === 'delivered' && (
          <button type="button" class="act" onClick={() => ask(words.giveBackText)}>
            {words.giveBack}
          </button>
        )}
        <button type="button" class="act" onClick={() => ask(words.orderHelpText)}>
          {words.orderHelp}
        </button>
      </div>
    </section>
  );
}
