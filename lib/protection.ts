import { RemovalPolicy } from 'aws-cdk-lib'
import type { County } from '../config/county.ts'

/** What becomes of records, users and numbers when the stack is deleted: they stay, unless a trial says otherwise. */
export function retained(county: County): RemovalPolicy {
  return county.protect.enabled ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
}
