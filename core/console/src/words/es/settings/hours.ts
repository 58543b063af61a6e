import type { Words } from '../../words.tsx';

/** When people answer. */
export const hours: Words['settings']['hours'] = {
  zone: 'Zona horaria',
  zoneNow: (time) => `Allí son las ${time}. Busque por ciudad o nombre.`,
  noZone: 'Ninguna zona horaria se llama así.',
  week: 'Semana',
  weekHint:
    '24:00 es el fin del día. Para pasar la medianoche, termine a las 24:00 y siga al día siguiente.',
  holidays: 'Festivos y excepciones',
  holidaysHint: 'Días en que nadie trabaja o rige otro horario.',
  noHolidays: 'Aún no hay excepciones.',
  addHoliday: 'Añadir un día',
  date: 'Fecha',
  holidayName: 'Nombre',
  closed: 'Cerrado',
  from: (day) => `${day}, desde`,
  to: (day) => `${day}, hasta`,
  addHours: 'Añadir horas',
  addSpan: (day) => `Añadir horas el ${day}`,
  removeSpan: (day, span) => `Quitar ${span} del ${day}`,
  copyFrom: (day) => `Copiar ${day} a otros días`,
  workdays: 'Días laborables',
  everyDay: 'Todos los días',
  copyNow: 'Copiar',
  copied: (days) => `Copiado a ${days}`,
  openNow: 'Abierto ahora',
  closedNow: 'Cerrado ahora',
  always: 'No hay horario: el asistente dice que siempre hay alguien.',
  openUntil: (time) => `hasta las ${time}`,
  opensAt: (when) => `A un cliente se le diría: volvemos el ${when}.`,
  neverOpens: 'No hay ninguna apertura prevista: se pide el correo a los clientes.',
  holidayNow: (name) => (name === '' ? 'Hoy es una excepción' : `Hoy: ${name}`),
  faults: {
    'not-a-time': 'Escriba una hora como 09:00.',
    'over-midnight':
      'El fin es anterior al inicio. Para pasar la medianoche, termine a las 24:00 y siga al día siguiente.',
    overlaps: 'Estas horas se solapan con otras del día.',
  },
  tryTitle: 'Qué se diría ahora',
  tryPlaceholder: 'Quiero hablar con una persona',
};
