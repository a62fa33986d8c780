/** The same lives for people who read Spanish. */
export const spanishStories = {
  intakeEs: `
    0 10:12 > Hola {name}, soy {staff}, de Pretrial Services del condado de Harbor. Puede escribirme aquí sobre la corte, sus citas o lo que necesite.
    0 10:15 > Este número solo recibe textos. Para hablar, llame al (801) 555-0101 y pida hablar conmigo.
    0 12:05 < Hola {staff}, muchas gracias, ya guardé el número`,

  courtEs: `
    -10 10:04 > Hola {name}, su cita en la corte es el {date} a las {hour}, sala {room}, 450 Harbor St. Por favor traiga su identificación.
    -10 13:31 < Sí, ahí estaré
    -1 15:05 > Recordatorio: la corte es {when} a las {hour}, sala {room}. ¿Tiene cómo llegar?
    -1 15:40 < Sí, me lleva mi hermano
    0 16:20 < Ya salí, todo bien gracias a Dios
    0 16:31 > Qué bueno, {name}. Le aviso cuando haya otra fecha.`,

  checkInEs: `
    -1 09:10 > Hola {name}, nos vemos {when} a las {hour}. ¿Le queda bien todavía?
    -1 09:41 < Sí, está bien
    0 11:02 > Gracias por venir. Todo va muy bien.`,

  busEs: `
    -2 12:20 < Buenas tardes, ¿me puede ayudar con otro pase de autobús?
    -2 12:48 > Claro que sí. El pase del mes estará en la recepción desde el {weekday}. Solo diga su nombre.
    0 17:12 < Ya lo recogí, muchas gracias`,

  interviewEs: `
    -3 18:05 < Tengo una entrevista de trabajo {when} a las {hour}, es la misma hora de mi cita con usted
    -3 18:12 > ¡Felicidades! Vaya a la entrevista. Cambiamos su cita para el día siguiente.
    -3 18:13 < Gracias de verdad
    4 12:40 < ¡Me dieron el trabajo! Empiezo el lunes
    4 12:47 > ¡Qué buena noticia, {name}! Mándeme su horario cuando lo tenga.`,

  housingEs: `
    -3 10:20 > Hola {name}, hay un lugar en el programa de vivienda. ¿Quiere que mande su solicitud?
    -3 10:31 < Sí por favor
    0 15:02 < Dijeron que nos podemos mudar el primero del mes. Los niños están felices
    0 15:10 > Me alegro mucho. Mándeme la dirección nueva por teléfono para que le llegue el correo de la corte.`,

  sickEs: `
    0 07:48 < Buenos días, mi niña amaneció con fiebre y no puedo ir hoy
    0 08:15 > No se preocupe, cuídela. Le llamo el {weekday+2} a las {hour} en vez de la cita.
    0 08:20 < Gracias por entender
    2 11:05 > Gracias por la llamada. Que siga mejor la niña.`,

  welcomeEs: `
    0 09:35 > Hola {name}, soy {staff}, de Behavioral Health. Aquí puede escribirme sobre horarios. Para lo privado, mejor hablamos en persona o al (801) 555-0111.
    0 12:10 < Hola, gracias, está bien`,

  sessionEs: `
    -2 11:00 > Hola {name}, tiene cita el {weekday} a las {hour}. Conteste SÍ para confirmar, o dígame qué hora le queda mejor.
    -2 11:19 < SÍ
    0 16:20 > Me dio gusto verle hoy. ¿A la misma hora en dos semanas?
    0 16:44 < Sí, gracias`,
} as const
