import { describe, expect, it } from 'vitest'
import { checkCounty, sayProblems } from '../../config/check-county.ts'
import type { County, DepartmentInFile } from '../../config/county.ts'
import { county as demo, localTextNumbers } from '../../config/demo.ts'

const [pretrial, behavioral] = demo.departments as [DepartmentInFile, DepartmentInFile]
const withDepartment = (changes: Partial<DepartmentInFile>): County => ({
  ...demo,
  departments: [{ ...pretrial, ...changes }, behavioral],
})
const withoutCallNumber = (): County => {
  const { callNumber: _, ...rest } = pretrial
  return { ...demo, departments: [rest, behavioral] }
}
const certificate = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/abc`
const answer = (en: string): Partial<DepartmentInFile> => ({ automaticAnswer: { en, es: 'Gracias.' } })

const mistakes: [string, County, string][] = [
  ['no name', { ...demo, name: ' ' }, 'name'],
  ['a short name that cannot stand in addresses', { ...demo, shortName: 'Harbor County' }, 'shortName'],
  ['a short name that Cognito forbids', { ...demo, shortName: 'harbor-aws' }, 'shortName'],
  ['a zone that is none', { ...demo, zone: 'America/Harbor' }, 'zone'],
  ['an abbreviation as zone', { ...demo, zone: 'MST' }, 'zone'],
  ['a region where it cannot stand', { ...demo, region: 'eu-central-1' }, 'region'],
  ['no English', { ...demo, languages: ['es'] }, 'languages'],
  ['nobody to tell of alarms', { ...demo, alarmEmail: 'nobody' }, 'alarmEmail'],
  [
    'an administrator without a name',
    { ...demo, firstAdministrator: { ...demo.firstAdministrator, name: '' } },
    'firstAdministrator.name',
  ],
  [
    'an administrator without an address',
    { ...demo, firstAdministrator: { name: 'Ada', email: 'ada' } },
    'firstAdministrator.email',
  ],
  ['a contact whom nobody can reach', { ...demo, helpContact: { hours: 'Always' } }, 'helpContact'],
  ['a contact’s address that is none', { ...demo, helpContact: { email: 'desk' } }, 'helpContact.email'],
  ['a contact’s number that is none', { ...demo, helpContact: { phone: '555 0190' } }, 'helpContact.phone'],
  [
    'protection off without a reason',
    { ...demo, protect: { enabled: false, because: 'test' } },
    'protect.because',
  ],
  [
    'no scan of pictures, without a reason',
    { ...demo, scanFiles: { enabled: false, because: '' } },
    'scanFiles.because',
  ],
  ['GovCloud without a site of its own', { ...demo, region: 'us-gov-west-1' }, 'site'],
  [
    'an address instead of a domain',
    { ...demo, site: { domain: 'https://a.example/', certificateArn: certificate('us-east-1') } },
    'site.domain',
  ],
  [
    'a certificate CloudFront cannot read',
    { ...demo, site: { domain: 'a.example.org', certificateArn: certificate('us-west-2') } },
    'site.certificateArn',
  ],
  [
    'an address as mail domain',
    { ...demo, mail: { domain: 'no-reply@harborcounty.example' } },
    'mail.domain',
  ],
  [
    'a sender that is none',
    { ...demo, mail: { domain: 'a.example.org', sender: 'No reply' } },
    'mail.sender',
  ],
  ['no department', { ...demo, departments: [] }, 'departments'],
  ['two departments of one id', { ...demo, departments: [pretrial, pretrial] }, 'departments'],
  ['a department id with capitals', withDepartment({ id: 'Pretrial' }), 'departments[0].id'],
  ['a department without a name', withDepartment({ name: '' }), 'departments[0].name'],
  ['a call number that is none', withDepartment({ callNumber: '801-555-0101' }), 'departments[0].callNumber'],
  ['a front desk that is none', withDepartment({ frontDesk: '+18010' }), 'departments[0].frontDesk'],
  [
    'a mail address as mail domain',
    withDepartment({ mailDomain: 'a@b.example' }),
    'departments[0].mailDomain',
  ],
  ['a rate of nothing', withDepartment({ segmentsPerSecond: 0 }), 'departments[0].segmentsPerSecond'],
  ['no client status', withDepartment({ clientStatuses: [] }), 'departments[0].clientStatuses'],
  [
    'a client status twice',
    withDepartment({ clientStatuses: ['Active', 'Active'] }),
    'departments[0].clientStatuses',
  ],
  [
    'a number as id of a number',
    withDepartment({ textNumber: { existing: '+18015550100' } }),
    'departments[0].textNumber.existing',
  ],
  [
    'a registration that is none',
    withDepartment({ textNumber: { request: 'TEN_DLC', registration: 'C1' } }),
    'departments[0].textNumber.registration',
  ],
  [
    'an approval on no day',
    withDepartment({ textNumber: { request: 'TOLL_FREE', approvedOn: 'soon' } }),
    'departments[0].textNumber.approvedOn',
  ],
  ['an empty automatic answer', withDepartment(answer('')), 'departments[0].automaticAnswer.en'],
  [
    'an automatic answer of many segments',
    withDepartment(answer('a'.repeat(601))),
    'departments[0].automaticAnswer.en',
  ],
  [
    'a placeholder nobody fills',
    withDepartment(answer('Call {number}')),
    'departments[0].automaticAnswer.en',
  ],
  ['a call number in words that there is not', withoutCallNumber(), 'departments[0].automaticAnswer.en'],
]

describe('a county file', () => {
  it('may be deployed when nothing is wrong with it', () => {
    expect(checkCounty(demo)).toEqual([])
  })

  it.each(mistakes)('is sent back for %s', (_, county, at) => {
    const problems = checkCounty(county)
    expect(problems.map((problem) => problem.at)).toContain(at)
    for (const { problem, fix } of problems) {
      expect(problem).toMatch(/\.$/)
      expect(fix.length).toBeGreaterThan(10)
    }
  })

  it('is sent back with every mistake at once, each with its fix', () => {
    const said = sayProblems(
      checkCounty({ ...demo, name: '', zone: 'Nowhere', departments: [] }),
      'config/harbor.ts',
    )
    expect(said.split('\n')[0]).toBe('config/harbor.ts cannot be deployed yet:')
    expect(said.match(/→/g)).toHaveLength(3)
  })

  it('of the demo has a local number for each department', () => {
    expect(Object.keys(localTextNumbers)).toEqual(demo.departments.map(({ id }) => id))
  })
})
