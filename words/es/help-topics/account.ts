import type { Help } from '../../help.ts'

/** Avisos en cada navegador, instalación, cuenta. */
export const accountTopics = {
  alerts: {
    title: 'Avisos: cómo se entera de los mensajes',
    about: 'Números, correo electrónico y notificaciones en cada navegador.',
    parts: [
      { heading: 'En ClientComm' },
      {
        text: 'El número rojo de la navegación cuenta los clientes con mensajes sin leer. También está al principio del título de la página, para que lo vea en una pestaña de fondo. Si un cliente escribe mientras usted está en otra página, una línea arriba lo dice.',
      },
      { heading: 'Por correo electrónico' },
      {
        text: 'Recibe un correo por los mensajes nuevos; los que llegan en dos minutos comparten uno. En su configuración elige cada mensaje, un resumen por hora, por día o en días laborables, o ninguno. Su departamento puede dejar el texto de los mensajes fuera del correo.',
      },
      { heading: 'Notificaciones en la computadora o el teléfono' },
      {
        steps: [
          'Abra el menú de su cuenta y elija «Notificaciones de escritorio».',
          'Presione «Activar notificaciones». El navegador pregunta si puede: presione Permitir.',
          'Presione «Enviar una prueba» junto al nombre de su navegador.',
        ],
      },
      {
        text: 'Una notificación dice solo «Tiene mensajes nuevos.», nunca quién escribió ni qué. Actívelas en cada navegador que use. También llegan si su sesión terminó por falta de uso. Para que no lleguen más, presione «Desactivar notificaciones» ahí, o «Quitar» junto a cualquiera de sus navegadores.',
      },
      { heading: 'Si no llega ninguna' },
      {
        list: [
          'Chrome y Edge: presione el icono a la izquierda de la dirección y ponga Notificaciones en Permitir.',
          'Firefox: presione el candado junto a la dirección y quite «Bloqueado» de las notificaciones.',
          'Safari en Mac: Safari, Configuración, Sitios web, Notificaciones, y Permitir.',
          'iPhone y iPad: primero agregue ClientComm a la pantalla de inicio, ábralo ahí y active las notificaciones.',
          'Windows: Configuración, Sistema, Notificaciones: actívelas para su navegador. En Mac: Configuración del Sistema, Notificaciones. Mire si está puesto «No molestar» o «Enfoque».',
          'El navegador debe estar abierto; en Windows y Mac, al menos en segundo plano.',
          'La red de su condado puede bloquear los servicios de notificaciones. Pregunte al personal de informática.',
        ],
      },
    ],
  },
  installing: {
    title: 'Instalar en computadora y teléfono',
    about: 'ClientComm con su propio icono.',
    parts: [
      {
        text: 'No hace falta instalar nada: sirve cualquier navegador actual. Instalado, ClientComm tiene su propio icono y su propia ventana. No guarda mensajes en el aparato.',
      },
      { heading: 'Computadora, Chrome o Edge' },
      {
        steps: [
          'Abra ClientComm e inicie sesión.',
          'Chrome: presione el icono de instalar a la derecha de la dirección. Edge: abra el menú, Aplicaciones, e instale este sitio como aplicación.',
          'Presione Instalar.',
        ],
      },
      { heading: 'Mac, Safari' },
      { steps: ['Abra ClientComm e inicie sesión.', 'Abra el menú Archivo y elija «Agregar al Dock».'] },
      { heading: 'iPhone y iPad, Safari' },
      {
        steps: [
          'Abra ClientComm e inicie sesión.',
          'Presione Compartir, el cuadrado con la flecha.',
          'Elija «Agregar a pantalla de inicio» y luego Agregar.',
        ],
      },
      { heading: 'Android, Chrome' },
      {
        steps: [
          'Abra ClientComm e inicie sesión.',
          'Abra el menú, los tres puntos.',
          'Elija «Agregar a la pantalla principal» o «Instalar aplicación».',
        ],
      },
      { heading: 'Firefox en computadora' },
      {
        text: 'Guarde ClientComm como marcador o pestaña fija. Las notificaciones funcionan de todos modos.',
      },
      { heading: 'Sin conexión' },
      {
        text: 'ClientComm dice entonces que no hay conexión. Lo que está escribiendo queda en el cuadro hasta que vuelva la conexión.',
      },
    ],
  },
  account: {
    title: 'Su cuenta',
    about: 'Inicio de sesión, contraseña, segundo factor y teléfonos perdidos.',
    parts: [
      { heading: 'La primera vez' },
      {
        text: 'Un supervisor o administrador crea su cuenta. Recibe un correo con una contraseña temporal que vale siete días. Donde el personal entra con su cuenta del condado, use esa.',
      },
      {
        steps: [
          'Abra la dirección del correo y entre con la contraseña temporal.',
          'Elija una contraseña de 12 caracteres o más.',
          'Conecte una aplicación de autenticación en su teléfono: muestra el código que se escribe después de la contraseña.',
        ],
      },
      { heading: 'Contraseña o teléfono perdidos' },
      {
        list: [
          'Olvidó la contraseña: elija recuperarla en la página de inicio de sesión.',
          'Teléfono nuevo, o ya no tiene la aplicación: pida a su supervisor que reinicie su acceso.',
          'No llegó el correo: mire en la carpeta de correo no deseado y pida a su supervisor que le invite otra vez.',
        ],
      },
      { heading: 'Cuando termina la sesión' },
      {
        text: 'La sesión termina después de 30 minutos sin uso, y en todo caso después de 12 horas. Lo que estaba escribiendo se le devuelve. Cierre la sesión usted en una computadora que otros usan.',
      },
      { heading: 'Sus opciones' },
      {
        list: [
          'Su cuenta: nombre, teléfono de escritorio, idioma, y dónde tiene la sesión abierta.',
          'Mi configuración: cuánto tiempo puede recuperar un mensaje, y si las conversaciones se agrupan por asunto.',
          'Mensaje de ausencia: una respuesta automática mientras no está.',
        ],
      },
    ],
  },
} satisfies Partial<Help>
