/** The bank's policy, as its console would save it: small transfers by themselves, larger and odd ones by a person. */
import type { ActionPolicy } from '@attendant/core/host';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

export const policy: ActionPolicy = [
  {
    id: 'transfers',
    action: 'own',
    ownName: 'transfer-money',
    identity: 'host',
    amountAtMost: eur(200_000),
    perContact: { count: 5, days: 1 },
    perTenant: { count: 500, days: 1 },
    approval: { role: 'admin', amountAbove: eur(50_000), riskAbove: 0.3 },
  },
  { id: 'own-details', action: 'update-contact', identity: 'host', approval: { role: 'agent' } },
];
