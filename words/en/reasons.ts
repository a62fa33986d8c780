import type { Reason } from '../../core/model/delivery-status.ts'

/** Why a message did not arrive, and what staff can do about it. No carrier wording. */
export const reasons: Record<Reason, { say: string; fix: string; again: boolean }> = {
  'opted-out': {
    say: 'This number has opted out of texts.',
    fix: 'We may not text it until the person texts START to your office’s number. Call instead.',
    again: false,
  },
  'not-mobile': {
    say: 'This number is a landline. It can’t get texts.',
    fix: 'Ask for a mobile number, or call.',
    again: false,
  },
  unreachable: {
    say: 'The phone is switched off or out of reach.',
    fix: 'Try again later, or try another number.',
    again: true,
  },
  'invalid-number': {
    say: 'This number is out of service.',
    fix: 'Check the number with the client, or try another one.',
    again: false,
  },
  'blocked-by-carrier': {
    say: 'The client’s phone company stopped this message.',
    fix: 'Send it again in other words, without links.',
    again: true,
  },
  'marked-as-spam': {
    say: 'The client’s phone company took this message for advertising.',
    fix: 'Send it again in other words: plain sentences, no links, your name.',
    again: true,
  },
  'spend-limit': {
    say: 'Your county has reached its monthly limit for texts.',
    fix: 'Tell your supervisor: county IT has to raise the limit.',
    again: true,
  },
  sandbox: {
    say: 'Your county’s text service is still in its trial, and this number is not among those it may reach.',
    fix: 'Tell your supervisor: county IT has to finish setting up.',
    again: true,
  },
  'number-not-active': {
    say: 'Your office’s number is not ready to send.',
    fix: 'Tell your supervisor: county IT has to activate the number.',
    again: true,
  },
  'country-blocked': {
    say: 'Texts to this country are switched off.',
    fix: 'Try a US number, or call.',
    again: false,
  },
  'too-expensive': {
    say: 'This text would cost more than your county allows for one message.',
    fix: 'Make it shorter and send it again.',
    again: true,
  },
  'account-disabled': {
    say: 'Your county’s text service is switched off.',
    fix: 'Tell your supervisor: county IT has to switch it on again.',
    again: true,
  },
  'not-allowed': {
    say: 'The text service did not allow this message.',
    fix: 'Tell your supervisor, who can ask county IT.',
    again: true,
  },
  refused: {
    say: 'The text service refused this message.',
    fix: 'Try again. If it happens again, tell your supervisor.',
    again: true,
  },
  expired: {
    say: 'The phone could not be reached in time, so the message was given up.',
    fix: 'Try again later, or try another number.',
    again: true,
  },
  unknown: {
    say: 'The phone network did not say why.',
    fix: 'Try again later, or try another number.',
    again: true,
  },
  'not-served': {
    say: 'This client was no longer on a list when the message was due.',
    fix: 'Put the client back on your list, then send it again.',
    again: true,
  },
  'no-number': {
    say: 'There was no number to send it to.',
    fix: 'Add a number, then send it again.',
    again: true,
  },
}
