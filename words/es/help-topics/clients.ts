import type { Help } from '../../help.ts'

/** Agregar y quitar, transferir, números nuevos. */
export const clientTopics = {
  clients: {
    title: 'Agregar clientes y quitarlos',
    about: 'Su lista: quién está en ella y cómo sale.',
    parts: [
      { heading: 'Agregar un cliente' },
      {
        steps: [
          'Elija agregar un nuevo cliente arriba de su lista.',
          'Escriba el nombre y el teléfono para textos. Puede agregar el número después.',
          'Elija el idioma en que lee: las respuestas automáticas salen en ese idioma.',
          'Si quiere, escriba un primer mensaje. Diga quién es y a qué número pueden llamar.',
        ],
      },
      {
        text: 'Si alguien ya tiene ese número, se le avisa antes de guardar nada: un cliente suyo, el de un colega, o un texto sin asignar. Su departamento decide qué pueden saber otros departamentos.',
      },
      { heading: 'Números y de quién son' },
      {
        list: [
          'Abra los datos del cliente para agregar un número y diga de quién es: del cliente, de un tutor, de un familiar, de un abogado.',
          'Cuando un teléfono ya no es suyo, márquelo como fuera de uso. Lo programado a ese número se cancela.',
          'Si responde un extraño, márquelo como persona equivocada en su mensaje. Sus textos salen del registro de su cliente y el número ya no se usa.',
          'Varios clientes pueden compartir un teléfono. Un texto de ese teléfono va a quien usted escribió último, y puede moverlo.',
        ],
      },
      { heading: 'Quitar a un cliente de su lista' },
      {
        text: 'Quite al cliente de su lista en sus datos cuando termina su trabajo con él. No se borra nada: el registro queda. No recibe más mensajes y lo programado se cancela. Si escribe otra vez, vuelve a su lista con ese texto. Puede encontrarlo fuera de la lista y agregarlo de nuevo en cualquier momento.',
      },
      { heading: 'La misma persona dos veces' },
      {
        text: 'Combine los dos registros en los datos del cliente. Verá los dos lado a lado antes de que algo cambie. Todos los mensajes de ambos se conservan.',
      },
    ],
  },
  transfer: {
    title: 'Transferir',
    about: 'Pasar un cliente a un colega.',
    parts: [
      {
        text: 'Un cliente está en una sola lista a la vez en un departamento. Un supervisor o administrador puede pasar a cualquier cliente del departamento; que usted pueda pasar a los suyos depende de su rol.',
      },
      {
        steps: [
          'Abra los datos del cliente y elija transferirlo a un colega.',
          'Elija al colega y escríbale una nota: qué se acordó, qué sigue. El cliente nunca la ve.',
          'Revise: dice qué va con el cliente y muestra los mensajes que aún no ha leído.',
          'Si quiere, envíe al cliente un mensaje que diga quién le escribe desde ahora.',
          'Transfiera. Su colega recibe aviso de inmediato.',
        ],
      },
      {
        list: [
          'Que su colega vea lo escrito hasta ahora depende de una opción del departamento.',
          'Los mensajes programados van con el cliente y salen como estaba previsto.',
          'Desde entonces los textos del cliente llegan a quien lo atiende ahora. Nada se pierde en el camino.',
          'Puede deshacer una transferencia durante diez minutos.',
        ],
      },
      { heading: 'Cuando no está' },
      {
        text: 'Para unas vacaciones no hace falta transferir a nadie. Elija a un colega que le sustituya: esos días ve a sus clientes y les responde, y sus mensajes dicen que le sustituye. Active también el mensaje de ausencia.',
      },
    ],
  },
  unclaimed: {
    title: 'Números nuevos y sin asignar',
    about: 'Un texto de un número que nadie conoce.',
    parts: [
      {
        text: 'Cuando llega un texto de un número que ningún cliente de su departamento tiene, espera en Sin asignar. Lo encuentra ahí cualquiera del departamento que pueda verlo. Quien escribió recibe una respuesta automática.',
      },
      { heading: '¿Es un cliente suyo?' },
      {
        list: [
          'Ábralo y pregunte quién es. Puede responder antes de tomarlo.',
          'Tómelo y diga de quién es el número: de un cliente nuevo, o de un cliente de su lista con número nuevo. Todo lo que escribió viene con él.',
          '¿Es el cliente de un colega? Entrégueselo. Los textos van a la conversación de ese cliente. Usted no ve el resto.',
          '¿Es basura o un número equivocado? Descártelo. Queda entre los descartados y vuelve si escriben otra vez.',
        ],
      },
      { heading: 'Un cliente tiene teléfono nuevo' },
      {
        text: 'Su primer texto está en Sin asignar. Tómelo para un cliente de su lista. Luego abra los datos del cliente y marque el número viejo como fuera de uso.',
      },
      {
        text: 'Asegúrese de quién es antes de escribir sobre un caso: cualquiera puede decir que es su cliente.',
      },
    ],
  },
} satisfies Partial<Help>
