import { checkSignIn } from './check-sign-in.ts'
import type { County, DepartmentInFile } from './county.ts'

/** What is wrong with a county file, and what to do about it. */
export type Problem = { at: string; problem: string; fix: string }

/** Reads a county file as a careful colleague would: every mistake with its fix, none when it may be deployed. */
export function checkCounty(county: County): Problem[] {
  return [
    ...checkFacts(county),
    ...checkSite(county),
    ...checkSignIn(county),
    ...checkHelpContact(county),
    ...checkMail(county),
    ...checkDepartments(county),
    ...county.departments.flatMap((department, index) =>
      checkDepartment(department, county, `departments[${index}]`),
    ),
  ]
}

/** The problems as text for a terminal. */
export function sayProblems(problems: Problem[], file: string): string {
  const lines = problems.map(({ at, problem, fix }) => `  ${at}: ${problem}\n    → ${fix}`)
  return `${file} cannot be deployed yet:\n${lines.join('\n')}`
}

const shortWord = /^[a-z][a-z0-9-]{1,19}$/
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const usNumber = /^\+1[2-9]\d{2}[2-9]\d{6}$/
const domain = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** Where AWS End User Messaging, Lambda, Cognito and WAF are all offered in the US, and CloudFormation makes numbers. */
const regions = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'us-gov-west-1', 'us-gov-east-1']

function checkFacts(county: County): Problem[] {
  const { name, shortName, zone, region, languages, alarmEmail, firstAdministrator, protect, scanFiles } =
    county
  return [
    ...wrongIf(
      name.trim() === '',
      'name',
      'The county has no name.',
      'Write it as people say it: "Harbor County".',
    ),
    ...wrongIf(
      !shortWord.test(shortName),
      'shortName',
      `"${shortName}" cannot stand in addresses.`,
      'Use 2 to 20 lower-case letters, digits and hyphens, beginning with a letter: "harbor".',
    ),
    ...wrongIf(
      /aws|amazon|cognito/.test(shortName),
      'shortName',
      `"${shortName}" has a word that Cognito forbids in the sign-in address.`,
      'Choose a short name without "aws", "amazon" and "cognito".',
    ),
    ...wrongIf(
      !isZone(zone),
      'zone',
      `"${zone}" is not a time zone.`,
      'Write it as in the tz database: "America/Denver".',
    ),
    ...wrongIf(
      !regions.includes(region),
      'region',
      `"${region}" is not a region this can stand in.`,
      `Use one of ${regions.join(', ')}.`,
    ),
    ...wrongIf(!languages.includes('en'), 'languages', 'English is missing.', 'Put "en" in the list.'),
    ...wrongIf(
      !email.test(alarmEmail),
      'alarmEmail',
      `"${alarmEmail}" is not an e-mail address.`,
      'Write the address of those who answer for the system.',
    ),
    ...wrongIf(
      firstAdministrator.name.trim() === '',
      'firstAdministrator.name',
      'The first administrator has no name.',
      'Write first and last name.',
    ),
    ...wrongIf(
      !email.test(firstAdministrator.email),
      'firstAdministrator.email',
      `"${firstAdministrator.email}" is not an e-mail address.`,
      'Write the county address of the person who will create the other accounts.',
    ),
    ...wrongIf(
      !protect.enabled && protect.because.trim().length < 10,
      'protect.because',
      'Protection is off without a reason.',
      'Say in a sentence why records may be lost with the stack, or set protect to { enabled: true }.',
    ),
    ...wrongIf(
      !scanFiles.enabled && scanFiles.because.trim().length < 10,
      'scanFiles.because',
      'Scanning pictures is off without a reason.',
      'Say in a sentence why pictures need no scan, or set scanFiles to { enabled: true }.',
    ),
  ]
}

function checkHelpContact({ helpContact }: County): Problem[] {
  if (!helpContact) return []
  const { name, email: address, phone, hours } = helpContact
  return [
    ...wrongIf(
      [name, address, phone].every((one) => one === undefined || one.trim() === ''),
      'helpContact',
      'Nobody can be reached by it.',
      'Write at least a name, an e-mail address or a phone number, or leave helpContact out.',
    ),
    ...wrongIf(
      address !== undefined && !email.test(address),
      'helpContact.email',
      `"${address}" is not an e-mail address.`,
      'Write the address of the help desk: "helpdesk@harborcounty.example".',
    ),
    ...wrongIf(
      phone !== undefined && !usNumber.test(phone),
      'helpContact.phone',
      `"${phone}" is not a US number.`,
      'Write +1 and ten digits: "+18015550190".',
    ),
    ...wrongIf(
      [name, hours].some((one) => one !== undefined && one.length > 100),
      'helpContact',
      'The name or the hours have more than 100 characters.',
      'Shorten them: they stand in one line.',
    ),
  ]
}

function checkSite({ site, region }: County): Problem[] {
  const government = region.startsWith('us-gov-')
  if (!site) {
    return wrongIf(
      government,
      'site',
      'GovCloud has no CloudFront, so the site needs a name of its own.',
      'Add site: { domain, certificateArn } with a certificate of this region.',
    )
  }
  const certificateRegion = government ? region : 'us-east-1'
  return [
    ...wrongIf(
      !domain.test(site.domain),
      'site.domain',
      `"${site.domain}" is not a domain name.`,
      'Write it without https:// and path: "clientcomm.harborcounty.example".',
    ),
    ...wrongIf(
      !new RegExp(`^arn:aws(-us-gov)?:acm:${certificateRegion}:\\d{12}:certificate/`).test(
        site.certificateArn,
      ),
      'site.certificateArn',
      `This is not a certificate of ${certificateRegion}.`,
      government
        ? `Request it in AWS Certificate Manager in ${region}.`
        : 'CloudFront reads certificates from us-east-1 only: request it in AWS Certificate Manager there.',
    ),
  ]
}

function checkMail({ mail }: County): Problem[] {
  if (!mail) return []
  return [
    ...wrongIf(
      !domain.test(mail.domain),
      'mail.domain',
      `"${mail.domain}" is not a domain name.`,
      'Write the domain alone, without @: "clientcomm.harborcounty.example".',
    ),
    ...wrongIf(
      mail.sender !== undefined && !/^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/.test(mail.sender),
      'mail.sender',
      `"${mail.sender}" cannot stand before the @.`,
      'Use lower-case letters, digits, dots and hyphens: "no-reply".',
    ),
  ]
}

function checkDepartments({ departments }: County): Problem[] {
  const ids = departments.map(({ id }) => id)
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...wrongIf(departments.length === 0, 'departments', 'There is no department.', 'Describe at least one.'),
    ...repeated.map((id) => ({
      at: 'departments',
      problem: `Two departments are called "${id}".`,
      fix: 'Give each an id of its own.',
    })),
  ]
}

function checkDepartment(department: DepartmentInFile, county: County, at: string): Problem[] {
  const { id, name, callNumber, frontDesk, mailDomain, segmentsPerSecond, automaticAnswer, clientStatuses } =
    department
  return [
    ...wrongIf(
      !shortWord.test(id),
      `${at}.id`,
      `"${id}" cannot be a department's id.`,
      'Use 2 to 20 lower-case letters, digits and hyphens, beginning with a letter: "pretrial".',
    ),
    ...wrongIf(
      name.trim() === '' || name.length > 60,
      `${at}.name`,
      'The name is empty or longer than 60 characters.',
      'Write the name clients know it by.',
    ),
    ...checkTextNumber(department.textNumber, `${at}.textNumber`),
    ...wrongIf(
      callNumber !== undefined && !usNumber.test(callNumber),
      `${at}.callNumber`,
      `"${callNumber}" is not a US number.`,
      'Write +1 and ten digits: "+18015550101".',
    ),
    ...wrongIf(
      frontDesk !== undefined && !usNumber.test(frontDesk),
      `${at}.frontDesk`,
      `"${frontDesk}" is not a US number.`,
      'Write +1 and ten digits: "+18015550102".',
    ),
    ...wrongIf(
      mailDomain !== undefined && !domain.test(mailDomain),
      `${at}.mailDomain`,
      `"${mailDomain}" is not a domain name.`,
      'Write it like "pretrial.harborcounty.example".',
    ),
    ...wrongIf(
      !(segmentsPerSecond > 0 && segmentsPerSecond <= 100),
      `${at}.segmentsPerSecond`,
      `${segmentsPerSecond} is not a rate a number can carry.`,
      'Toll-free carries 3, a simulator 1; for 10DLC take what the campaign was approved for.',
    ),
    ...wrongIf(
      clientStatuses.length === 0,
      `${at}.clientStatuses`,
      'There is no client status.',
      'List at least one: ["Active"].',
    ),
    ...wrongIf(
      new Set(clientStatuses).size !== clientStatuses.length,
      `${at}.clientStatuses`,
      'A status stands there twice.',
      'List each once.',
    ),
    ...(automaticAnswer
      ? checkAutomaticAnswer(automaticAnswer, department, county, `${at}.automaticAnswer`)
      : []),
  ]
}

function checkTextNumber(textNumber: DepartmentInFile['textNumber'], at: string): Problem[] {
  if ('existing' in textNumber) {
    return wrongIf(
      !/^(phone-[A-Za-z0-9]+|arn:[^\s]+:phone-number\/[A-Za-z0-9-]+)$/.test(textNumber.existing),
      `${at}.existing`,
      `"${textNumber.existing}" is not the id of a number.`,
      'Copy the id (phone-…) or ARN from AWS End User Messaging, Phone numbers.',
    )
  }
  switch (textNumber.request) {
    case 'SIMULATOR':
      return []
    case 'TOLL_FREE':
      return wrongIf(
        textNumber.approvedOn !== undefined && !day.test(textNumber.approvedOn),
        `${at}.approvedOn`,
        `"${textNumber.approvedOn}" is not a day.`,
        'Write the day of approval like "2026-12-01", or leave it out until then.',
      )
    case 'TEN_DLC':
      return wrongIf(
        !/^(registration-[A-Za-z0-9]+|arn:[^\s]+:registration\/[A-Za-z0-9-]+)$/.test(textNumber.registration),
        `${at}.registration`,
        `"${textNumber.registration}" is not the id of a campaign registration.`,
        'Copy it (registration-…) from AWS End User Messaging, Registrations, once the campaign is approved.',
      )
    default:
      textNumber satisfies never
      return [
        {
          at,
          problem: 'This kind of number is not known.',
          fix: 'Use SIMULATOR, TOLL_FREE, TEN_DLC or existing.',
        },
      ]
  }
}

/** A text of ten segments is the most the service takes. */
const answerCharactersAtMost = 600

function checkAutomaticAnswer(
  answer: NonNullable<DepartmentInFile['automaticAnswer']>,
  { callNumber }: DepartmentInFile,
  { languages }: County,
  at: string,
): Problem[] {
  return languages.flatMap((language) => {
    const words = answer[language]
    return [
      ...wrongIf(
        words.trim() === '',
        `${at}.${language}`,
        'The automatic answer is empty.',
        'Write it, or set automaticAnswer to null.',
      ),
      ...wrongIf(
        words.length > answerCharactersAtMost,
        `${at}.${language}`,
        `The automatic answer has ${words.length} characters.`,
        `Keep it under ${answerCharactersAtMost}: it is billed by segments.`,
      ),
      ...wrongIf(
        words.includes('{callNumber}') && callNumber === undefined,
        `${at}.${language}`,
        'It names {callNumber}, but the department has none.',
        'Add callNumber, or take {callNumber} out of the words.',
      ),
      ...[...words.matchAll(/\{(?!callNumber\})[^}]*\}/g)].map(([placeholder]) => ({
        at: `${at}.${language}`,
        problem: `${placeholder} is not something we can fill in.`,
        fix: 'Only {callNumber} is.',
      })),
    ]
  })
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone.includes('/')
  } catch {
    return false
  }
}

function wrongIf(wrong: boolean, at: string, problem: string, fix: string): Problem[] {
  return wrong ? [{ at, problem, fix }] : []
}
