let mobiles = 0
let special = 0

/** A pretend phone that nothing has been sent to yet, and that receives. */
export function mobilePhone(): string {
  mobiles += 1
  return `+1801${600 + Math.floor(mobiles / 8000)}${1000 + (mobiles % 8000)}`
}

/** Another phone with these last four digits: they tell what it does with a text. */
export function phoneEnding(digits: '0197' | '0198' | '0199'): string {
  special += 1
  return `+1801${200 + special}${digits}`
}
