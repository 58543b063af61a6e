import { describe, expect, it } from '@jest/globals';
import type { Order } from '../../model.ts';
import { findIntent } from '../../understanding/intent.ts';
import { openChat } from '../shipped/journeys.fixture.ts';
import { daysMeant, saysNewest } from './which-order.ts';

/** A Friday; the fixture's clock. */
const NOW = '2026-11-20T12:00:00.000Z';

describe('which order is meant', () => {
  it.each([
    ['en', 'the order from Monday', '2026-11-16'],
    ['de', 'die Bestellung vom Montag', '2026-11-16'],
    ['es', 'el pedido del miércoles', '2026-11-18'],
    ['fr', 'la commande de jeudi', '2026-11-19'],
    ['zh', '礼拜天的订单', '2026-11-15'],
    ['zh', '周三的订单', '2026-11-18'],
    ['ja', '水曜日の注文', '2026-11-18'],
    ['pl', 'zamówienie z poniedziałku', '2026-11-16'],
    ['ru', 'заказ от среды', '2026-11-18'],
    ['tr', 'pazartesi günkü sipariş', '2026-11-16'],
    ['tr', 'pazar günkü sipariş', '2026-11-15'],
    ['ar', 'طلب يوم الاثنين', '2026-11-16'],
    ['en', 'what I ordered yesterday', '2026-11-19'],
    ['de', 'die Bestellung von gestern', '2026-11-19'],
    ['zh', '昨天的订单', '2026-11-19'],
    ['en', 'my order of 9 November', '2026-11-09'],
    ['en', 'my order of November 9th', '2026-11-09'],
    ['de', 'die Bestellung vom 9. November', '2026-11-09'],
    ['de', 'die Bestellung vom 9.11.', '2026-11-09'],
    ['es', 'el pedido del 9 de noviembre', '2026-11-09'],
    ['fr', 'la commande du 9 novembre', '2026-11-09'],
    ['ru', 'заказ от 9 ноября', '2026-11-09'],
    ['zh', '11月9日的订单', '2026-11-09'],
    ['en', 'the one of 24 December', '2025-12-24'],
    ['en', 'the one of 2026-11-09', '2026-11-09'],
  ])('%s: %s', (language, text, day) => {
    expect(daysMeant({ text, language, timeZone: 'UTC', now: NOW })[0]).toBe(day);
  });

  it.each([
    ['en', 'may I send the march poster back'],
    ['en', 'I got 2 of 3 lamps, size 9/11'],
    ['en', 'on 31 February'],
    ['tr', 'pazarlık'],
    ['de', 'mit montageanleitung'],
  ])('%s: %s names no day', (language, text) => {
    expect(daysMeant({ text, language, timeZone: 'UTC', now: NOW })).toEqual([]);
  });

  it('counts days where the business is', () => {
    const late = '2026-11-16T23:30:00.000Z';
    const of = { text: 'yesterday', language: 'en', now: late };
    expect(daysMeant({ ...of, timeZone: 'UTC' })).toEqual(['2026-11-15']);
    expect(daysMeant({ ...of, timeZone: 'Europe/Berlin' })).toEqual(['2026-11-16']);
  });

  it.each([
    'my last order',
    'aus meiner neuesten Bestellung',
    'mi pedido más reciente',
    'ma dernière commande',
    '上次买的',
    '最近一单',
    'dell’ultimo ordine',
    'minha última encomenda',
    'mijn laatste bestelling',
    'z ostatniego zamówienia',
    'son siparişimdeki',
    'последнего заказа',
    'طلبي الأخير',
    '最後の注文',
    '마지막 주문',
    'आखिरी ऑर्डर',
    'คำสั่งซื้อล่าสุด',
  ])('“%s” is the newest', (text) => expect(saysNewest(text)).toBe(true));
  it.each(['my order', 'at last an order', 'die letzte Frage', 'las últimas semanas'])(
    '“%s” is not',
    (text) => expect(saysNewest(text)).toBe(false),
  );
});

const order = (number: string, placedAt: string, names: readonly string[]): Order => ({
  id: `o${number}`,
  number: `#${number}`,
  ownerId: 'mara',
  state: 'delivered',
  placedAt,
  total: { minor: 5_000, currency: 'EUR' },
  items: names.map((name, at) => ({
    id: `${number}-${at}`,
    name,
    quantity: 1,
    price: { minor: 2_500, currency: 'EUR' },
  })),
  shipments: [
    { state: 'delivered', deliveredAt: '2026-11-18T10:00:00.000Z', itemIds: [], events: [] },
  ],
});
/** An old one with both things, one of a Monday with the lamp, the newest with pot and socks. */
const three = ([pot = '', socks = '', lamp = '']: readonly string[]): readonly Order[] => [
  order('1990', '2026-10-06T10:00:00.000Z', [pot, lamp]),
  order('1991', '2026-11-09T10:00:00.000Z', [lamp]),
  order('1992', '2026-11-12T10:00:00.000Z', [pot, socks]),
];
const EN = ['Enamel pot', 'Wool socks', 'Desk lamp'] as const;
const DE = ['Emaille-Topf', 'Wollsocken', 'Schreibtischlampe'] as const;
const ES = ['Olla esmaltada', 'Calcetines de lana', 'Lámpara de mesa'] as const;
const FR = ['Casserole émaillée', 'Chaussettes en laine', 'Lampe de bureau'] as const;
const ZH = ['搪瓷锅', '羊毛袜', '台灯'] as const;

describe('a return that names its item and its order', () => {
  it.each([
    ['en', EN, 'I want to send the pot of my last order back', '1992', '0:1'],
    ['en', EN, 'Can I return the socks from my latest order?', '1992', '1:1'],
    ['en', EN, 'I want to send my order from last Monday back', '1991', '0:1'],
    ['en', EN, 'The lamp from my order of 9 November: I want to return it', '1991', '0:1'],
    ['de', DE, 'Ich möchte den Topf aus meiner letzten Bestellung zurückschicken', '1992', '0:1'],
    ['de', DE, 'Ich schicke die Wollsocken aus der neuesten Bestellung zurück', '1992', '1:1'],
    ['de', DE, 'Ich möchte die Bestellung vom Montag zurückgeben', '1991', '0:1'],
    ['es', ES, 'Quiero devolver la olla de mi última compra', '1992', '0:1'],
    ['es', ES, 'Quiero devolver el pedido del lunes', '1991', '0:1'],
    ['fr', FR, 'Je veux renvoyer la casserole de ma dernière commande', '1992', '0:1'],
    ['fr', FR, 'Je veux retourner la commande de lundi', '1991', '0:1'],
    ['zh', ZH, '我想把上一个订单里的锅退掉', '1992', '0:1'],
    ['zh', ZH, '我要退最近一单的袜子', '1992', '1:1'],
    ['zh', ZH, '我想退周一的订单', '1991', '0:1'],
  ] as const)('%s: %s', async (language, names, text, number, items) => {
    const chat = openChat({ language, orders: three(names) });
    await chat.say(text);
    expect(chat.flow()).toMatchObject({ name: 'return', slots: { order: number, items } });
  });

  it('asks which order where the newest has not arrived, and where nothing tells them apart', async () => {
    const onItsWay: Order = {
      ...order('1993', '2026-11-19T10:00:00.000Z', ['Tent']),
      state: 'shipped',
      shipments: [],
    };
    const chat = openChat({ orders: [...three(EN), onItsWay] });
    const step = await chat.say('I want to return my last order');
    expect(step?.reply.choices?.map(({ text }) => text)).toEqual([
      '#1993',
      '#1992',
      '#1991',
      '#1990',
    ]);
    const other = openChat({ orders: three(EN) });
    const which = await other.say('I want to send the lamp back');
    expect(which?.reply.choices).toHaveLength(2);
  });

  it.each([
    'Do you take any order back after 30 days?',
    'Who pays when an order has to be sent back?',
  ])('“%s” is asked in general', (text) => expect(findIntent(text)).toBeNull());
});
