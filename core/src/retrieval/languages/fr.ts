/** French: words that carry grammar rather than a topic, and words for the same thing. Written by hand. */
import type { LanguageResource } from './language-resource.ts';

export const french: LanguageResource = {
  functionWords: `le la les l un une des du de d au aux à et ou mais que qu quoi qui quel quelle quels quelles quand où comment
    combien pourquoi parce pour par avec sans sur sous dans en entre chez vers depuis pendant je j me m moi mon ma mes tu te
    t toi ton ta tes il elle on ils elles lui leur leurs nous notre nos vous votre vos se s son sa ses ce c cet cette ces ça
    cela est suis es sommes êtes sont était étaient être été ai as a avons avez ont avait avoir eu peux peut pouvez peuvent
    pouvoir dois doit devez devoir veux veut voudrais vouloir fait faire faut y ne n pas non oui si plus moins très trop
    aussi encore déjà tout toute tous toutes autre autres même quelque chose est-ce bonjour merci svp maintenant ici`,
  synonyms: [
    'retour, retourner, renvoyer, rendre',
    'remboursement, rembourser, remboursé, récupérer mon argent',
    'livraison, expédition, envoi, livrer, expédier, frais de port, port',
    'colis, paquet',
    'échange, échanger, autre taille',
    'annuler, annulation',
    'carte cadeau, bon, chèque cadeau',
    'réduction, remise, rabais, promotion, code promo',
    'facture, reçu, justificatif',
    'tva, taxe, taxes',
    'garantie, défaut',
    'cassé, abîmé, endommagé, défectueux',
    'réparation, réparer',
    'douane, droits de douane',
    'payer, paiement, régler, règlement',
    'taille, tailles, pointure, mesures',
    'pull, chandail, tricot',
    'veste, manteau, blouson',
    'horaires, ouvert, ouverture',
    'retirer, retrait, récupérer',
    'magasin, boutique',
    'laver, nettoyer, lavage, machine',
    'épuisé, rupture de stock',
    'disponible, en stock',
    'mot de passe, connexion, connecter',
    'compte, profil',
    'adresse, domicile',
    'courriel, email, mail',
  ],
};
