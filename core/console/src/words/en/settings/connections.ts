import { plural } from '../../plural.ts';

type Texts = Readonly<Record<string, string>>;

/** Shops, help desks and the model. */
export const connections = {
  hosts: 'Connections',
  hostsHint: 'Set up in the configuration of the service.',
  noHosts: 'No shop or help desk is connected. The configuration of the service names them.',
  states: { up: 'Answers', down: 'Does not answer', unknown: 'Not asked yet' },
  capabilities: {
    receive: 'messages',
    articles: 'articles',
    products: 'products',
    contact: 'customers',
    orders: 'orders',
    orderByNumber: 'orders by number',
    reply: 'replies',
    handOff: 'handoff',
    createReturn: 'returns',
    cancelOrder: 'cancellations',
    notify: 'notices',
    tickets: 'tickets',
  } as Texts,
  articles: (count: number) => plural('en', count, { one: '# article', other: '# articles' }),
  neverSynced: 'not fetched yet',
  syncedAt: 'fetched',
  sync: 'Fetch now',
  syncAsked: (name: string) => `${name} is being fetched`,
  model: 'Model',
  modelHint: 'A model only writes more smoothly. What it writes is checked like every answer.',
  modelIs: (name: string, host: string) => `${name} at ${host}`,
  noModel: 'No model is set up. Answers quote your pages; nothing else is missing.',
  budget: 'Budget a month in US dollars',
  budgetNone: '0: no model is called.',
  budgetHint: 'Once it is spent, answers come without a model until next month.',
  noAmount: 'Write an amount such as 25 or 25.50.',
  spent: (spent: string, budget: string) => `${spent} of ${budget} spent this month`,
};
