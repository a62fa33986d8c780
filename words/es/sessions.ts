import type { sessions as english } from '../en/sessions.ts'

export const sessions: typeof english = {
  title: 'Su cuenta',
  email: 'Correo',
  name: 'Nombre',
  role: 'Función',
  department: 'Departamento',
  emailHelp:
    'Con esta dirección entra usted. Su supervisor o un administrador cambia el nombre, la dirección y la función.',
  yours: 'Lo que usted cambia',
  deskPhone: 'Teléfono de escritorio',
  deskPhoneHelp: 'Donde suenan las llamadas de sus clientes. Déjelo vacío si no tiene.',
  language: 'Idioma de estas páginas',
  languages: { en: 'English', es: 'Español' },
  save: 'Guardar',
  saved: 'Guardado.',
  changed: 'Su cuenta cambió en otro lugar mientras usted escribía. Mírela otra vez y guarde.',
  errors: 'Revise esto, por favor',

  password: {
    title: 'Contraseña y segundo factor',
    help: 'Los guarda el servicio de acceso, no este sitio. Para elegir otra contraseña, cierre la sesión y elija «Forgot your password?» en su página.',
    lost: 'Si perdió el teléfono con la aplicación de códigos, su supervisor puede empezar de nuevo su acceso.',
    county: 'Entra con su cuenta del condado. De su contraseña se ocupa informática del condado.',
    link: 'Cerrar la sesión e ir a la página de acceso',
  },

  also: {
    title: 'También suyo',
    notices: 'Avisos: por correo y en este dispositivo',
    away: 'Mensaje de ausencia',
    preferences: 'Escribir y listas',
    sessions: 'Dónde tiene la sesión abierta',
  },

  departments: {
    title: 'Departamentos',
    now: (department) => `Está viendo ${department}.`,
    change: (department) => `Ir a ${department}`,
    changeShort: 'Cambiar de departamento',
  },

  list: {
    title: 'Dónde tiene la sesión abierta',
    lead: 'Cada navegador en el que tiene la sesión abierta. Una sesión termina tras 30 minutos sin uso, y en todo caso tras 12 horas.',
    here: 'Este navegador',
    other: 'Otro navegador',
    started: (when) => `Abierta ${when}`,
    used: (when) => `usada por última vez ${when}`,
    end: 'Cerrar',
    endNamed: (when) => `Cerrar la sesión abierta ${when}`,
    ended: 'Esa sesión está cerrada.',
    everywhere: 'Cerrar la sesión en todas partes',
    everywhereHelp: 'Termina todas estas, también la actual, y pide de nuevo su contraseña.',
    back: 'Volver a su cuenta',
  },
}
