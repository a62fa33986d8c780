/** A county, as its IT writes it down: the only file they edit. `check-county.ts` says what is wrong with one. */
export type County = {
  /** As people say it: "Harbor County". */
  name: string
  /** Lower-case word for addresses and the stack's name: `harbor` (mail: sarahd.harbor@…). Never changes. */
  shortName: string
  /** IANA zone in which the county's days begin and end: `America/Denver`. */
  zone: string
  /** AWS region that holds everything. */
  region: string
  /** Languages in which clients are answered; `en` is always among them. */
  languages: Language[]
  /** The county's own name for the staff site; without it AWS gives one (in GovCloud it is required). */
  site?: { domain: string; certificateArn: string }
  /** Who is told when something is wrong. */
  alarmEmail: string
  /**
   * Where mail to staff comes from. Without it none is sent, and the pages say so. The domain may be added at any time;
   * its records (docs/deploying.md) go into the DNS after the deploy.
   */
  mail?: {
    /** A domain or subdomain that this county holds: `clientcomm.harborcounty.example`. */
    domain: string
    /** What stands before the @; `no-reply` unless said otherwise. Nobody reads answers to it. */
    sender?: string
    /** The domain is verified in this account and region already, and is left alone. */
    identity?: 'existing'
  }
  /** Whom staff ask when the help does not help: shown in it, also to those who cannot sign in. Phone E.164. */
  helpContact?: { name?: string; email?: string; phone?: string; hours?: string }
  /** Gets an invitation at the first deploy and creates everyone else. */
  firstAdministrator: { name: string; email: string }
  /** An authenticator app besides the password; required unless said otherwise. With single sign-on the county asks for its own. */
  secondFactor?: { required: true } | { required: false; because: string }
  /** Staff sign in with the account the county gives them, found by its e-mail address; missing: with a password of ours. */
  singleSignOn?: SingleSignOn
  /** Off, a deleted stack takes messages, users and numbers with it: for trials only. */
  protect: { enabled: true } | { enabled: false; because: string }
  /** Pictures are scanned for malware (GuardDuty) before they leave; off, anything that looks like a picture may. */
  scanFiles: { enabled: true } | { enabled: false; because: string }
  departments: DepartmentInFile[]
}

/** The county's own sign-in. `name`: 3 to 32 letters, digits and hyphens; it never changes. */
export type SingleSignOn =
  | { kind: 'saml'; name: string; metadataUrl: string; emailAttribute?: string }
  /** `clientSecretArn`: where the secret stands in Secrets Manager, as plain text. */
  | { kind: 'oidc'; name: string; issuer: string; clientId: string; clientSecretArn: string }

export type Language = 'en' | 'es'

export type DepartmentInFile = {
  /** Lower-case word that stands in the records for ever: `pretrial`. */
  id: string
  name: string
  textNumber: TextNumber
  /** What clients call, E.164. Text numbers take no calls, so it stands in the HELP answer. */
  callNumber?: string
  /** A person who answers, E.164. */
  frontDesk?: string
  /** Domain of the department's mail: `pretrial.harborcounty.example`. */
  mailDomain?: string
  /** What the number may carry: toll-free 3, simulator 1; 10DLC as the campaign's approval says. */
  segmentsPerSecond: number
  /** The number has the MMS capability, so that staff may send pictures. Clients' pictures never arrive. */
  pictures?: boolean
  /** Sent once to a number nobody knows; `{callNumber}` is filled in. `null`: no answer. */
  automaticAnswer: Record<Language, string> | null
  /** What a client's status may be, in the order shown. */
  clientStatuses: string[]
}

/**
 * Where a department's text number comes from. CloudFormation can only make a SIMULATOR number, which reaches the
 * service's test phones and nobody else; the others wait for the carriers' approval (docs/deploying.md).
 */
export type TextNumber =
  | { request: 'SIMULATOR' }
  /** `approvedOn`: write the day here once the registration is approved, and deploy again. */
  | { request: 'TOLL_FREE'; approvedOn?: string }
  | { request: 'TEN_DLC'; registration: string }
  /** A number this account already has: its id (`phone-…`) or ARN. */
  | { existing: string }
