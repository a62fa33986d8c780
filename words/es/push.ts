import type { push as english } from '../en/push.ts'

export const push: typeof english = {
  title: 'Notificaciones de escritorio',
  lead: 'Su computadora o teléfono le avisa cuando un cliente escribe, aunque ClientComm esté cerrado. La notificación dice solo «Tiene mensajes nuevos.», nunca quién escribió ni qué.',
  notification: {
    'new-messages': 'Tiene mensajes nuevos.',
    works: 'Las notificaciones funcionan en este navegador.',
  },
  here: 'En este navegador',
  state: {
    asking: 'Viendo si las notificaciones están activadas en este navegador.',
    on: 'Las notificaciones están activadas en este navegador.',
    off: 'Las notificaciones están desactivadas en este navegador.',
    blocked:
      'Este navegador bloquea las notificaciones de ClientComm. Abra la configuración de este sitio (el icono junto a la dirección), ponga Notificaciones en «Permitir» y vuelva a cargar esta página.',
    unsupported:
      'Este navegador no puede mostrar notificaciones. En un iPhone o iPad, primero agregue ClientComm a la pantalla de inicio y ábralo desde ahí.',
    failed: 'No funcionó. Revise su conexión e inténtelo de nuevo.',
  },
  withoutScript:
    'Las notificaciones necesitan JavaScript. Actívelo para este sitio para encenderlas o apagarlas.',
  turnOn: 'Activar notificaciones',
  turnOff: 'Desactivar notificaciones',
  browsers: 'Sus navegadores',
  browsersHelp:
    'Las notificaciones llegan a cada uno de estos hasta que las desactive, también si su sesión terminó por falta de uso. Si usted cierra la sesión, paran hasta que vuelva a entrar ahí.',
  none: 'Las notificaciones no están activadas en ningún navegador.',
  named: (browser, system) =>
    browser && system ? `${browser} en ${system}` : browser || system || 'Un navegador',
  since: (when) => `Activado: ${when}`,
  test: 'Enviar una prueba',
  testOf: (name) => `Enviar una prueba a ${name}`,
  remove: 'Quitar',
  removeOf: (name) => `Quitar ${name}`,
  done: {
    tested: 'Va una prueba en camino. Aparece en unos segundos si ese navegador está abierto.',
    removed: 'Ya no llegan notificaciones a ese navegador.',
    gone: 'Ese navegador ya no está en su lista.',
  },
  help: 'Cómo funcionan las notificaciones',
}
