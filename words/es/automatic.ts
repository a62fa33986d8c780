import type { automatic as english } from '../en/automatic.ts'

/** No á, í, ó or ú: they are outside GSM-7 and would triple what each of these answers costs. */
export const automatic: typeof english = {
  unknownNumber: (department, callNumber) =>
    `Somos ${department}. No conocemos este celular. Por favor escriba su nombre. ${
      callNumber === undefined ? '' : `Para hablar, llame al ${callNumber}. `
    }En una emergencia, llame al 911.`,
}
