import type { County, DepartmentInFile } from '../../../config/county.ts'
import { county as demo } from '../../../config/demo.ts'

const [pretrial] = demo.departments as [DepartmentInFile]

/** A county whose departments have each of the numbers that CloudFormation cannot make. */
export const allKinds: County = {
  ...demo,
  departments: [
    { ...pretrial, id: 'simulated', textNumber: { request: 'SIMULATOR' } },
    { ...pretrial, id: 'toll-free', textNumber: { request: 'TOLL_FREE' } },
    {
      ...pretrial,
      id: 'ten-digit',
      textNumber: { request: 'TEN_DLC', registration: 'registration-0a1b2c3d' },
    },
    { ...pretrial, id: 'owned', textNumber: { existing: 'phone-0123456789abcdef' } },
  ],
}

/** A county with its own name for the site. */
export const ownDomain: County = {
  ...demo,
  site: {
    domain: 'clientcomm.harborcounty.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-4000-8000-000000000000',
  },
}

/** A county in GovCloud, where there is no CloudFront. */
export const government: County = {
  ...demo,
  region: 'us-gov-west-1',
  site: {
    domain: 'clientcomm.harborcounty.example.org',
    certificateArn:
      'arn:aws-us-gov:acm:us-gov-west-1:123456789012:certificate/00000000-0000-4000-8000-000000000000',
  },
}

/** A trial whose records may be lost. */
export const trial: County = { ...demo, protect: { enabled: false, because: 'A trial with made-up people' } }
