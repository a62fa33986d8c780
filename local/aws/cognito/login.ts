import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { errors } from 'oidc-provider'
import { fromSameOrigin } from '../../../web/same-origin.ts'
import { readBody } from '../../http.ts'
import type { Cognito } from '../cognito-idp.ts'
import type { LocalWorld } from '../wire.ts'
import { page } from './answers.ts'
import type { PasswordCheck } from './authentication.ts'
import { openLoginSteps } from './login-steps.ts'
import { errorPage, type SignInPage, secondFactorPage, signInPage } from './pages.tsx'
import { forgottenPage, newPasswordPage, resetPage } from './password-pages.tsx'
import type { PasswordPolicy } from './passwords.ts'
import type { SignInOptions } from './sign-in-service.ts'

const sayings: Record<Extract<PasswordCheck, { kind: 'wrong' }>['because'], string> = {
  incorrect: 'Incorrect username or password.',
  locked: 'Password attempts exceeded. Wait a moment, then try again.',
  disabled: 'User is disabled. Ask your supervisor.',
  expired: 'Your temporary password has expired. Ask your supervisor to send the invitation again.',
}

type Visit = {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  query: string
  form: URLSearchParams
}

/** The pages under `/login`: one form after another until the account is sure, then back to `/oauth2/authorize`. */
export function loginPages(world: LocalWorld, cognito: Cognito, provider: Provider, options: SignInOptions) {
  const { authentication, accounts, pools } = cognito
  const steps = openLoginSteps(world.database)
  const rule = ruleOf(pools.pool.policy)

  return async function login(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const isPost = request.method === 'POST'
    if (!isPost && request.method !== 'GET' && request.method !== 'HEAD')
      return page(response, 405, errorPage('method_not_allowed'))
    const from = { fetchSite: request.headers['sec-fetch-site'], origin: request.headers.origin }
    if (isPost && !fromSameOrigin(from, world.endpoint))
      return page(response, 403, errorPage('forbidden', 'This form was not sent from this site.'))
    const form = new URLSearchParams(isPost ? (await readBody(request)).toString() : '')
    const visit = { request, response, url, form, query: plainQuery(url) }
    switch (url.pathname) {
      case '/login':
        return isPost ? posted(visit) : shown(visit)
      case '/login/forgotten':
        return isPost ? forgotten(visit) : page(response, 200, forgottenPage({ query: visit.query }))
      case '/login/reset':
        return isPost ? reset(visit) : page(response, 200, resetPage({ query: visit.query, rule }))
      default:
        return page(response, 404, errorPage('not_found'))
    }
  }

  /** The form that this sign-in needs next. */
  async function shown(visit: Visit, problem?: string, status = 200): Promise<void> {
    const interaction = await interactionOf(visit)
    if (!interaction) return
    const { query, response } = visit
    const step = steps.of(interaction.uid)
    if (!step) return page(response, status, signInPage(firstPage(visit, problem)))
    if (step.needs === 'new-password') {
      const email = accounts.get(step.username).email
      return page(response, status, newPasswordPage({ problem, email, query, rule }))
    }
    const isDemo = options.demo !== undefined
    const code = isDemo ? authentication.secondFactorNow(step.username) : undefined
    page(response, status, secondFactorPage({ problem, query, shown: code }))
  }

  function firstPage({ url, query, form }: Visit, problem?: string, said?: string): SignInPage {
    const { demo } = options
    return {
      problem,
      said,
      query,
      email: form.get('email') ?? undefined,
      chosen: url.searchParams.get('account') ?? undefined,
      demo: demo && { password: demo.password, accounts: demo.accounts() },
    }
  }

  async function posted(visit: Visit): Promise<void> {
    const interaction = await interactionOf(visit)
    if (!interaction) return
    const { form } = visit
    const { uid } = interaction
    const step = steps.of(uid)
    if (step?.needs === 'new-password') {
      const password = form.get('newPassword') ?? ''
      if (password !== form.get('again')) return shown(visit, 'The two passwords differ.', 400)
      const outcome = authentication.choosePassword(step.username, password)
      if (outcome.kind === 'refused') return shown(visit, `${outcome.because}.`, 400)
      if (!accounts.users.find(step.username)?.totpSecret) return finish(visit, uid, step.username)
      steps.keep(uid, { username: step.username, needs: 'second-factor' })
      return shown(visit)
    }
    if (step?.needs === 'second-factor') {
      const outcome = authentication.checkSecondFactor(step.username, form.get('code') ?? '')
      if (outcome === 'right') return finish(visit, uid, step.username)
      return shown(visit, secondFactorSayings[outcome], 400)
    }
    const outcome = authentication.checkPassword(form.get('email') ?? '', form.get('password') ?? '')
    if (outcome.kind === 'wrong') return shown(visit, sayings[outcome.because], 400)
    if (outcome.kind === 'reset-required') {
      const email = form.get('email') ?? ''
      const said = 'Your password has to be reset. We have mailed you a code.'
      return page(visit.response, 200, resetPage({ query: visit.query, email, rule, said }))
    }
    if (outcome.next === 'done') return finish(visit, uid, outcome.user.username)
    steps.keep(uid, { username: outcome.user.username, needs: outcome.next })
    return shown(visit)
  }

  /** Back to `/oauth2/authorize`; a browser session of somebody else ends first. */
  async function finish({ request, response }: Visit, uid: string, username: string): Promise<void> {
    steps.forget(uid)
    const interaction = await provider.interactionDetails(request, response)
    if (interaction.session?.uid && interaction.session.accountId !== username) {
      const session = await provider.Session.findByUid(interaction.session.uid)
      Reflect.deleteProperty(interaction, 'session')
      await interaction.persist()
      await session?.destroy()
    }
    await provider.interactionFinished(request, response, { login: { accountId: username } })
  }

  function forgotten({ form, query, response }: Visit): void {
    const email = form.get('email') ?? ''
    authentication.forgot(email)
    const said = 'If this address has an account, a code is on its way. It is good for an hour.'
    page(response, 200, resetPage({ query, email, rule, said }))
  }

  async function reset(visit: Visit): Promise<void> {
    const { form, query, response } = visit
    const email = form.get('email') ?? ''
    const password = form.get('newPassword') ?? ''
    const refuse = (problem: string) => page(response, 400, resetPage({ query, email, rule, problem }))
    if (password !== form.get('again')) return refuse('The two passwords differ.')
    const outcome = authentication.reset(email, form.get('code') ?? '', password)
    if (outcome.kind === 'refused') return refuse(`${outcome.because}.`)
    page(response, 200, signInPage(firstPage(visit, undefined, 'Your new password is set. Sign in with it.')))
  }

  /** The sign-in that this browser began, or nothing after a page that says it is over. */
  async function interactionOf({ request, response }: Visit) {
    try {
      return await provider.interactionDetails(request, response)
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error
      page(
        response,
        400,
        errorPage('expired', 'This sign-in took too long or is already done.', siteOf(cognito)),
      )
      return undefined
    }
  }
}

const secondFactorSayings = {
  wrong: 'That is not the code. Codes change every 30 seconds.',
  used: 'That code was already used. Wait for the next one.',
  locked: 'Attempts exceeded. Wait a moment, then try again.',
}

/** The site's own front page, for those who lost their way. */
function siteOf(cognito: Cognito): string | undefined {
  const address = cognito.pools.client(cognito.pools.clientId)?.callbackUrls[0]
  return address && new URL('/', address).href
}

function plainQuery(url: URL): string {
  const query = new URLSearchParams(url.searchParams)
  query.delete('account')
  return query.toString()
}

function ruleOf(policy: PasswordPolicy): string {
  const kinds = [
    policy.lowercase && 'a small letter',
    policy.uppercase && 'a capital letter',
    policy.numbers && 'a digit',
    policy.symbols && 'a symbol',
  ].filter((kind) => kind !== false)
  const list = new Intl.ListFormat('en').format(kinds)
  return `At least ${policy.minimumLength} characters${list ? `, with ${list}` : ''}.`
}
