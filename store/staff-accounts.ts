import * as z from 'zod/mini'
import type { StaffId } from '../core/model/ids.ts'
import type { Staff } from '../core/model/staff.ts'
import type { StaffAccountStore } from '../core/ports/staff-accounts.ts'
import type { Written } from '../core/ports.ts'
import { guardWrite } from './administration-guard.ts'
import { memberItem, signInItem, staffEmailItem, staffItem } from './items.ts'
import * as chart from './keys.ts'
import { leavingItem } from './leaving-items.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { getItem, type Table, updateItem, type Write } from './table.ts'
import { attempt, isNew, keptOnce, oneWrite, put } from './writes.ts'

type Kept<Name extends keyof StaffAccountStore> = StaffAccountStore[Name] extends (
  ...given: infer Given
) => infer Answer
  ? (table: Table, ...given: Given) => Answer
  : never

const emailShape = z.looseObject({ type: z.literal('staff-email'), v: z.literal(1), staff: z.string() })

/** Whose an address is; consistent. */
export const staffByEmail: Kept<'staffByEmail'> = async (table, email) => {
  const item = await getItem(table, keys.staffEmail(email), { ConsistentRead: true })
  return item && read(emailShape, item).staff
}

export const staffCreated: Kept<'staffCreated'> = (table, staff, formKey, at) => {
  const { memberships, covers: _, ...about } = staff
  return keptOnce(table, formKey, staff.id, at, [
    put(staffEmailItem(staff), isNew),
    put(staffItem(about), isNew),
    ...memberships.map((membership) => put(memberItem(staff, membership), isNew)),
  ])
}

/** The record's own attributes, its address, and its name on each department's list, or none of them. */
export const staffEdited: Kept<'staffEdited'> = async (table, now, was) => {
  const moved = now.email !== was.email
  const failed = await attempt(table, [
    aboutWrite(now, was),
    ...(moved ? [put(staffEmailItem(now), isNew), removed(keys.staffEmail(was.email))] : []),
    ...(now.name !== was.name ? now.memberships.map((one) => relisted(now, one.department)) : []),
  ])
  if (failed === 'done') return 'done'
  return moved && failed.length === 1 && failed[0] === 1 ? 'taken' : 'changed'
}

export const membershipKept: Kept<'membershipKept'> = async (table, staff, membership, was, guard) => {
  const member: Write = was
    ? {
        Update: {
          TableName: undefined,
          Key: chart.member(staff.id, membership.department),
          UpdateExpression: 'SET #role = :role, #line.#role = :role',
          ConditionExpression: '#role = :was',
          ExpressionAttributeNames: { '#role': 'role', '#line': 'line' },
          ExpressionAttributeValues: { ':role': membership.role, ':was': was.role },
        },
      }
    : put(memberItem(staff, membership), isNew)
  const guarded = guard === undefined ? [] : [guardWrite(guard)]
  return done(await attempt(table, [member, ...guarded]))
}

export const membershipEnded: Kept<'membershipEnded'> = async (table, staff, was, leaving, guard) => {
  const member: Write = {
    Delete: {
      TableName: undefined,
      Key: chart.member(staff.id, was.department),
      ConditionExpression: '#role = :was',
      ExpressionAttributeNames: { '#role': 'role' },
      ExpressionAttributeValues: { ':was': was.role },
    },
  }
  return done(await attempt(table, [member, put(leavingItem(leaving)), guardWrite(guard)]))
}

export const staffDisabled: Kept<'staffDisabled'> = async (table, now, leaving, guard) => {
  const about: Write = {
    Update: {
      TableName: undefined,
      Key: chart.staff(now.id),
      UpdateExpression: 'SET disabledAt = :at ADD #version :one',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(disabledAt)',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':at': now.disabledAt, ':one': 1 },
    },
  }
  const members = now.memberships.map((one) => markedDisabled(now.id, one.department, true))
  const marks = leaving.map((one) => put(leavingItem(one)))
  return done(await attempt(table, [about, ...members, ...marks, guardWrite(guard)]))
}

export const staffEnabled: Kept<'staffEnabled'> = async (table, now) => {
  const about: Write = {
    Update: {
      TableName: undefined,
      Key: chart.staff(now.id),
      UpdateExpression: 'REMOVE disabledAt ADD #version :one',
      ConditionExpression: 'attribute_exists(disabledAt)',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':one': 1 },
    },
  }
  const members = now.memberships.map((one) => markedDisabled(now.id, one.department, false))
  return done(await attempt(table, [about, ...members]))
}

export const invitationPending: Kept<'invitationPending'> = async (table, staff) => {
  await updateItem(table, {
    Key: chart.staff(staff),
    UpdateExpression: 'SET invitation = :pending',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':pending': 'pending' },
  })
}

/** Again with the same account it changes nothing. An account that is somebody else's stays theirs: `changed`. */
export const signInLinked: Kept<'signInLinked'> = async (table, staff, { issuer, subject }, gone) => {
  const link: Write = {
    Put: {
      TableName: undefined,
      Item: signInItem(issuer, subject, staff),
      ConditionExpression: 'attribute_not_exists(pk) OR staff = :staff',
      ExpressionAttributeValues: { ':staff': staff },
    },
  }
  const about: Write = {
    Update: {
      TableName: undefined,
      Key: chart.staff(staff),
      UpdateExpression: 'REMOVE invitation',
      ConditionExpression: 'attribute_exists(pk)',
    },
  }
  const isOther = gone && gone.subject !== subject
  const old = isOther ? [removed(chart.signIn(gone.issuer, gone.subject))] : []
  return done(await attempt(table, [link, about, ...old]))
}

export const sessionMoved: Kept<'sessionMoved'> = async (table, hash, department) => {
  await oneWrite(async () => {
    await updateItem(table, {
      Key: chart.session(hash),
      UpdateExpression: 'SET department = :department',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':department': department },
    })
  })
}

function aboutWrite(now: Staff, was: Staff): Write {
  const given = { name: now.name, email: now.email, language: now.language, deskPhone: now.deskPhone }
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return {
    Update: {
      TableName: undefined,
      Key: chart.staff(now.id),
      UpdateExpression: `SET ${set.map(([one]) => `#${one} = :${one}`).join(', ')}, #version = :version${now.deskPhone ? '' : ' REMOVE #deskPhone'}`,
      ConditionExpression:
        was.version === undefined
          ? 'attribute_exists(pk) AND attribute_not_exists(#version)'
          : '#version = :was',
      ExpressionAttributeNames: Object.fromEntries(
        [...Object.keys(given), 'version'].map((one) => [`#${one}`, one]),
      ),
      ExpressionAttributeValues: {
        ...Object.fromEntries(set.map(([one, value]) => [`:${one}`, value])),
        ':version': (was.version ?? 0) + 1,
        ...(was.version === undefined ? {} : { ':was': was.version }),
      },
    },
  }
}

/** Their name, where a department's list has it. */
function relisted(staff: Staff, department: string): Write {
  const { g2sk } = chart.staffByName(department, staff.name, staff.id)
  return {
    Update: {
      TableName: undefined,
      Key: chart.member(staff.id, department),
      UpdateExpression: 'SET #line.#name = :name, g2sk = :place',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#line': 'line', '#name': 'name' },
      ExpressionAttributeValues: { ':name': staff.name, ':place': g2sk },
    },
  }
}

function markedDisabled(staff: StaffId, department: string, disabled: boolean): Write {
  return {
    Update: {
      TableName: undefined,
      Key: chart.member(staff, department),
      UpdateExpression: disabled ? 'SET #line.disabled = :yes' : 'REMOVE #line.disabled',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#line': 'line' },
      ...(disabled ? { ExpressionAttributeValues: { ':yes': true } } : {}),
    },
  }
}

function removed(Key: chart.Key): Write {
  return { Delete: { TableName: undefined, Key } }
}

function done(outcome: 'done' | number[]): Written {
  return outcome === 'done' ? 'done' : 'changed'
}
