import type { errors as english } from '../en/errors.ts'

export const errors: typeof english = {
  400: {
    title: 'No pudimos leerlo',
    text: 'Algo en la dirección o en el formulario no está bien. Vuelva atrás e inténtelo de nuevo.',
  },
  401: {
    title: 'Su sesión terminó',
    text: 'Inicie sesión de nuevo. Sus palabras siguen en el cuadro de mensaje.',
  },
  403: {
    title: 'No puede abrir esto',
    text: 'Es de otra persona del equipo o su función no lo incluye. Consulte con su supervisor si lo necesita.',
  },
  404: {
    title: 'Aquí no hay nada',
    text: 'Puede que se haya movido o que alguien del equipo lo haya asignado. Búsquelo en su lista de clientes.',
  },
  405: { title: 'Eso no funciona aquí', text: 'Vuelva atrás e inténtelo de nuevo.' },
  409: {
    title: 'Alguien llegó antes',
    text: 'Esto cambió mientras usted trabajaba. Vuelva a cargar la página y revíselo.',
  },
  413: { title: 'Es demasiado', text: 'Acorte su mensaje y envíelo de nuevo.' },
  422: { title: 'Revise esto, por favor', text: 'Corrija lo que está marcado y envíelo de nuevo.' },
  429: { title: 'Un momento', text: 'Fue demasiado rápido. Espere un minuto e inténtelo de nuevo.' },
  500: {
    title: 'Algo falló de nuestro lado',
    text: 'Inténtelo en un minuto. Si continúa, dé este número a administración:',
  },
  503: {
    title: 'ClientComm está ocupado',
    text: 'Inténtelo en un minuto. Los textos de los clientes se conservan.',
  },
  offline: {
    title: 'No hay conexión',
    text: 'Nada se guarda en este dispositivo. Conéctese a internet e inténtelo de nuevo.',
  },
  expired: {
    title: 'Su sesión terminó',
    text: 'Inicie sesión en otra ventana y pulse aquí Enviar otra vez. Sus palabras se conservan.',
  },
  crossSite: {
    title: 'Lo hemos detenido',
    text: 'Esto no venía de una página de ClientComm. Abra ClientComm e inténtelo de nuevo.',
  },
  signedOut: 'Se cerró su sesión. Iníciela de nuevo en otra ventana y siga aquí. Sus palabras se conservan.',
  notSaved: 'No se guardó. Inténtelo de nuevo.',
  notSent: 'Su mensaje no se envió. Inténtelo de nuevo.',
  noConnection: 'Sin conexión. Seguimos intentándolo.',
  connected: 'Conectado de nuevo.',
  formKey: 'Este formulario está incompleto. Vuelva a cargar la página y envíelo de nuevo.',
  because: {
    'not-yours': 'Este cliente está en la lista de otra persona del equipo.',
    'not-in-department': 'Aquí no hay nada.',
    'no-permission': 'Su función no incluye esto. Consulte con su supervisor si lo necesita.',
  },
  home: 'Ir a sus clientes',
  reference: (id) => `Número: ${id}`,
}
