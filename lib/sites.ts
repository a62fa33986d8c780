import { RemovalPolicy, Size, Stack } from 'aws-cdk-lib'
import {
  AccessLogField,
  AccessLogFormat,
  BasePathMapping,
  DomainName,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { StringParameter } from 'aws-cdk-lib/aws-ssm'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { accept } from './accepted.ts'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { SiteFirewall } from './site-firewall.ts'
import { SiteFront } from './site-front.ts'

const stageName = 'site'

/**
 * The staff site: a regional REST API with a firewall, all its paths to one function, CloudFront in front.
 *
 * The function must know the site's own address, and so must the sign-in service, while the address comes from
 * CloudFront, CloudFront points at the API, and the API at the function: a circle. It is cut twice. CloudFront names
 * the API by its id and the stage by its literal name, so it does not wait for the stage and the function behind it;
 * and the function reads the address at start from a parameter whose name is written down here.
 */
export class Sites extends Construct {
  readonly staffSite: CountyFunction
  readonly api: RestApi
  /** `https://…`, without a slash at the end. */
  readonly staffSiteAddress: string
  private addressParameter = ''

  constructor(scope: Construct, id: string, { county, key }: { county: County; key: CountyKey }) {
    super(scope, id)
    const behindCloudFront = !county.region.startsWith('us-gov-')
    this.staffSite = new CountyFunction(this, 'StaffSite', {
      name: 'staff-site',
      does: 'The site on which staff read and write',
      timeoutSeconds: 29, // the API waits no longer
      memoryMegabytes: 1024,
      key,
    })
    this.api = this.restApi(county, key, behindCloudFront)
    new SiteFirewall(this, 'Firewall', { stage: this.api.deploymentStage, behindCloudFront })
    this.staffSiteAddress = behindCloudFront ? this.throughCloudFront(county) : this.directly(county)
    this.tellAddress(county)
    this.giveCookieKey()
  }

  private restApi(county: County, key: CountyKey, behindCloudFront: boolean): RestApi {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const api = new RestApi(this, 'Api', {
      restApiName: `clientcomm-${county.shortName}`, // metrics go by it
      description: `ClientComm staff site, ${county.name}`,
      endpointConfiguration: { types: [EndpointType.REGIONAL] },
      binaryMediaTypes: ['*/*'],
      minCompressionSize: Size.kibibytes(1),
      disableExecuteApiEndpoint: !behindCloudFront,
      cloudWatchRole: true,
      deployOptions: {
        stageName,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat: withoutQueries(),
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        metricsEnabled: true,
        throttlingRateLimit: 200,
        throttlingBurstLimit: 400,
      },
    })
    const integration = new LambdaIntegration(this.staffSite, { proxy: true, allowTestInvoke: false })
    api.root.addMethod('ANY', integration)
    api.root.addProxy({ anyMethod: true, defaultIntegration: integration })
    acceptOpenPaths(api)
    return api
  }

  private throughCloudFront(county: County): string {
    const { region, urlSuffix } = Stack.of(this)
    const secret = new Secret(this, 'OriginSecret', {
      description: 'Proves to the site that a request came through CloudFront',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    })
    accept(secret, {
      SMG4: 'It guards no data, only the way in: without it a request still has to sign in.',
    })
    this.staffSite.addEnvironment('ORIGIN_SECRET', secret.secretValue.unsafeUnwrap())
    const front = new SiteFront(this, 'Front', {
      county,
      originDomain: `${this.api.restApiId}.execute-api.${region}.${urlSuffix}`,
      originPath: `/${stageName}`,
      secret,
    })
    return `https://${county.site?.domain ?? front.domainName}`
  }

  /** Where there is no CloudFront: the county's own name leads to the API, and the API's own name is shut. */
  private directly({ site }: County): string {
    if (!site) throw new Error('Without CloudFront the county file must name the site.') // checkCounty says so first
    const domain = new DomainName(this, 'Domain', {
      domainName: site.domain,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', site.certificateArn),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    })
    new BasePathMapping(this, 'DomainMapping', {
      domainName: domain,
      restApi: this.api,
      stage: this.api.deploymentStage,
    })
    return `https://${site.domain}`
  }

  private tellAddress({ shortName }: County): void {
    const parameterName = `/clientcomm/${shortName}/staff-site-address`
    new StringParameter(this, 'StaffSiteAddress', { parameterName, stringValue: this.staffSiteAddress })
    this.addressParameter = parameterName
    this.letLink(this.staffSite)
  }

  /** Lets a function know where the site stands. */
  letLink(fn: CountyFunction): void {
    const { partition, region, account } = Stack.of(this)
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ssm:GetParameter'],
        resources: [`arn:${partition}:ssm:${region}:${account}:parameter${this.addressParameter}`],
      }),
    )
    fn.addEnvironment('SITE_ADDRESS_PARAMETER', this.addressParameter)
  }

  /** Signs what waits in a browser while its person signs in. */
  private giveCookieKey(): void {
    const secret = new Secret(this, 'CookieKey', {
      description: 'Signs the cookie of a sign-in that is under way',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    })
    accept(secret, {
      SMG4: 'It guards a cookie of fifteen minutes, during one sign-in.',
    })
    this.staffSite.addEnvironment('COOKIE_KEY', secret.secretValue.unsafeUnwrap())
  }
}

/** One line a request, without the query: it may hold what somebody searched for. */
function withoutQueries(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      time: AccessLogField.contextRequestTime(),
      method: AccessLogField.contextHttpMethod(),
      path: AccessLogField.contextPath(),
      status: AccessLogField.contextStatus(),
      milliseconds: AccessLogField.contextResponseLatency(),
      bytes: AccessLogField.contextResponseLength(),
      firewall: AccessLogField.contextWafResponseCode(),
    }),
  )
}

function acceptOpenPaths(api: RestApi): void {
  accept(api, {
    APIG2:
      'Each form is parsed, and refused in words, by the site itself; the API cannot tell pages from forms.',
    APIG4:
      'The site answers the sign-in pages too; it checks the session cookie and the access matrix on every route.',
    COG4: 'The site holds an opaque session instead of tokens, so that it ends at once when staff are disabled.',
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
      "The account's one role by which API Gateway writes logs: AWS gives this policy for it.",
  })
}
