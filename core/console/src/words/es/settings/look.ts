import type { Words } from '../../words.tsx';

/** The chat on the pages of the business. */
export const look: Words['settings']['look'] = {
  appearance: 'Apariencia',
  pick: 'Elegir',
  colour: 'Color',
  noColour: 'Escriba un color como #1f5c66.',
  fine: (ratio) => `El texto blanco se lee bien sobre él (contraste ${ratio} a 1).`,
  changed: (ratio, shown) =>
    `El texto blanco se leería mal sobre él (contraste ${ratio} a 1). El chat muestra ${shown} en su lugar.`,
  side: 'Lado de la página',
  sides: { start: 'Inicio (izquierda en español)', end: 'Fin (derecha en español)' },
  words: 'Textos',
  wordsHint: 'En cada uno de sus idiomas.',
  greeting: 'Saludo',
  greetingHint: 'La primera línea al abrir el chat. Vacío: el nuestro.',
  label: 'Etiqueta junto al botón redondo',
  labelHint: 'Como mucho 24 caracteres. Vacío: solo el botón.',
  suggestions: 'Preguntas sugeridas',
  addSuggestion: 'Una pregunta frecuente',
  privacy: 'Privacidad',
  privacyUrl: 'Dirección de su página de privacidad',
  privacyHint: 'Enlazada bajo el chat. Vacío: sin enlace.',
  preview: 'Vista previa',
  previewHint: 'Su chat, tal como es. Color y lado al momento; los textos al guardarlos.',
  pages: 'Páginas que pueden mostrar el chat',
  pagesHint: 'La dirección de un sitio sin ruta. El chat no se abre en otro lugar.',
  addPage: 'Dirección de un sitio',
  noPages: 'Ningún sitio puede mostrar el chat todavía.',
  snippet: 'Ponerlo en una página',
  snippetHint: 'Copie esta línea en cada página, antes de </body>. No contiene secretos.',
  snippetUnsaved: 'El lado o la etiqueta no están guardados; la línea cambiará al guardarlos.',
};
