import type { Words } from '../../words.tsx';

/** What the assistant says by itself, in the words of the business. */
export const templates: Words['settings']['templates'] = {
  checked:
    'Les nombres, dates et promesses de vos textes sont vérifiés comme toute réponse : ce que vos pages ne prouvent pas n’est pas dit.',
  names: {
    greeting: 'Salutation',
    unknown: 'Rien trouvé',
    'handed-over-open': 'Transfert pendant les horaires',
    'handed-over-closed': 'Transfert hors horaires',
    'small-talk-thanks': 'Après un merci',
  },
  when: {
    greeting: 'Quand un client dit seulement bonjour.',
    unknown: 'Quand rien dans vos pages ne répond. Une personne est proposée en même temps.',
    'handed-over-open': 'Quand une personne est demandée et que quelqu’un est là.',
    'handed-over-closed':
      'Quand une personne est demandée et que personne n’est là avant l’ouverture.',
    'small-talk-thanks': 'Quand un client remercie.',
  },
  reset: 'Revenir au nôtre',
  oursIsSaid: 'Vide : le texte gris, le nôtre, est dit.',
  variables: 'Insérer une variable',
  variable: {
    'contact.name': 'nom du client',
    'tenant.name': 'votre nom',
    opening: 'prochaine ouverture',
  },
  preview: 'Se lit ainsi',
  sampleName: 'Li Wei',
  unknownVariable: (names) =>
    `${names} n’est pas une variable ici. Utilisez les boutons ci-dessous.`,
};
