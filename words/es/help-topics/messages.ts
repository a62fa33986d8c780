import type { Help } from '../../help.ts'

/** Cómo funciona, mensajes, buenas prácticas, llamadas. */
export const messageTopics = {
  'how-it-works': {
    title: 'Cómo funciona ClientComm',
    about: 'Usted escribe en este sitio; su cliente recibe un mensaje de texto común.',
    parts: [
      {
        text: 'Con ClientComm usted y sus clientes se escriben. Los clientes no necesitan aplicación ni cuenta: reciben textos comunes desde el número de su departamento. Usted lee y responde en este sitio, en computadora o teléfono.',
      },
      { heading: 'Lo que ve su cliente' },
      {
        list: [
          'Todos los textos vienen de un solo número, el de su departamento. Su propio número no se muestra.',
          'El cliente no ve su nombre si usted no lo escribe. Diga quién es en el primer mensaje.',
          'Los clientes pueden responder en cualquier momento. Su respuesta llega a su lista.',
        ],
      },
      { heading: 'Lo que ve usted' },
      {
        list: [
          'Clientes: todas las personas de su lista; primero las que tienen mensajes nuevos, en negrita y con un número.',
          'El número rojo de la navegación y del título de la página cuenta los clientes con mensajes sin leer.',
          'Sin asignar: textos de números que nadie de su departamento conoce todavía.',
          'Programados: lo que saldrá más tarde.',
        ],
      },
      { heading: 'Quién puede leerlo' },
      {
        text: 'Usted lee y escribe a los clientes de su propia lista. Su supervisor puede leer las conversaciones del departamento si su condado lo permite, y un colega que le sustituye lee las suyas mientras usted no está. Lo que usted y su cliente escriben es parte del registro: nadie lo borra a mano, y las reglas de su departamento dicen cuánto tiempo se guardan los registros.',
      },
      { heading: 'No es para emergencias' },
      {
        text: 'Nadie vigila los textos a toda hora. Diga a sus clientes que llamen al 911 en una emergencia, o al 988 si piensan en el suicidio. Los textos que pueden indicar peligro se muestran en todas las páginas a quien atiende el caso y a quien está de guardia, hasta que alguien diga que los vio.',
      },
    ],
  },
  messages: {
    title: 'Mensajes',
    about: 'Leer, responder y ver si un mensaje llegó.',
    parts: [
      { heading: 'Responder a un cliente' },
      {
        steps: [
          'Elija al cliente en su lista.',
          'Escriba en el cuadro debajo de la conversación.',
          'Mire a qué número se enviará: la página dice cuál se usa y por qué.',
          'Presione Enviar. También puede presionar Ctrl y Enter (Command y Enter en una Mac).',
        ],
      },
      {
        text: 'Durante unos segundos después de enviar puede recuperar el mensaje con Deshacer. Usted elige cuántos segundos en su configuración. Una vez que un texto ha salido, nadie puede recuperarlo.',
      },
      { heading: 'Selección inteligente' },
      {
        text: 'Si un cliente tiene varios números, la selección inteligente usa el que más usa y al que los mensajes llegan. Usa solo los números del propio cliente y, si es menor de edad, el de su tutor. Elija usted otro número cuando sepa más.',
      },
      { heading: 'Lo que dice debajo de un mensaje' },
      {
        list: [
          'En cola: está por salir.',
          'Enviado: ya salió. La compañía telefónica aún no ha dicho más.',
          'Entregado: llegó al teléfono.',
          'No entregado: no llegó. Al lado está el motivo y lo que puede hacer.',
          'No quiere textos: el cliente los detuvo con STOP, así que no se envió nada.',
          'Puede que no haya salido: se cortó la conexión. Espere o pregunte al cliente antes de enviarlo otra vez.',
        ],
      },
      { heading: 'Si un cliente no quiere más textos' },
      {
        text: 'Un cliente que escribe STOP no recibe más textos de su departamento, de nadie. Solo el cliente puede cambiarlo, escribiendo START. Si lo pide con sus propias palabras, la página le pregunta a usted; hasta que responda, no se le envía nada.',
      },
      { heading: 'Horas de silencio' },
      {
        text: 'Su departamento puede tener horas de silencio según el reloj del cliente. En ellas nada sale por sí solo. Puede programar el mensaje para la mañana o escribir por qué no puede esperar. Una respuesta a quien acaba de escribir sale siempre.',
      },
      { heading: 'Asuntos, notas e imágenes' },
      {
        list: [
          'Un asunto reúne los mensajes sobre un mismo tema. Puede empezar uno, cambiarle el nombre o ver los mensajes agrupados por asunto.',
          'Una nota interna queda en la conversación para usted y sus colegas. Nunca se envía.',
          'Puede enviar una imagen de hasta 2 MB si el número de su departamento las admite. Las imágenes de los clientes no le llegan: pídales que las describan o que las traigan.',
        ],
      },
    ],
  },
  'good-texting': {
    title: 'Buenas prácticas al escribir',
    about: 'Breve, claro, amable, y nada que deba quedar en privado.',
    parts: [
      { heading: 'Escriba para que le lean' },
      {
        list: [
          'Diga quién es en el primer mensaje: «Soy Dana, de Pretrial Services».',
          'Un mensaje, un tema. Primero lo que hay que hacer.',
          'Use palabras cortas y de todos los días, y el idioma del cliente si puede.',
          'Diga día, fecha, hora y lugar: «La corte es el martes 3 de marzo a las 9:00, sala 204, 100 Main Street».',
          'Pida una respuesta fácil: «¿Puede venir? Responda SÍ o NO».',
          'Dé las gracias y responda en un día hábil. El silencio parece un no.',
        ],
      },
      { heading: 'Recuerde a tiempo' },
      {
        text: 'Lo mejor es un recordatorio unos días antes y otro el día anterior. Programe los dos cuando haga la cita. Diga qué traer y qué hacer si no puede venir.',
      },
      { heading: 'Lo privado queda en privado' },
      {
        list: [
          'Los teléfonos se comparten, se pierden y otros los miran. No escriba nada que dañe al cliente si otra persona lo lee.',
          'Nada de diagnósticos, resultados, cargos ni números de documentos.',
          'Para lo privado, pídale que llame o que venga.',
          'Asegúrese de que es la persona correcta antes de escribir sobre su caso. Si otra persona tiene ahora el número, márquelo como persona equivocada.',
        ],
      },
      { heading: 'Extensión' },
      {
        text: 'Un texto de más de 160 caracteres se cobra en varias partes; con un emoji o algunas letras acentuadas, las partes son de 70 caracteres. El contador debajo del cuadro dice cuántas son.',
      },
      { heading: 'Límites' },
      {
        text: 'Diga a sus clientes cuándo lee los textos. Programe para la mañana lo que escribe de noche. Cuando no esté, active el mensaje de ausencia para que nadie espere en vano.',
      },
    ],
  },
  calls: {
    title: 'Llamadas',
    about: 'Los textos y las llamadas tienen números distintos.',
    parts: [
      {
        text: 'El número desde el que salen los textos no recibe llamadas. Los clientes que quieren hablar llaman al número de llamadas de su departamento, si su condado lo ha puesto; está en la respuesta que reciben a HELP.',
      },
      {
        list: [
          'Escriba el número para llamadas en su primer mensaje, y cuando algo es demasiado privado o largo para un texto.',
          'Escriba el teléfono de su escritorio en «Su cuenta», para que se sepa dónde llamarle.',
          'Una llamada no es un mensaje: escriba una nota interna sobre lo acordado, para que quede en el registro.',
        ],
      },
    ],
  },
} satisfies Partial<Help>
