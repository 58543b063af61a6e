import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Shops, help desks and the model. */
export const connections: Words['settings']['connections'] = {
  hosts: 'Conexiones',
  hostsHint: 'Se configuran en el servicio.',
  noHosts: 'No hay tienda ni centro de ayuda conectados. La configuración del servicio los nombra.',
  states: { up: 'Responde', down: 'No responde', unknown: 'Sin consultar' },
  capabilities: {
    receive: 'mensajes',
    articles: 'artículos',
    products: 'productos',
    contact: 'clientes',
    orders: 'pedidos',
    orderByNumber: 'pedidos por número',
    reply: 'respuestas',
    handOff: 'traspaso',
    createReturn: 'devoluciones',
    cancelOrder: 'cancelaciones',
    notify: 'avisos',
    tickets: 'tickets',
  },
  articles: (count) => plural('es', count, { one: '# artículo', other: '# artículos' }),
  neverSynced: 'sin traer aún',
  syncedAt: 'traído',
  sync: 'Traer ahora',
  syncAsked: (name) => `Se está trayendo ${name}`,
  model: 'Modelo',
  modelHint:
    'Un modelo solo redacta con más fluidez. Lo que escribe se comprueba como toda respuesta.',
  modelIs: (name, host) => `${name} en ${host}`,
  noModel: 'No hay modelo. Las respuestas citan sus páginas; no falta nada más.',
  budget: 'Presupuesto mensual en dólares',
  budgetNone: '0: no se usa ningún modelo.',
  budgetHint: 'Cuando se agota, las respuestas van sin modelo hasta el mes siguiente.',
  noAmount: 'Escriba un importe como 25 o 25,50.',
  spent: (spent, budget) => `${spent} de ${budget} gastados este mes`,
};
