/** What an approver writes in place of a customer's request. */
import type { LateWords } from '../late-words.ts';

export const change: LateWords['change'] = {
  title: 'Modifier la demande',
  problem: 'Problème',
  reason: 'Motif',
  refundTo: 'L’argent va à',
  payWith: 'Payé avec',
  asPaid: 'Comme la commande a été payée',
  amount: (currency) => `Montant (${currency})`,
  noAmount: 'Écrivez un montant supérieur à zéro.',
  piecesOf: (item) => `Nombre de ${item}`,
  insteadOf: (item) => `À la place de ${item}`,
  address: {
    name: 'Nom',
    line1: 'Rue et numéro',
    line2: 'Complément',
    postcode: 'Code postal',
    city: 'Ville',
    region: 'Région',
    country: 'Pays',
  },
  needsYes:
    'Le client n’a pas dit oui à cela. On le lui demande dans le chat ; c’est fait après son oui, sans que vous décidiez de nouveau.',
  covered:
    'Cela ne fait qu’enlever à ce que le client a accepté : cela attend toujours et vous pouvez l’approuver.',
  refused: 'La politique ne le permet pas.',
  incomplete: 'Il manque quelque chose ou ce n’est pas possible.',
  ask: 'Demander au client',
  take: 'Modifier',
};
