import { join } from 'node:path'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { readParameter } from '../providers/parameter.ts'
import { openSignIn } from '../providers/sign-in.ts'
import { openAssets } from '../web/assets/served.ts'
import { originSecret } from '../web/origin-secret.ts'
import { staffApp } from '../web/staff-app.tsx'
import { forStaffSite } from './dependencies.ts'
import { environment } from './environment.ts'

const signIn = openSignIn(environment.signIn())
const app = new Hono().use(originSecret(environment.originSecret()))
app.route(
  '/',
  staffApp({
    deps: forStaffSite(),
    signIn,
    siteAddress: await readParameter(environment.siteAddressParameter()),
    cookieKey: environment.cookieKey(),
    assets: openAssets(join(import.meta.dirname, 'assets')),
    formTargets: [signIn.origin],
  }),
)

/** A member of staff opened a page or sent a form. */
export const handler = handle(app)
