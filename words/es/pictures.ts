import type { pictures as english } from '../en/pictures.ts'

export const pictures: typeof english = {
  send: 'Imagen',
  sendLong: 'Enviar una imagen',
  title: (name) => `Enviar una imagen a ${name}`,
  file: 'Imagen',
  fileHelp: 'Una foto o un dibujo (JPEG, PNG o GIF) de 2 MB como máximo.',
  alt: '¿Qué muestra?',
  altHelp: 'Queda en el registro y se lee en voz alta a los colegas que no pueden verla.',
  altExample: 'Mapa del camino al juzgado',
  words: 'Palabras que la acompañan',
  cost: 'Una imagen se cobra como un mensaje con imagen, por largo que sea el texto.',
  sendNow: 'Enviar imagen',
  uploading: 'Enviando la imagen a ClientComm',
  uploaded: 'Imagen lista',
  failed: 'La imagen no llegó. Revise su conexión e inténtelo de nuevo.',
  cannotReceive: 'Las imágenes de los clientes no llegan aquí: el servicio de textos las descarta.',
  noPictures: 'El número de su departamento no envía imágenes. Descríbala con palabras o envíe un enlace.',
  problems: {
    empty: 'Elija una imagen.',
    'too-large': 'Esta imagen pasa de 2 MB. Hágala más pequeña o envíe una captura de pantalla.',
    'not-a-picture': 'No es una imagen JPEG, PNG ni GIF. Envíe una captura de pantalla.',
    'no-alt': 'Diga qué muestra la imagen.',
  },
}
