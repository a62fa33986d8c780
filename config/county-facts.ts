import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { DepartmentFacts } from '../core/model/department.ts'
import type { County, DepartmentInFile, Language } from './county.ts'

/** What a deploy writes into the table of the county file: the facts, never what staff set. */
export type CountyFacts = {
  county: { name: string; shortName: string; zone: string }
  departments: DepartmentFacts[]
}

/** A department's number as the service assigned it. */
export type AssignedNumber = Pick<DepartmentFacts, 'textNumber' | 'textNumberId' | 'optOutList'>

/** The facts of a county file together with the numbers its departments got (values may be deploy-time tokens). */
export function countyFacts(county: County, numbers: Record<string, AssignedNumber>): CountyFacts {
  const { name, shortName, zone } = county
  return {
    county: { name, shortName, zone },
    departments: county.departments.map((department) =>
      departmentFacts(department, county, numbers[department.id]!),
    ),
  }
}

function departmentFacts(
  department: DepartmentInFile,
  county: County,
  number: AssignedNumber,
): DepartmentFacts {
  const { id, name, callNumber, frontDesk, mailDomain, segmentsPerSecond, clientStatuses, pictures } =
    department
  return {
    id,
    name,
    zone: county.zone,
    ...number,
    ...(callNumber !== undefined && { callNumber }),
    ...(frontDesk !== undefined && { frontDesk }),
    ...(mailDomain !== undefined && { mailDomain }),
    segmentsPerSecond,
    ...(pictures && { pictures }),
    automaticAnswer: filledIn(department),
    clientStatuses,
    languages: county.languages,
    county: {
      name: county.name,
      shortName: county.shortName,
      ...(county.helpContact && { helpContact: county.helpContact }),
    },
    open: true,
  }
}

function filledIn({ automaticAnswer, callNumber }: DepartmentInFile): Record<Language, string> | null {
  if (!automaticAnswer) return null
  const fill = (words: string) => words.replaceAll('{callNumber}', callNumber ? shownNumber(callNumber) : '')
  return { en: fill(automaticAnswer.en), es: fill(automaticAnswer.es) }
}

/** A US number as people write it: `(801) 555-0101`. */
export function shownNumber(number: string): string {
  return parsePhoneNumberFromString(number)?.formatNational() ?? number
}
