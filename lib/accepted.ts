import { Stack, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Accepts findings of the AwsSolutions rules at one construct, each with the reason why it is right here. */
export function accept(construct: IConstruct, findings: Record<string, string>): void {
  const rules = Object.entries(findings).map(([id, reason]) => ({ id: `AwsSolutions-${id}`, reason }))
  Validations.of(construct).acknowledge(...rules)
}

/** Accepts that a role may touch everything below a resource, whatever its name turns out to be. */
export function acceptWildcard(construct: IConstruct, arn: string, reason: string): void {
  accept(construct, { [`IAM5[Resource::${written(Stack.of(construct).resolve(arn))}]`]: reason })
}

/** As the rules write what is known only at deploy: `{ Ref: X }` → `<X>`. */
function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('Ref' in value) return `<${value.Ref}>`
  if ('Fn::GetAtt' in value) return `<${[value['Fn::GetAtt']].flat().join('.')}>`
  if ('Fn::Join' in value) {
    const [separator, parts] = value['Fn::Join'] as [string, unknown[]]
    return parts.map(written).join(separator)
  }
  return JSON.stringify(value)
}
