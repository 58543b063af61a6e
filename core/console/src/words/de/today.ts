import { plural } from '../plural.ts';
import type { Words } from '../words.tsx';

export const today: Words['today'] = {
  title: 'Heute',
  needs: 'Braucht einen Menschen',
  waiting: (count) => plural('de', count, { one: '# Person wartet', other: '# Personen warten' }),
  longest: (length) => `am längsten seit ${length}`,
  nobodyWaits: 'Niemand wartet auf einen Menschen',
  nobodyWaitsHint: 'Der Assistent antwortet; wer einen Menschen braucht, erscheint sofort hier.',
  openInbox: 'Posteingang öffnen',
  mine: (count) =>
    plural('de', count, { one: '# Gespräch führen Sie', other: '# Gespräche führen Sie' }),
  mentions: (count) =>
    plural('de', count, { one: '# Notiz erwähnt Sie', other: '# Notizen erwähnen Sie' }),
  corrections: (count) =>
    plural('de', count, {
      one: '# Antwort als falsch markiert',
      other: '# Antworten als falsch markiert',
    }),
  waitsSince: (length) => `wartet ${length}`,
  next: 'Was als Nächstes zu tun ist',
  nextNone:
    'Nichts fällt auf. Die Antworten kommen aus gültigen Seiten, und keine ist als falsch markiert.',
  share: (percent) => `${percent} der Fragen`,
  writeArticle: (count) =>
    plural('de', count, {
      one: '# Frage blieb ohne Antwort',
      other: '# Fragen blieben ohne Antwort',
    }),
  writeArticleAction: 'Seite schreiben',
  mendArticle: (title) => `„${title}“ wird oft als nicht hilfreich bewertet`,
  mendArticleWhy: (disliked, used) =>
    `${disliked} Daumen runter in ${used} Antworten, die sie zitieren`,
  mendArticleAction: 'Seite verbessern',
  reviewArticles: (count) =>
    plural('de', count, {
      one: '# Seite ist zur Prüfung fällig',
      other: '# Seiten sind zur Prüfung fällig',
    }),
  reviewArticlesAction: 'Prüfen',
  handleTopic: (reason) => `Oft übergeben: ${reason}`,
  handleTopicWhy: (count) =>
    plural('de', count, { one: '# Gespräch in 14 Tagen', other: '# Gespräche in 14 Tagen' }),
  handleTopicAction: 'Ansehen',
  finish: {
    articles: 'Der Assistent hat noch nichts, woraus er antworten kann',
    snippet: 'Der Chat ist noch auf keiner Seite',
    hours: 'Die Öffnungszeiten sind noch die voreingestellten',
    team: 'Sie sind allein im Team',
  },
  finishAction: {
    articles: 'Seiten holen',
    snippet: 'Code kopieren',
    hours: 'Zeiten festlegen',
    team: 'Jemanden einladen',
  },
  changed: 'Was sich geändert hat',
  changedNone: 'Seit gestern hat sich nichts geändert.',
  changes: {
    'article-changed': (title) => `Seite geändert: ${title}`,
    'article-began': (title) => `Gilt jetzt: ${title}`,
    'article-ended': (title) => `Gilt nicht mehr: ${title}`,
    'import-ended': (title) => `Import beendet: ${title}`,
    'low-rating': () => 'Ein Gespräch wurde niedrig bewertet',
    'host-down': (title) => `Verbindung antwortet nicht: ${title}`,
    'budget-spent': () =>
      'Das Modellbudget dieses Monats ist verbraucht; geantwortet wird ohne Modell',
    'settings-changed': () => 'Einstellungen geändert',
  },
  by: (name) => `von ${name}`,
  days: 'Die letzten 14 Tage',
  daysHint:
    'Jede Frage zählt einmal, nach dem, was entschieden wurde. Die gepunktete Linie sind die 14 Tage davor.',
  questions: (count) => plural('de', count, { one: '# Frage', other: '# Fragen' }),
  answered: 'Beantwortet',
  asked: 'Nachgefragt',
  handedOver: 'Übergeben',
  foundNothing: 'Nichts gefunden',
  before: 'Die 14 Tage davor',
  liked: 'Daumen hoch',
  disliked: 'Daumen runter',
  conversations: 'Gespräche',
  day: 'Tag',
  asTable: 'Als Tabelle zeigen',
  asChart: 'Als Diagramm zeigen',
  more: (percent) => `${percent} mehr als davor`,
  fewer: (percent) => `${percent} weniger als davor`,
  noDays: 'Noch keine Fragen. Stellen Sie den Chat auf eine Seite oder fragen Sie selbst etwas.',
  tryIt: 'Eine Frage ausprobieren',
};
