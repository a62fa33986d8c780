import type { Help } from '../../help.ts'

/** Programar, muchos a la vez, plantillas. */
export const sendingTopics = {
  scheduling: {
    title: 'Programar mensajes',
    about: 'Escribir ahora y enviar después, una o muchas veces.',
    parts: [
      { heading: 'Enviar un mensaje más tarde' },
      {
        steps: [
          'Abra al cliente y escriba el mensaje.',
          'Presione «Enviar más tarde» y elija día y hora. Al lado está la zona horaria.',
          'Prográmelo. Queda en la conversación con un borde de rayas.',
        ],
      },
      {
        text: 'O elija una nueva notificación arriba de su lista: cliente, hora y palabras en una sola página.',
      },
      { heading: 'Repetirlo' },
      {
        text: 'En una nueva notificación elija cada cuánto: cada semana, cada dos semanas o cada mes, por un año como máximo. Puede cambiar u omitir solo uno, o ese y todos los siguientes.',
      },
      { heading: 'Cambiar o cancelar' },
      {
        text: 'Todo lo que espera está en Programados y en la conversación. Ahí puede cambiar las palabras o la hora, o cancelarlo. La cancelación se puede deshacer.',
      },
      { heading: 'Qué pasa cuando llega la hora' },
      {
        list: [
          'Sale a la hora que eligió, al mejor número en ese momento si dejó la elección a la selección inteligente.',
          'Si para entonces el cliente no quiere textos o ya no está en su lista, no se envía. Espera por usted en Programados, con el motivo.',
          'En horas de silencio sale solo si usted escribió por qué no puede esperar.',
        ],
      },
    ],
  },
  'many-at-once': {
    title: 'Muchos clientes a la vez',
    about: 'Un mensaje a un grupo o a quienes usted marque, a cada quien por separado.',
    parts: [
      {
        text: 'Un mensaje masivo va a cada cliente por separado, en su propia conversación con usted. Nadie ve quién más lo recibió. Las respuestas llegan como cualquier mensaje.',
      },
      { heading: 'Escribir a varios clientes' },
      {
        steps: [
          'En su lista, empiece a seleccionar, marque a los clientes y elija escribirles. O escriba al grupo desde la página del grupo.',
          'Escriba el mensaje. Ponga {{first name}} donde va el nombre de cada cliente.',
          'Revíselo. Verá quién lo recibe, quién queda fuera y por qué, cuánto cuesta y cuándo sale.',
          'Presione el botón con el número de clientes. Antes de eso no se envía nada.',
        ],
      },
      { heading: 'Grupos' },
      {
        text: 'Un grupo reúne clientes a los que escribe a menudo, como una clase o un programa. Solo usted lo ve. Sus clientes siguen en su lista cuando lo borra.',
      },
      { heading: 'Mientras se envía' },
      {
        text: 'Una página muestra cuántos lo han recibido. Puede detenerlo: a quien aún no le llegó, no le llega. Un mensaje a un solo cliente nunca espera detrás de uno para muchos.',
      },
    ],
  },
  templates: {
    title: 'Plantillas',
    about: 'Lo que escribe a menudo, listo para usar.',
    parts: [
      { heading: 'Hacer una' },
      {
        steps: [
          'Abra Plantillas y empiece una nueva. O escriba en el cuadro del mensaje y guárdelo como plantilla.',
          'Póngale un nombre. Solo el personal lo ve.',
          'Escríbala en inglés, en español o en los dos. Cada cliente recibe la de su idioma.',
        ],
      },
      { heading: 'Espacios por llenar' },
      {
        text: 'Un espacio como {{first name}} se llena con el registro del cliente. Lo que no está en el registro, como una fecha o un lugar, se le pregunta cuando usa la plantilla. Un mensaje con un espacio vacío no se envía.',
      },
      { heading: 'Usarla' },
      {
        text: 'Presione «Plantillas» junto al cuadro del mensaje, o la tecla / en un cuadro vacío, y elija. Las palabras van al cuadro: revíselas, cámbielas y presione Enviar.',
      },
      { heading: 'Plantillas compartidas' },
      { text: 'Un supervisor puede compartir plantillas con todo el departamento. Todos pueden usarlas.' },
    ],
  },
} satisfies Partial<Help>
