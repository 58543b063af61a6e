import type { Words } from '../../words.tsx';

/** The chat on the pages of the business. */
export const look: Words['settings']['look'] = {
  appearance: 'Aussehen',
  pick: 'Wählen',
  colour: 'Farbe',
  noColour: 'Schreiben Sie eine Farbe wie #1f5c66.',
  fine: (ratio) => `Weiße Schrift darauf ist gut lesbar (Kontrast ${ratio} zu 1).`,
  changed: (ratio, shown) =>
    `Weiße Schrift darauf wäre schwer lesbar (Kontrast ${ratio} zu 1). Der Chat zeigt stattdessen ${shown}.`,
  side: 'Seite des Fensters',
  sides: { start: 'Anfang (auf Deutsch links)', end: 'Ende (auf Deutsch rechts)' },
  words: 'Worte',
  wordsHint: 'In jeder Ihrer Sprachen.',
  greeting: 'Begrüßung',
  greetingHint: 'Die erste Zeile beim Öffnen. Leer: unsere.',
  label: 'Beschriftung neben dem runden Knopf',
  labelHint: 'Höchstens 24 Zeichen. Leer: nur der Knopf.',
  suggestions: 'Vorgeschlagene Fragen',
  addSuggestion: 'Eine Frage, die Kunden oft stellen',
  privacy: 'Datenschutz',
  privacyUrl: 'Adresse Ihrer Datenschutzseite',
  privacyHint: 'Steht als Link unter dem Chat. Leer: kein Link.',
  preview: 'Vorschau',
  previewHint: 'Ihr Chat, wie er ist. Farbe und Seite sofort; Worte, sobald sie gespeichert sind.',
  pages: 'Seiten, die den Chat zeigen dürfen',
  pagesHint: 'Die Adresse einer Website ohne Pfad. Woanders öffnet sich der Chat nicht.',
  addPage: 'Adresse einer Website',
  noPages: 'Noch darf keine Website den Chat zeigen.',
  snippet: 'Auf eine Seite bringen',
  snippetHint: 'Kopieren Sie diese Zeile in jede Seite, vor </body>. Sie enthält kein Geheimnis.',
  snippetUnsaved:
    'Seite oder Beschriftung ist noch nicht gespeichert; danach ändert sich die Zeile.',
};
