import type { signIn as english } from '../en/sign-in.ts'

export const signIn: typeof english = {
  title: 'Iniciar sesión',
  signIn: 'Iniciar sesión',
  intro: (county) => `Envíe textos a los clientes de ${county} y lea sus respuestas.`,
  signedOutTitle: 'Ha cerrado la sesión',
  signedOut: 'Cierre esta ventana si otras personas usan esta computadora.',
  again: 'Iniciar sesión de nuevo',
  because: {
    none: 'Inicie sesión para continuar.',
    idle: 'Su sesión se cerró porque no hubo actividad durante 30 minutos. Inicie sesión para continuar.',
    ended: 'Su sesión terminó. Inicie sesión para continuar.',
    disabled: 'Su cuenta está desactivada. Consulte con su supervisor.',
    everywhere: 'Su sesión está cerrada en todos los navegadores. Entre para seguir.',
  },
  unknown: 'Ha iniciado sesión, pero aún no tiene cuenta en ClientComm. Pida a su supervisor que la cree.',
  disabled: 'Su cuenta está desactivada. Consulte con su supervisor.',
  noDepartment: 'Su cuenta aún no pertenece a ningún departamento. Consulte con su supervisor.',
  failed: 'No se pudo iniciar la sesión. Inténtelo de nuevo.',
}
