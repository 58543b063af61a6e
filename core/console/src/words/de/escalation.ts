import { plural } from '../plural.ts';
import type { Words } from '../words.tsx';

export const escalation: Words['escalation'] = {
  conversation: 'Zum Gespräch',
  customer: 'Zu Kunde und Bestellung',
  circumstances: 'Zu den Umständen',
  labels: {
    frustrationAbove: 'Unmut über das Gespräch hinweg, mehr als',
    moodRising: 'Der Ärger wächst von Nachricht zu Nachricht',
    confidenceBelow: 'Die Seiten beantworten es, weniger sicher als',
    riskAbove: 'Das Verlangte wirkt riskant, mehr als',
    valueAbove: 'Die Bestellung kostet mehr als',
    valueRankAbove: 'Die Bestellung kostet mehr als dieser Anteil Ihrer Bestellungen',
    ordersAtLeast: 'Bestellungen bisher, mindestens',
    spentAtLeast: 'Insgesamt ausgegeben, mindestens',
    unsupportedLanguage: 'Eine Sprache, die hier niemand anbietet',
    outsidePolicy: 'Eine Regelung hat das Verlangte abgelehnt',
  },
  tags: 'Der Shop kennzeichnet den Kunden mit einem von',
  tagsHint: 'Eines je Zeile, so wie Ihr Shop sie signiert, etwa vip.',
  hours: 'Öffnungszeiten',
  hoursOf: { any: 'Jederzeit', inside: 'Nur während', outside: 'Nur außerhalb' },
  trouble: 'Hat nicht geantwortet',
  troubles: { host: 'das System des Shops', model: 'das Modell' },
  amount: 'Betrag',
  currency: 'Währung, etwa EUR',
  ifFrustrated: (percent) => `kommt, wenn sich Unmut aufgebaut hat (mehr als ${percent})`,
  ifRising: 'ärgerlicher ist als die davor',
  ifConfidence: (percent) =>
    `von den Seiten nicht beantwortet wird (weniger sicher als ${percent})`,
  ifRisk: (percent) => `etwas Riskantes verlangt (mehr als ${percent})`,
  ifValue: (amount) => `eine Bestellung über ${amount} betrifft`,
  ifRank: (percent) =>
    `eine Bestellung betrifft, die mehr kostet als ${percent} Ihrer Bestellungen`,
  ifOrders: (count) => `von jemandem mit mindestens ${count} Bestellungen kommt`,
  ifSpent: (amount) => `von jemandem kommt, der mindestens ${amount} ausgegeben hat`,
  ifTags: (tags) => `von jemandem mit der Kennzeichnung ${tags} kommt`,
  ifUnsupported: 'in einer Sprache ist, die hier niemand anbietet',
  ifOutsidePolicy: 'etwas verlangt, das eine Regelung nicht erlaubt',
  ifTrouble: (who) => `nicht beantwortet werden konnte, weil ${who} nicht antwortete`,
  ifHours: {
    inside: 'während der Öffnungszeiten kommt',
    outside: 'außerhalb der Öffnungszeiten kommt',
  },
  past: 'An früheren Gesprächen probieren',
  pastHint:
    'Legt diese Regeln, auch ungespeicherte, an die letzten Gespräche an. Nichts wird geschrieben, niemand erfährt davon.',
  pastRun: 'An früheren Gesprächen probieren',
  pastRunning: 'Wird probiert …',
  pastResult: (before, after, all) =>
    `${after} der letzten ${all} Gespräche würden übergeben; mit den gespeicherten Regeln sind es ${before}.`,
  pastSame: 'Kein Gespräch liefe anders.',
  pastNone: 'Es gibt noch keine Gespräche.',
  more: (count) => plural('de', count, { one: '# mehr', other: '# mehr' }),
  fewer: (count) => plural('de', count, { one: '# weniger', other: '# weniger' }),
  otherwise: (count) =>
    plural('de', count, { one: '# durch eine andere Regel', other: '# durch eine andere Regel' }),
  byRule: 'Nach Regel',
  rule: 'Regel',
  savedRules: 'Gespeicherte Regeln',
  theseRules: 'Diese Regeln',
  notTried: (rules) =>
    `Nicht an Früherem probiert, weil Bestellungen, Risiko und Ablehnungen dort nicht aufbewahrt sind: ${rules}.`,
  mood: 'Stimmung',
  trends: { rising: 'steigend', steady: 'gleichbleibend', easing: 'nachlassend' },
  causes: {
    anger: 'Ärger',
    repeat: 'erneut gefragt',
    unmet: 'nicht geholfen',
    sarcasm: 'Sarkasmus',
  },
  moodTurns: (levels) => `Unmut nach jeder Nachricht: ${levels}`,
};
