import { ExternalLink } from 'lucide-react';
import type { Order, OrderState, Shipment } from '../../../../src/model.ts';
import { Badge, type Tone } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

const TONES: Readonly<Partial<Record<OrderState, Tone>>> = {
  delivered: 'resolved',
  cancelled: 'trouble',
  'on-hold': 'waiting',
  'return-requested': 'waiting',
  'exchange-requested': 'waiting',
};

/** An order as the shop tells it: state, dates, parcel, what is in it. */
export function OrderCard({ order }: { readonly order: Order }) {
  const { inbox } = useWords();
  const format = useFormat();
  return (
    <article className="order-card stack">
      <div className="row apart wrap">
        <h4>{inbox.order(order.number)}</h4>
        <Badge tone={TONES[order.state] ?? 'agent'}>
          {inbox.orderState[order.state] ?? order.state}
        </Badge>
      </div>
      <p className="soft small numbers">
        {inbox.placed(format.date(order.placedAt))} · {format.money(order.total)}
        {order.refunded !== undefined && ` · ${inbox.refunded(format.money(order.refunded))}`}
      </p>
      {order.shipments.map((shipment, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a parcel may have no number; their order does not change.
        <Parcel key={at} shipment={shipment} />
      ))}
      <ul className="order-items small">
        {order.items.map(({ id, name, variant, quantity, price }) => (
          <li key={id} className="row apart">
            <span className="one-line" dir="auto" title={name}>
              <span className="numbers">{inbox.times(format.number(quantity))}</span> {name}
              {variant !== undefined && <span className="soft"> {variant}</span>}
            </span>
            <span className="numbers">{format.money(price)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Parcel({ shipment }: { readonly shipment: Shipment }) {
  const { inbox } = useWords();
  const format = useFormat();
  const { state, carrier, trackingNumber, trackingUrl, expectedFrom, expectedTo } = shipment;
  const last = shipment.events.at(-1);
  const late = state === 'delayed' || state === 'failed';
  return (
    <div className="small order-parcel">
      <p className="row wrap">
        <Badge tone={late ? 'trouble' : state === 'delivered' ? 'resolved' : 'plain'}>
          {inbox.shipmentState[state] ?? state}
        </Badge>
        <span className="soft" dir="auto">
          {[carrier, trackingNumber].filter((part) => part !== undefined).join(' ')}
        </span>
      </p>
      {shipment.deliveredAt !== undefined ? (
        <p>{inbox.deliveredAt(format.date(shipment.deliveredAt))}</p>
      ) : (
        expectedFrom !== undefined && (
          <p>
            {inbox.expected(format.date(expectedFrom), format.date(expectedTo ?? expectedFrom))}
          </p>
        )
      )}
      {last !== undefined && (
        <p className="soft">
          {inbox.lastScan(format.ago(last.at))}: <bdi>{last.text}</bdi>
          {last.place !== undefined && <bdi>, {last.place}</bdi>}
        </p>
      )}
      {trackingUrl?.startsWith('https://') === true && (
        <a href={trackingUrl} target="_blank" rel="noopener noreferrer">
          {inbox.track} <ExternalLink size={12} aria-hidden />
        </a>
      )}
    </div>
  );
}
