import { Stack } from 'aws-cdk-lib'
import type { Stage } from 'aws-cdk-lib/aws-apigateway'
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'

/** The header in which our CloudFront function writes the viewer's address, over whatever a viewer may have sent. */
export const viewerAddressHeader = 'x-viewer-address'

/**
 * A county's staff often share one address: 200 people whose pages ask every 10 s make 6,000 requests in 5 minutes,
 * and their work some 2,000 more. Twice that is not people.
 */
const requestsInFiveMinutesAtMost = 20_000

/**
 * Rules of the common set that read bodies take ordinary texts for attacks ("bring id & proof", a pasted link), so
 * they only count; the site escapes what it shows and keeps bodies small itself.
 */
const bodyRules = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
]

/** The firewall at the site's API. Behind CloudFront it sees CloudFront's address and must read the viewer's. */
export class SiteFirewall extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { stage, behindCloudFront }: { stage: Stage; behindCloudFront: boolean },
  ) {
    super(scope, id)
    const rules = [
      tooManyRequests(behindCloudFront),
      managed('AWSManagedRulesCommonRuleSet', bodyRules),
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
      // Judges the address it sees, so it is of use only where that is the viewer's.
      ...(behindCloudFront ? [] : [managed('AWSManagedRulesAmazonIpReputationList')]),
    ]
    const firewall = new CfnWebACL(this, 'Rules', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('Site'),
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
    })
    new CfnWebACLAssociation(this, 'AtApi', {
      webAclArn: firewall.attrArn,
      resourceArn: `arn:${Stack.of(this).partition}:apigateway:${Stack.of(this).region}::/restapis/${stage.restApi.restApiId}/stages/${stage.stageName}`,
    })
  }
}

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>

function tooManyRequests(behindCloudFront: boolean): Rule {
  return {
    name: 'TooManyRequests',
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: {
      rateBasedStatement: {
        limit: requestsInFiveMinutesAtMost,
        evaluationWindowSec: 300,
        ...(behindCloudFront
          ? {
              aggregateKeyType: 'FORWARDED_IP',
              forwardedIpConfig: { headerName: viewerAddressHeader, fallbackBehavior: 'MATCH' },
            }
          : { aggregateKeyType: 'IP' }),
      },
    },
    visibilityConfig: visible('TooManyRequests'),
  }
}

function managed(name: string, counted: string[] = []): Rule {
  return {
    name,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: visible(name),
  }
}

/** Counts are kept; sampled requests are not, since they would show addresses with what staff search for. */
function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName }
}
