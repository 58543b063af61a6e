import { plural } from '../plural.ts';
import type { Words } from '../words.tsx';

export const today: Words['today'] = {
  title: 'Hoy',
  needs: 'Necesita a una persona',
  waiting: (count) => plural('es', count, { one: '# cliente espera', other: '# clientes esperan' }),
  longest: (length) => `el que más, ${length}`,
  nobodyWaits: 'Nadie espera a una persona',
  nobodyWaitsHint: 'El asistente responde; quien necesite a una persona aparece aquí al momento.',
  openInbox: 'Abrir la bandeja',
  mine: (count) =>
    plural('es', count, { one: '# conversación es tuya', other: '# conversaciones son tuyas' }),
  mentions: (count) =>
    plural('es', count, { one: '# nota te menciona', other: '# notas te mencionan' }),
  corrections: (count) =>
    plural('es', count, {
      one: '# respuesta marcada como incorrecta',
      other: '# respuestas marcadas como incorrectas',
    }),
  waitsSince: (length) => `espera ${length}`,
  next: 'Qué hacer ahora',
  nextNone:
    'Nada destaca. Las respuestas salen de páginas vigentes y nadie marcó ninguna como incorrecta.',
  share: (percent) => `${percent} de las preguntas`,
  writeArticle: (count) =>
    plural('es', count, {
      one: '# pregunta quedó sin respuesta',
      other: '# preguntas quedaron sin respuesta',
    }),
  writeArticleAction: 'Escribir la página',
  mendArticle: (title) => `«${title}» suele marcarse como poco útil`,
  mendArticleWhy: (disliked, used) =>
    `${disliked} votos negativos en ${used} respuestas que la citan`,
  mendArticleAction: 'Corregir la página',
  reviewArticles: (count) =>
    plural('es', count, { one: '# página por revisar', other: '# páginas por revisar' }),
  reviewArticlesAction: 'Revisarlas',
  handleTopic: (reason) => `Se traspasa a menudo: ${reason}`,
  handleTopicWhy: (count) =>
    plural('es', count, { one: '# conversación en 14 días', other: '# conversaciones en 14 días' }),
  handleTopicAction: 'Verlas',
  finish: {
    articles: 'El asistente aún no tiene de dónde responder',
    snippet: 'El chat aún no está en ninguna página',
    hours: 'El horario sigue siendo el inicial',
    team: 'Eres la única persona del equipo',
  },
  finishAction: {
    articles: 'Traer páginas',
    snippet: 'Copiar el fragmento',
    hours: 'Poner el horario',
    team: 'Invitar a alguien',
  },
  changed: 'Qué cambió',
  changedNone: 'Nada cambió desde ayer.',
  changes: {
    'article-changed': (title) => `Página cambiada: ${title}`,
    'article-began': (title) => `Ya vigente: ${title}`,
    'article-ended': (title) => `Ya no vigente: ${title}`,
    'import-ended': (title) => `Importación terminada: ${title}`,
    'low-rating': () => 'Un cliente puntuó bajo una conversación',
    'host-down': (title) => `La conexión no responde: ${title}`,
    'budget-spent': () =>
      'El presupuesto del modelo de este mes está gastado; se responde sin modelo',
    'settings-changed': () => 'Ajustes cambiados',
  },
  by: (name) => `por ${name}`,
  days: 'Los últimos 14 días',
  daysHint:
    'Cada pregunta cuenta una vez, según lo decidido. La línea punteada son los 14 días anteriores.',
  questions: (count) => plural('es', count, { one: '# pregunta', other: '# preguntas' }),
  answered: 'Respondidas',
  asked: 'Preguntó',
  handedOver: 'Traspasadas',
  foundNothing: 'Sin resultado',
  before: 'Los 14 días anteriores',
  liked: 'Votos positivos',
  disliked: 'Votos negativos',
  conversations: 'Conversaciones',
  day: 'Día',
  asTable: 'Ver como tabla',
  asChart: 'Ver como gráfico',
  more: (percent) => `${percent} más que antes`,
  fewer: (percent) => `${percent} menos que antes`,
  noDays: 'Aún no hay preguntas. Pon el chat en una página o pregúntale algo.',
  tryIt: 'Probar una pregunta',
};
