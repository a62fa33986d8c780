import type { Group } from '../../core/model/group.ts'
import type { Template, TemplateOwner } from '../../core/model/template.ts'
import { groupItem, membersItem } from '../../store/group-items.ts'
import type { Kept } from '../../store/items.ts'
import { templateItem } from '../../store/template-items.ts'
import { castId } from './cast-id.ts'
import { conversationIdOf } from './county.ts'
import { staff } from './staff.ts'

const danas = { staff: staff.dana.id }
const pretrial = { department: 'pretrial' }

/** What Dana and her department send often. */
const templates: Template[] = [
  template(pretrial, 'First hello', 41, {
    en: 'Hi {{first name}}, this is {{my name}} from Pretrial Services. You can text me here about court and check-ins. For a call: {{my phone}}.',
    es: 'Hola {{nombre}}, soy {{mi nombre}}, de Pretrial Services. Puede escribirme aquí sobre la corte y sus citas. Para llamar: {{mi teléfono}}.',
  }),
  template(pretrial, 'Court reminder', 126, {
    en: 'Hi {{first name}}, your court date is {{date?}} at {{time?}}. Please come 15 minutes early and bring your letter.',
    es: 'Hola {{nombre}}, su cita en la corte es {{¿fecha?}} a las {{¿hora?}}. Llegue 15 minutos antes y traiga su carta.',
  }),
  template(pretrial, 'Missed check-in', 17, {
    en: 'Hi {{first name}}, we missed you at your check-in. Call {{my phone}} today so that we find a new time.',
    es: 'Hola {{nombre}}, no pudo venir a su cita. Llame hoy al {{mi teléfono}} para buscar otra hora.',
  }),
  template(danas, 'Bus pass', 12, {
    en: 'Do you need a ride? We can give you a bus pass. It waits at the front desk.',
    es: '¿Necesita transporte? Le podemos dar un pase de autobús. Lo espera en la entrada.',
  }),
  template(danas, 'Class tonight', 8, {
    en: 'Good morning {{first name}}, welding class is tonight at 6. Text me if you cannot make it.',
  }),
  {
    ...template(danas, 'New appointment', 5, {
      en: 'Hi {{first name}}, your next appointment is {{next appointment}}. Reply here if that does not work.',
    }),
    versions: {
      en: {
        text: 'Hi {{first name}}, your next appointment is {{next appointment}}. Reply here if that does not work.',
        subject: 'Your next appointment',
      },
    },
  },
]

/** Whom Dana writes to together. */
const groups: [string, string[]][] = [
  ['Welding class', ['Grace Kim', 'DeShawn Carter', 'Linh Nguyen', 'Terrence Boyd', 'Keisha Williams']],
  ['Court this week', ['Maria Santos', 'Andre Coleman', 'Gerald Whitcomb']],
]

/** The templates and groups that the demo county begins with. */
export function itemsOfLists(at: string): Kept[] {
  return [
    ...templates.map((one) => templateItem({ ...one, createdAt: at })),
    ...groups.flatMap(([name, people]) => {
      const group: Group = {
        id: castId('gr', name),
        staff: staff.dana.id,
        department: 'pretrial',
        name,
        size: people.length,
        createdAt: at,
        version: 1,
      }
      const members = Object.fromEntries(people.map((one) => [conversationIdOf(one, 'pretrial'), one]))
      return [groupItem(group), membersItem({ group, members })]
    }),
  ]
}

function template(
  owner: TemplateOwner,
  name: string,
  used: number,
  texts: { en: string; es?: string },
): Template {
  const versions = Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, { text }]))
  return { id: castId('tp', name), owner, name, versions, used, createdAt: '', version: 1 }
}
