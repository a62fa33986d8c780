import type { help as english } from '../en/help.ts'

export const help: typeof english = {
  title: 'Ayuda',
  lead: 'Cómo funciona ClientComm y cómo aprovecharlo mejor.',
  search: 'Buscar en la ayuda',
  searchHelp: 'Por ejemplo: número equivocado, vacaciones, contraseña',
  go: 'Buscar',
  found: (count, wanted) =>
    count === 0
      ? `Nada aquí habla de «${wanted}». Pruebe con otra palabra, o pregunte a quien se indica abajo.`
      : count === 1
        ? `1 tema habla de «${wanted}».`
        : `${count} temas hablan de «${wanted}».`,
  all: 'Todos los temas',
  topics: 'Temas',
  next: (title) => `Siguiente: ${title}`,
  contact: {
    title: 'A quién preguntar',
    lead: (county) => `Si la ayuda no basta, pregunte en ${county}:`,
    name: 'Quién',
    email: 'Correo electrónico',
    phone: 'Teléfono',
    hours: 'Cuándo',
    none: 'Pregunte a su supervisor. Puede crear cuentas, reiniciar un acceso y llegar al personal de informática.',
  },
  notHere: 'No existe ese tema. Elija uno de abajo.',
  signIn: 'Iniciar sesión',
}
