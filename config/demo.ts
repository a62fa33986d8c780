import type { County } from './county.ts'

/** Harbor County: the pretend county of the local server, of all tests and of the documents. */
export const county: County = {
  name: 'Harbor County',
  shortName: 'harbor',
  zone: 'America/Denver',
  region: 'us-west-2',
  languages: ['en', 'es'],
  alarmEmail: 'it-alarms@harborcounty.example',
  mail: { domain: 'clientcomm.harborcounty.example' },
  helpContact: {
    name: 'Harbor County IT help desk',
    email: 'helpdesk@harborcounty.example',
    phone: '+18015550190',
    hours: 'Monday to Friday, 8:00 to 17:00',
  },
  firstAdministrator: { name: 'Ada Okafor', email: 'ada.okafor@harborcounty.example' },
  protect: { enabled: true },
  scanFiles: { enabled: true },
  departments: [
    {
      id: 'pretrial',
      name: 'Pretrial Services',
      textNumber: { request: 'SIMULATOR' },
      callNumber: '+18015550101',
      frontDesk: '+18015550102',
      mailDomain: 'pretrial.harborcounty.example',
      segmentsPerSecond: 1,
      pictures: true,
      automaticAnswer: {
        en: 'Harbor County Pretrial Services got your text. We do not know this number yet and will answer here. To talk to someone, call {callNumber}.',
        es: 'Pretrial Services de Harbor County ha recibido su texto. Le responderemos por aquí. Para hablar con alguien, llame al {callNumber}.',
      },
      clientStatuses: ['Active', 'Training', 'Exited'],
    },
    {
      id: 'behavioral',
      name: 'Behavioral Health',
      textNumber: { request: 'SIMULATOR' },
      callNumber: '+18015550111',
      frontDesk: '+18015550112',
      mailDomain: 'behavioral.harborcounty.example',
      segmentsPerSecond: 1,
      pictures: true,
      automaticAnswer: {
        en: 'Behavioral Health got your text. We do not know this number yet and will answer here. To talk to someone, call {callNumber}.',
        es: 'Behavioral Health ha recibido su texto. Le responderemos por aquí. Para hablar con alguien, llame al {callNumber}.',
      },
      clientStatuses: ['Intake', 'Active', 'Exited'],
    },
  ],
}

/** On a laptop nobody assigns SIMULATOR numbers, so the pretend county's stand here, by department. */
export const localTextNumbers: Record<string, string> = {
  pretrial: '+18015550100',
  behavioral: '+18015550110',
}
