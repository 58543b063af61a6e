import type { Words } from '../../words.tsx';

/** When people answer. */
export const hours: Words['settings']['hours'] = {
  zone: 'Fuseau horaire',
  zoneNow: (time) => `Il y est ${time}. Cherchez par ville ou par nom.`,
  noZone: 'Aucun fuseau ne porte ce nom.',
  week: 'Semaine',
  weekHint:
    '24:00 est la fin d’une journée. Pour passer minuit, finissez à 24:00 et reprenez le lendemain.',
  holidays: 'Jours fériés et exceptions',
  holidaysHint: 'Jours sans personne, ou avec d’autres horaires.',
  noHolidays: 'Pas encore d’exception.',
  addHoliday: 'Ajouter un jour',
  date: 'Date',
  holidayName: 'Nom',
  closed: 'Fermé',
  from: (day) => `${day}, de`,
  to: (day) => `${day}, à`,
  addHours: 'Ajouter des heures',
  addSpan: (day) => `Ajouter des heures le ${day}`,
  removeSpan: (day, span) => `Retirer ${span} le ${day}`,
  copyFrom: (day) => `Copier ${day} sur d’autres jours`,
  workdays: 'Jours ouvrés',
  everyDay: 'Tous les jours',
  copyNow: 'Copier',
  copied: (days) => `Copié sur ${days}`,
  openNow: 'Ouvert maintenant',
  closedNow: 'Fermé maintenant',
  always: 'Aucun horaire : l’assistant dit que quelqu’un est toujours là.',
  openUntil: (time) => `jusqu’à ${time}`,
  opensAt: (when) => `On dirait à un client : de retour le ${when}.`,
  neverOpens: 'Aucune ouverture à venir : on demande leur e-mail aux clients.',
  holidayNow: (name) => (name === '' ? 'Exception aujourd’hui' : `Aujourd’hui : ${name}`),
  faults: {
    'not-a-time': 'Écrivez une heure comme 09:00.',
    'over-midnight':
      'La fin précède le début. Pour passer minuit, finissez à 24:00 et reprenez le lendemain.',
    overlaps: 'Ces heures en chevauchent d’autres du même jour.',
  },
  tryTitle: 'Ce qui serait dit maintenant',
  tryPlaceholder: 'Je voudrais parler à une personne',
};
