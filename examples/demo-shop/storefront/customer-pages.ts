/** My orders, and the mailbox of the demo. */
import type { Order, OrderItem, PostalAddress, Shipment } from '@attendant/core/host';
import type { Mail } from '../adapter.ts';
import { type Language, languages, type Shop, variantLabel } from '../shop.ts';
import { type Html, html } from './html.ts';
import type { Page, PageContext } from './layout.ts';
import { date, price } from './shop-pages.ts';
import { orderTone, orderWords, shipmentWords, words } from './words.ts';

/** `trouble`: why the last button press did nothing. */
export function ordersPage(
  context: PageContext,
  orders: readonly Order[],
  referencesOf: (orderId: string) => readonly string[],
  trouble: string | null = null,
): Page {
  const say = words[context.language];
  if (!context.customer) {
    return {
      title: say.orders,
      body: html`<section class="wrap narrow"><h1>${say.signInFirst}</h1><p>${say.signInText}</p></section>`,
    };
  }
  return {
    title: say.orders,
    ...(trouble && { status: 409 }),
    body: html`<section class="wrap narrow"><h1>${say.orders}</h1>
${trouble && html`<p class="note" role="alert">${say.refused}: ${trouble}</p>`}
${orders.length === 0 && html`<p>${say.noOrders}</p>`}
${orders.map((order) => orderCard(context, order, referencesOf(order.id)))}</section>`,
  };
}

function orderCard(context: PageContext, order: Order, references: readonly string[]): Html {
  const { language } = context;
  const say = words[language];
  return html`<article class="order"><header><div><h2>${order.number}</h2><p class="quiet">${say.placed} ${date(order.placedAt, language, true)}</p></div>
<p class="state state-${orderTone[order.state]}">${orderWords[language][order.state]}</p></header>
<ul class="items">${order.items.map((item) => itemLine(context, item))}</ul>
<p class="sum"><span>${say.total}</span><strong>${price(order.total.minor, language)}</strong></p>
${order.refunded && html`<p class="sum"><span>${say.refunded}</span><strong>${price(order.refunded.minor, language)}</strong></p>`}
${order.shippingAddress && html`<p class="quiet">${say.goesTo} ${addressLine(order.shippingAddress)}</p>`}
${order.changed && html`<p class="quiet">${say.asked} ${order.changed.map((action) => say.actions[action]).join(language === 'zh' ? '，' : ', ')}</p>`}
${references.length > 0 && html`<p class="quiet">${say.reference} ${references.join(', ')}</p>`}
${order.shipments.map((parcel) => shipment(context, parcel))}
${actions(context, order)}</article>`;
}

function addressLine({ name, line1, line2, postcode, city, country }: PostalAddress): string {
  return [name, line1, line2, `${postcode} ${city}`, country].filter(Boolean).join(', ');
}

function itemLine({ shop, language }: PageContext, item: OrderItem): Html {
  const named = inLanguage(shop, item, language);
  return html`<li>${item.productId && html`<img src="/pictures/${item.productId}.svg" alt="" width="56" height="56" loading="lazy">`}
<span>${item.quantity > 1 && `${item.quantity} × `}${named.title}${named.variant && html`<small>${named.variant}</small>`}</span>
<span class="amount">${price(item.price.minor * item.quantity, language)}</span></li>`;
}

/** An order is written in its customer's language; the page may be in the other. */
function inLanguage(
  shop: Shop,
  item: OrderItem,
  language: Language,
): { title: string; variant?: string } {
  const product = shop.products.find(({ id }) => id === item.productId);
  const variant = product?.variants.find((one) =>
    languages.some((each) => variantLabel(shop, one, each) === item.variant),
  );
  return {
    title: product?.title[language] ?? item.name,
    ...(item.variant && {
      variant: variant ? variantLabel(shop, variant, language) : item.variant,
    }),
  };
}

function shipment({ language }: PageContext, parcel: Shipment): Html {
  const say = words[language];
  const open = parcel.state !== 'delivered' && parcel.expectedTo;
  return html`<section class="parcel"><h3>${say.parcel} · ${parcel.carrier} · <span class="${parcel.state === 'delayed' || parcel.state === 'failed' ? 'bad' : ''}">${shipmentWords[language][parcel.state]}</span></h3>
${open && parcel.expectedFrom && parcel.expectedTo && html`<p>${say.expected} ${range(parcel.expectedFrom, parcel.expectedTo, language)}</p>`}
<ol class="events">${[...parcel.events]
    .reverse()
    .map(
      (event) =>
        html`<li><time datetime="${event.at}">${date(event.at, language, true)}</time><span>${event.text}${event.place && html`<small>${event.place}</small>`}</span></li>`,
    )}</ol>
<p class="quiet">${parcel.trackingNumber}</p></section>`;
}

function range(from: string, to: string, language: PageContext['language']): string {
  const [first, last] = [date(from, language), date(to, language)];
  return first === last ? first : `${first} – ${last}`;
}

function actions(context: PageContext, order: Order): Html | null {
  const { language, path } = context;
  const say = words[language];
  const hidden = html`<input type="hidden" name="order" value="${order.id}"><input type="hidden" name="language" value="${language}"><input type="hidden" name="back" value="${path}">`;
  if (order.state === 'received' || order.state === 'on-hold') {
    return html`<form method="post" action="/orders/cancel">${hidden}<button class="plain">${say.cancel}</button></form>`;
  }
  if (order.state !== 'delivered') return null;
  return html`<details class="return"><summary>${say.returnItems}</summary><form method="post" action="/orders/return">${hidden}
${order.items.map((item) => html`<label><input type="checkbox" name="item" value="${item.id}" checked> ${inLanguage(context.shop, item, language).title}</label>`)}
<label>${say.reason} <select name="reason">${say.reasons.map((reason) => html`<option>${reason}</option>`)}</select></label>
<button class="plain">${say.sendReturn}</button></form></details>`;
}

export function mailPage({ language }: PageContext, mails: readonly Mail[]): Page {
  const say = words[language];
  return {
    title: say.mail,
    body: html`<section class="wrap narrow"><h1>${say.mail}</h1><p class="quiet">${say.mailIntro}</p>
${mails.length === 0 && html`<p class="note">${say.noMail}</p>`}
${mails.map(
  (mail) =>
    html`<article class="letter"><header><h2>${mail.subject}</h2><time class="quiet" datetime="${mail.at}">${date(mail.at, language, true)}</time></header><p class="quiet">${say.to} ${mail.to}</p><pre>${mail.text}</pre></article>`,
)}</section>`,
  };
}
