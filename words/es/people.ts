import type { people as english } from '../en/people.ts'

export const people: typeof english = {
  title: 'Personal',
  lead: 'Quién trabaja en este departamento y qué puede hacer cada persona.',
  new: 'Añadir a alguien',
  back: 'Volver al personal',
  backTo: (name) => `Volver a ${name}`,
  active: (count) => (count === 1 ? '1 persona' : `${count} personas`),
  disabled: 'Desactivadas',
  onlyYou: 'Por ahora está usted sola o solo. Añada a un colega: recibirá una invitación por correo.',
  open: (name) => `Abrir ${name}`,

  form: {
    title: 'Añadir a alguien al personal',
    lead: 'Recibirá un correo con una contraseña temporal y elegirá la suya al entrar por primera vez.',
    leadCounty: 'Entra con su cuenta del condado. Dígale la dirección de este sitio.',
    name: 'Nombre',
    email: 'Correo del trabajo',
    emailHelp: 'Con él entra. Tiene que ser suyo.',
    role: 'Función',
    roleIn: (department) => `Función en ${department}`,
    none: 'No trabaja aquí',
    add: 'Añadir e invitar',
    addCounty: 'Añadir',
    deskPhone: 'Teléfono de escritorio',
    deskPhoneHelp: 'Donde suenan las llamadas de sus clientes.',
    extension: 'Extensión',
    save: 'Guardar',
    errors: 'Revise esto, por favor',
  },
  errors: {
    name: {
      empty: 'Escriba su nombre.',
      'too-long': 'Este nombre es demasiado largo.',
      unreadable: 'Este nombre tiene caracteres que no se ven. Escríbalo de nuevo.',
    },
    email: {
      empty: 'Escriba su correo del trabajo.',
      'not-an-address': 'No es una dirección de correo. Escríbala así: dana.whitfield@county.gov.',
      taken: 'Esta dirección no se puede usar aquí. Revísela o pregunte al administrador del condado.',
    },
    role: {
      empty: 'Elija una función.',
      beyond: 'No puede dar esta función: permite más de lo que usted puede.',
    },
    deskPhone: {
      'not-a-number': 'No es un número de teléfono.',
      'not-possible': 'Este número no existe. Escríbalo con su código de área.',
      'not-an-extension': 'Una extensión solo tiene dígitos, 8 como máximo.',
      'extension-alone': 'Escriba también el número de teléfono.',
    },
  },

  created: (name) => `${name} ya es parte del personal. La invitación va en camino.`,
  createdCounty: (name) => `${name} ya es parte del personal y puede entrar.`,
  notInvited: (name) =>
    `${name} ya es parte del personal, pero la invitación no pudo salir. Envíela otra vez en una hora.`,
  added: (name) => `${name} trabaja en este departamento desde ahora.`,
  known: (name) => `Ya hay una cuenta con esta dirección: ${name}.`,
  needsAdministrator: 'Esta dirección no se puede usar aquí. Pregunte al administrador del condado.',

  person: {
    about: 'Nombre, correo y teléfono de escritorio',
    aboutOthers: 'Solo un administrador puede cambiar el nombre, el correo y el acceso de esta cuenta.',
    saved: 'Guardado.',
    changed: 'Otra persona cambió esta cuenta mientras usted escribía. No se ha sobrescrito nada.',
    changedNow: (label, value) => `${label} ahora es: ${value}`,
    nothing: 'nada',
    changedHelp: 'Sus palabras siguen en el formulario. Guárdelas si deben valer.',
    roles: 'Funciones',
    rolesHelp: 'Un cambio vale desde su próximo clic.',
    setRole: 'Cambiar la función',
    setRoleIn: (department) => `Cambiar la función en ${department}`,
    addTo: (department) => `Añadir a ${department}`,
    remove: (department) => `Sacar de ${department}`,
    fixed: 'Usted no puede cambiar esta función.',
    given: (role, department) => `${role} en ${department} desde ahora.`,
    beyond: 'No puede dar ni quitar una función que permite más de lo que usted puede.',
    lastAdministrator: 'Es el último administrador. Nombre antes a otra persona administradora.',
    yourself: 'No puede hacer esto con su propia cuenta. Pídalo a un colega.',
    raced: 'Otra persona cambió estas funciones ahora mismo. Mire otra vez.',
    off: (day) => `Desactivada desde ${day}`,
    goOn: 'Mirar otra vez',
    leaving: (count) =>
      count === 1
        ? 'Sus clientes están pasando a «En espera»: 1 hasta ahora.'
        : `Sus clientes están pasando a «En espera»: ${count} hasta ahora.`,
  },

  signIn: {
    title: 'Acceso',
    state: {
      invited: (day) => `Invitada el ${day}; aún no ha entrado. La contraseña temporal vale 7 días.`,
      expired: (day) => `Invitada el ${day}. La contraseña temporal ya no vale. Envíe una invitación nueva.`,
      active: 'Entra con su propia contraseña.',
      reset: 'Se le envió un código para elegir una contraseña nueva.',
      none: 'La cuenta no está lista. Envíe la invitación.',
      county: 'Entra con su cuenta del condado. Contraseñas y teléfonos perdidos los atiende informática.',
    },
    invitation: 'Enviar otra vez la invitación',
    password: 'Enviar un código para una contraseña nueva',
    passwordHelp: 'Para una contraseña olvidada. Se cierran todas sus sesiones.',
    'start-over': 'Empezar de nuevo con otra invitación',
    'start-overHelp':
      'Para un teléfono o una aplicación de códigos perdidos. Elige otra contraseña y configura de nuevo la aplicación. Se cierran todas sus sesiones.',
    sent: {
      invitation: (name) => `${name} recibe una invitación nueva. Vale 7 días.`,
      password: (name) => `${name} recibe por correo un código para elegir una contraseña nueva.`,
      'start-over': (name) => `${name} recibe una invitación nueva y configura otra vez el segundo factor.`,
    },
    'not-now': 'Ahora no se puede enviar más correo. Pruebe de nuevo en una hora.',
    'has-signed-in': 'Ya ha entrado. Envíe un código para una contraseña nueva.',
    'has-not-signed-in': 'Aún no ha entrado. Envíe otra vez la invitación.',
    disabled: 'La cuenta está desactivada. Actívela primero.',
  },

  disabling: {
    link: 'Desactivar esta cuenta',
    title: (name) => `Desactivar la cuenta de ${name}`,
    titleOut: (name, department) => `Sacar a ${name} de ${department}`,
    now: 'Su sesión se cierra al instante y ya no puede entrar.',
    nowOut: (department) => `Ya no ve nada de ${department}.`,
    noClients: 'Ningún cliente es suyo.',
    clients: (count) =>
      count === 1
        ? '1 cliente se quedará sin encargado del caso:'
        : `${count} clientes se quedarán sin encargado del caso:`,
    more: (count) => `y ${count} más`,
    where:
      'Pasan a «En espera». Allí el personal de apoyo y los supervisores ven sus mensajes, y no se pierde nada.',
    scheduledHere: 'Lo que tenía programado aquí se retiene hasta que alguien lo revise.',
    noScheduled: 'No tiene nada programado.',
    scheduled: (count) =>
      count === 1
        ? 'Se retendrá 1 mensaje programado. No sale hasta que alguien lo revise.'
        : `Se retendrán ${count} mensajes programados. No salen hasta que alguien los revise.`,
    transferFirst: 'Transferirlos antes',
    confirm: (count) =>
      count === 0
        ? 'Desactivar la cuenta'
        : `Desactivar y dejar en espera a ${count} ${count === 1 ? 'cliente' : 'clientes'}`,
    confirmOut: (department) => `Sacar de ${department}`,
    done: (name) => `La cuenta de ${name} está desactivada.`,
    doneOut: (name, department) => `${name} ya no trabaja en ${department}.`,
    enable: 'Activar de nuevo',
    enableHelp: 'Puede entrar otra vez. Los clientes que se dieron a otros se quedan con ellos.',
    enabled: (name) => `La cuenta de ${name} está activa de nuevo.`,
  },
}
