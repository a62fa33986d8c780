import type { automatic as english } from '../en/automatic.ts'

/** No á, í, ó or ú: they are outside GSM-7 and would triple what each of these answers costs. */
export const automatic: typeof english = {
  called: {
    'unknown-number': 'Respuesta automática',
    away: 'Mensaje de ausencia, enviado automáticamente',
    'after-hours': 'Respuesta fuera de horario, enviada automáticamente',
    'no-pictures': 'Respuesta automática',
  },
  unknownNumber: (department, callNumber) =>
    `Somos ${department}. No conocemos este celular. Por favor escriba su nombre. ${
      callNumber === undefined ? '' : `Para hablar, llame al ${callNumber}. `
    }En una emergencia, llame al 911.`,
  afterHours: (department, callNumber) =>
    `Somos ${department}. Nadie lee los textos en este momento. Si corre peligro, llame al 911. En una crisis, llame o escriba al 988. Le responderemos cuando abramos.${
      callNumber === undefined ? '' : ` Para dejar recado, llame al ${callNumber}.`
    }`,
  away: 'No trabajo hasta el {{back}}. Si necesita a alguien antes, contacte a {{contact}}. En una emergencia, llame al 911.',
}
