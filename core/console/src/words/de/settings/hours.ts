import type { Words } from '../../words.tsx';

/** When people answer. */
export const hours: Words['settings']['hours'] = {
  zone: 'Zeitzone',
  zoneNow: (time) => `Dort ist es jetzt ${time} Uhr. Suchen Sie nach Stadt oder Name.`,
  noZone: 'Keine Zeitzone heißt so.',
  week: 'Woche',
  weekHint:
    '24:00 ist das Ende eines Tages. Über Mitternacht: bis 24:00 und am nächsten Tag weiter.',
  holidays: 'Feiertage und Ausnahmen',
  holidaysHint: 'Tage, an denen niemand arbeitet oder andere Zeiten gelten.',
  noHolidays: 'Noch keine Ausnahmen.',
  addHoliday: 'Tag hinzufügen',
  date: 'Datum',
  holidayName: 'Name',
  closed: 'Geschlossen',
  from: (day) => `${day}, von`,
  to: (day) => `${day}, bis`,
  addHours: 'Zeiten hinzufügen',
  addSpan: (day) => `Zeiten am ${day} hinzufügen`,
  removeSpan: (day, span) => `${span} am ${day} entfernen`,
  copyFrom: (day) => `${day} auf andere Tage kopieren`,
  workdays: 'Werktage',
  everyDay: 'Alle Tage',
  copyNow: 'Kopieren',
  copied: (days) => `Kopiert auf ${days}`,
  openNow: 'Jetzt geöffnet',
  closedNow: 'Jetzt geschlossen',
  always: 'Es sind keine Zeiten gesetzt: Der Assistent sagt, dass immer jemand da ist.',
  openUntil: (time) => `bis ${time} Uhr`,
  opensAt: (when) => `Einem Kunden würde gesagt: zurück am ${when}.`,
  neverOpens: 'Es steht keine Öffnung bevor: Kunden werden um ihre E-Mail gebeten.',
  holidayNow: (name) => (name === '' ? 'Heute Ausnahme' : `Heute: ${name}`),
  faults: {
    'not-a-time': 'Schreiben Sie eine Uhrzeit wie 09:00.',
    'over-midnight':
      'Das Ende liegt vor dem Anfang. Über Mitternacht: bis 24:00 und am nächsten Tag weiter.',
    overlaps: 'Diese Zeiten überschneiden sich mit anderen des Tages.',
  },
  tryTitle: 'Was jetzt gesagt würde',
  tryPlaceholder: 'Ich möchte mit einem Menschen sprechen',
};
