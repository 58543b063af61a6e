/** What came of the conversations of a period, and what each figure counts. */

import type { LateWords } from '../late-words.ts';
import { plural } from '../plural.ts';

export const report: LateWords['report'] = {
  title: 'Bericht',
  period: 'Zeitraum',
  lastDays: (count) => plural('de', count, { one: '# Tag', other: 'Letzte # Tage' }),
  begun: (count) =>
    plural('de', count, {
      one: '# Gespräch wurde begonnen.',
      other: '# Gespräche wurden begonnen.',
    }),
  outcomesTitle: 'Was daraus wurde',
  outcomesMeans:
    'Jedes Gespräch zählt einmal, so wie es jetzt steht. „Beantwortet“ heißt nicht gelöst: Wer gegangen ist, hat das nicht gesagt.',
  before: (a) => `${a} in ebenso vielen Tagen davor.`,
  noConversations: 'In diesen Tagen wurde kein Gespräch begonnen.',
  waitsTitle: 'Warten auf einen Menschen',
  waitsMeans:
    'Von der Übergabe bis zu den ersten Worten eines Menschen, nach der Uhr an der Wand, mit Nächten und Feiertagen. Das Ziel zählt Minuten innerhalb Ihrer Zeiten.',
  waitsCut: (a) => `Nur die neuesten ${a} Übergaben wurden angesehen.`,
  p50: 'Die Hälfte wartete höchstens',
  p95: '95 % warteten höchstens',
  within: (a) => `Innerhalb des Ziels von ${a}`,
  ofAll: (a, b) => `${a} von ${b}`,
  attended: 'Ein Mensch hat geschrieben',
  waiting: 'Wartet noch',
  unattended: 'Vorbei, und niemand hat geschrieben',
  noHandoffs: 'Nichts wurde übergeben.',
  reasonsTitle: 'Warum übergeben wurde',
  reasonsMeans: 'Übergaben in diesen Tagen, nach dem damals genannten Grund.',
  wrapUpsTitle: 'Worum es ging',
  wrapUpsMeans: 'Von gelösten Gesprächen, wie beim Schließen angegeben.',
  notSaid: 'Nicht angegeben',
  noneResolved: 'Noch keines ist gelöst.',
  setWrapUps: 'Gründe zur Auswahl festlegen',
  csatTitle: 'Zufriedenheit',
  csatMeans: (a) =>
    `Gezählt wird nur, wer gefragt wurde und geantwortet hat; ${a} Gespräche wurden nicht bewertet.`,
  csat: (a, b) => `${a} gaben 4 oder 5, bei ${b} Bewertungen`,
  noneRated: 'Noch niemand hat bewertet.',
  stars: (count) => plural('de', count, { one: '# Stern', other: '# Sterne' }),
  thumbs: (a, b) => `Als hilfreich markierte Antworten: ${a}; nicht hilfreich: ${b}.`,
  outcomes: {
    answered: 'Vom Assistenten beantwortet',
    handedOver: 'An einen Menschen übergeben',
    unanswered: 'Nicht beantwortet',
    nothingAsked: 'Nichts gefragt',
  },
  means: {
    answered: 'Niemand hat übernommen, und die letzte Frage wurde beantwortet.',
    handedOver: 'Ein Mensch wurde gerufen oder hat geschrieben.',
    unanswered: 'Niemand hat übernommen, und die letzte Frage blieb ohne Antwort.',
    nothingAsked: 'Ein Gruß, oder gar keine Antwort des Assistenten.',
  },
};
