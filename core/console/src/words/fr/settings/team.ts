import type { Words } from '../../words.tsx';

/** Who works here. */
export const team: Words['settings']['team'] = {
  invite: 'Inviter quelqu’un',
  inviteHint: 'Vous recevez un lien à transmettre. Il s’ouvre une fois et vaut un jour.',
  makeLink: 'Créer le lien',
  name: 'Nom',
  role: 'Rôle',
  roles: 'Ce que chaque rôle peut faire',
  roleMeans: {
    owner: 'Tout, y compris nommer et retirer des propriétaires.',
    admin: 'Réglages, équipe, articles, clés et journal ; pas les propriétaires.',
    agent: 'Répond aux clients, voit les articles et les réglages.',
    viewer: 'Voit ce que voit un agent ; ne change rien.',
  },
  you: '(vous)',
  off: 'Désactivé',
  invited: 'Invité',
  fromSite: (site) => `De ${site}`,
  siteHint: 'Ouvre la console dans l’administration de son site ; le site garantit son identité.',
  linkUntil: 'Le lien vaut jusqu’au',
  linkOver: 'Le lien a expiré. Créez-en un autre.',
  linkTitle: (name) => `Lien pour ${name}`,
  linkHint:
    'Envoyez-le vous-même ; il ne sera plus montré. Qui l’ouvre devient cette personne ici.',
  link: 'Lien à usage unique',
  linkDone: 'Je l’ai copié',
  more: (name) => `Modifier ${name}`,
  inviteAgain: 'Créer un autre lien',
  passwordLink: 'Créer un lien pour un nouveau mot de passe',
  withdraw: 'Retirer l’invitation',
  withdrawTitle: (name) => `Retirer l’invitation de ${name} ?`,
  withdrawHint: 'Le lien ne vaut plus et l’entrée disparaît.',
  turnOff: 'Désactiver',
  turnOn: 'Réactiver',
  offTitle: (name) => `Désactiver ${name} ?`,
  offHint:
    'La personne est déconnectée partout aussitôt. Ses conversations retournent dans les messages. Ce qu’elle a écrit reste.',
};
