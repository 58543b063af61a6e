import type { Words } from '../../words.tsx';

/** Who works here. */
export const team: Words['settings']['team'] = {
  invite: 'Invitar a alguien',
  inviteHint: 'Recibe un enlace para entregar. Se abre una vez y dura un día.',
  makeLink: 'Crear el enlace',
  name: 'Nombre',
  role: 'Rol',
  roles: 'Qué puede hacer cada rol',
  roleMeans: {
    owner: 'Todo, también nombrar y quitar propietarios.',
    admin: 'Ajustes, equipo, artículos, claves y registro; no propietarios.',
    agent: 'Responde a clientes y ve artículos y ajustes.',
    viewer: 'Ve lo mismo que un agente; no cambia nada.',
  },
  you: '(usted)',
  off: 'Desactivado',
  invited: 'Invitado',
  fromSite: (site) => `De ${site}`,
  siteHint: 'Abre la consola en el panel de su sitio; el sitio confirma quién es.',
  linkUntil: 'El enlace vale hasta',
  linkOver: 'El enlace ha caducado. Cree otro.',
  linkTitle: (name) => `Enlace para ${name}`,
  linkHint: 'Envíelo usted; no se vuelve a mostrar. Quien lo abra será esta persona aquí.',
  link: 'Enlace de un solo uso',
  linkDone: 'Lo he copiado',
  more: (name) => `Cambiar a ${name}`,
  inviteAgain: 'Crear otro enlace',
  passwordLink: 'Crear un enlace para una contraseña nueva',
  withdraw: 'Retirar la invitación',
  withdrawTitle: (name) => `¿Retirar la invitación de ${name}?`,
  withdrawHint: 'El enlace deja de valer y la entrada desaparece.',
  turnOff: 'Desactivar',
  turnOn: 'Activar de nuevo',
  offTitle: (name) => `¿Desactivar a ${name}?`,
  offHint:
    'Se cierra su sesión en todas partes. Sus conversaciones vuelven a la bandeja. Lo que escribió se queda.',
};
