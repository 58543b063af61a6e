import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Shops, help desks and the model. */
export const connections: Words['settings']['connections'] = {
  hosts: 'Anbindungen',
  hostsHint: 'Eingerichtet in der Konfiguration des Dienstes.',
  noHosts: 'Kein Shop und kein Helpdesk ist angebunden. Die Konfiguration des Dienstes nennt sie.',
  states: { up: 'Antwortet', down: 'Antwortet nicht', unknown: 'Noch nicht gefragt' },
  capabilities: {
    receive: 'Nachrichten',
    articles: 'Artikel',
    products: 'Produkte',
    contact: 'Kunden',
    orders: 'Bestellungen',
    orderByNumber: 'Bestellungen nach Nummer',
    reply: 'Antworten',
    handOff: 'Übergabe',
    createReturn: 'Rücksendungen',
    cancelOrder: 'Stornierungen',
    notify: 'Mitteilungen',
    tickets: 'Tickets',
  },
  articles: (count) => plural('de', count, { one: '# Artikel', other: '# Artikel' }),
  neverSynced: 'noch nicht geholt',
  syncedAt: 'geholt',
  sync: 'Jetzt holen',
  syncAsked: (name) => `${name} wird geholt`,
  model: 'Modell',
  modelHint: 'Ein Modell schreibt nur flüssiger. Was es schreibt, wird wie jede Antwort geprüft.',
  modelIs: (name, host) => `${name} bei ${host}`,
  noModel: 'Kein Modell eingerichtet. Antworten zitieren Ihre Seiten; sonst fehlt nichts.',
  budget: 'Budget im Monat in US-Dollar',
  budgetNone: '0: Es wird kein Modell aufgerufen.',
  budgetHint: 'Ist es verbraucht, kommen Antworten bis zum nächsten Monat ohne Modell.',
  noAmount: 'Schreiben Sie einen Betrag wie 25 oder 25,50.',
  spent: (spent, budget) => `${spent} von ${budget} in diesem Monat verbraucht`,
};
