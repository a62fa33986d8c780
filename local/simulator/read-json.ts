import type { Context } from 'hono'
import type * as z from 'zod/mini'

type Read<T> = { ok: true; value: T } | { ok: false; refusal: Response }

/** Reads a request's JSON by its shape; what is not understood is answered 400 with a sentence that names it. */
export async function readJson<Shape extends z.ZodMiniType>(
  c: Context,
  shape: Shape,
): Promise<Read<z.infer<Shape>>> {
  const refuse = (error: string) => ({ ok: false as const, refusal: c.json({ error }, 400) })
  // A form on another site cannot send this type, so that only programs and our own pages get here.
  if (!c.req.header('content-type')?.startsWith('application/json'))
    return refuse('Send JSON, with Content-Type: application/json.')
  let given: unknown
  try {
    given = await c.req.json()
  } catch {
    return refuse('The body is not JSON.')
  }
  const read = shape.safeParse(given)
  if (read.success) return { ok: true, value: read.data as z.infer<Shape> }
  return refuse(`This is not understood: ${read.error.issues.map(sayIssue).join('; ')}.`)
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.') || 'the body'
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where} has ${issue.keys.join(', ')}, which is not known`
    case 'invalid_type':
      return `${where} has to be of type ${issue.expected}`
    case 'too_small':
      return `${where} is less than ${issue.minimum}`
    case 'too_big':
      return `${where} is more than ${issue.maximum}`
    default:
      return `${where} is not one of the values it may have`
  }
}
