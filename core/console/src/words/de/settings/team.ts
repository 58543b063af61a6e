import type { Words } from '../../words.tsx';

/** Who works here. */
export const team: Words['settings']['team'] = {
  invite: 'Jemanden einladen',
  inviteHint: 'Sie bekommen einen Link zum Weitergeben. Er öffnet sich einmal und gilt einen Tag.',
  makeLink: 'Link erstellen',
  name: 'Name',
  role: 'Rolle',
  roles: 'Was jede Rolle darf',
  roleMeans: {
    owner: 'Alles, auch Inhaber ernennen und entfernen.',
    admin: 'Einstellungen, Team, Artikel, Schlüssel und Protokoll; keine Inhaber.',
    agent: 'Antwortet Kunden und sieht Artikel und Einstellungen.',
    viewer: 'Sieht, was ein Mitarbeiter sieht; ändert nichts.',
  },
  you: '(Sie)',
  off: 'Deaktiviert',
  invited: 'Eingeladen',
  fromSite: (site) => `Von ${site}`,
  siteHint: 'Öffnet die Konsole im Admin der Website; die Website bürgt für die Person.',
  linkUntil: 'Der Link gilt bis',
  linkOver: 'Der Link ist abgelaufen. Erstellen Sie einen neuen.',
  linkTitle: (name) => `Link für ${name}`,
  linkHint:
    'Schicken Sie ihn selbst; er wird nicht noch einmal gezeigt. Wer ihn öffnet, wird hier zu dieser Person.',
  link: 'Einmal-Link',
  linkDone: 'Ich habe ihn kopiert',
  more: (name) => `${name} ändern`,
  inviteAgain: 'Neuen Link erstellen',
  passwordLink: 'Link für ein neues Passwort erstellen',
  withdraw: 'Einladung zurücknehmen',
  withdrawTitle: (name) => `Einladung von ${name} zurücknehmen?`,
  withdrawHint: 'Der Link gilt nicht mehr und der Eintrag verschwindet.',
  turnOff: 'Deaktivieren',
  turnOn: 'Wieder aktivieren',
  offTitle: (name) => `${name} deaktivieren?`,
  offHint:
    'Die Person wird überall sofort abgemeldet. Ihre Unterhaltungen gehen in den Posteingang zurück. Was sie geschrieben hat, bleibt.',
};
