import type { Problem } from './check-county.ts'
import type { County, SingleSignOn } from './county.ts'

/** What is wrong with how staff are to sign in. */
export function checkSignIn({ secondFactor, singleSignOn }: County): Problem[] {
  return [
    ...(secondFactor?.required === false && secondFactor.because.trim().length < 10
      ? [
          {
            at: 'secondFactor.because',
            problem: 'The second factor is off without a reason.',
            fix: 'Say in a sentence why a password is enough, or leave secondFactor out.',
          },
        ]
      : []),
    ...(singleSignOn ? checkSingleSignOn(singleSignOn) : []),
  ]
}

/** Issuers of Microsoft that vouch for everyone in the world: any of them could name an address of the county. */
const anyone = /^https:\/\/login\.microsoftonline\.(com|us)\/(common|organizations|consumers)\b/

function checkSingleSignOn(given: SingleSignOn): Problem[] {
  const name = {
    at: 'singleSignOn.name',
    problem: `"${given.name}" cannot name a sign-in.`,
    fix: 'Use 3 to 32 letters, digits and hyphens, beginning with a letter: "HarborCounty".',
  }
  const wrongName =
    /^[A-Za-z][A-Za-z0-9-]{2,31}$/.test(given.name) && !/^cognito$/i.test(given.name) ? [] : [name]
  return [...wrongName, ...(given.kind === 'saml' ? checkSaml(given) : checkOidc(given))]
}

function checkSaml({ metadataUrl }: Extract<SingleSignOn, { kind: 'saml' }>): Problem[] {
  if (isSecure(metadataUrl)) return []
  return [
    {
      at: 'singleSignOn.metadataUrl',
      problem: `"${metadataUrl}" is not an https address.`,
      fix: "Copy the address of the federation metadata from the county's sign-in.",
    },
  ]
}

function checkOidc({
  issuer,
  clientId,
  clientSecretArn,
}: Extract<SingleSignOn, { kind: 'oidc' }>): Problem[] {
  return [
    ...(isSecure(issuer) && !issuer.endsWith('/')
      ? []
      : [
          {
            at: 'singleSignOn.issuer',
            problem: `"${issuer}" is not an issuer.`,
            fix: 'Write its https address without a slash at the end, as its discovery document says.',
          },
        ]),
    ...(anyone.test(issuer)
      ? [
          {
            at: 'singleSignOn.issuer',
            problem: 'This issuer vouches for people of every organisation.',
            fix: "Write the issuer of the county's own tenant.",
          },
        ]
      : []),
    ...(clientId.trim() === ''
      ? [
          {
            at: 'singleSignOn.clientId',
            problem: 'The client id is empty.',
            fix: 'Copy it from the application that was registered for ClientComm.',
          },
        ]
      : []),
    ...(/^arn:aws(-us-gov)?:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+$/.test(clientSecretArn)
      ? []
      : [
          {
            at: 'singleSignOn.clientSecretArn',
            problem: 'This is not the ARN of a secret. The secret itself never stands in this file.',
            fix: 'Put the client secret into AWS Secrets Manager as plain text, and write the ARN of that.',
          },
        ]),
  ]
}

function isSecure(address: string): boolean {
  return URL.parse(address)?.protocol === 'https:'
}
