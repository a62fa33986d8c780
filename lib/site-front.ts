import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { accept } from './accepted.ts'
import { viewerAddressHeader } from './site-firewall.ts'

type Props = { county: County; originDomain: string; originPath: string; secret: Secret }

/**
 * CloudFront before the site: a clean address without a certificate of one's own, HTTP/3, and hashed files kept
 * near the reader. It passes pages through untouched, adds a secret that proves a request came this way, and tells
 * the firewall who the viewer is.
 */
export class SiteFront extends Construct {
  readonly domainName: string

  constructor(scope: Construct, id: string, { county, originDomain, originPath, secret }: Props) {
    super(scope, id)
    const origin = new HttpOrigin(originDomain, {
      originPath,
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      // Resolved by CloudFormation at deploy; the template holds only the reference.
      customHeaders: { 'x-origin-secret': secret.secretValue.unsafeUnwrap() },
    })
    const common = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [{ function: this.viewerAddress(), eventType: FunctionEventType.VIEWER_REQUEST }],
    }
    const distribution = new Distribution(this, 'Distribution', {
      comment: `ClientComm, ${county.name}`,
      defaultBehavior: {
        ...common,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
      },
      additionalBehaviors: {
        'assets/*': { ...common, cachePolicy: CachePolicy.CACHING_OPTIMIZED, compress: true },
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(county.site && {
        domainNames: [county.site.domain],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', county.site.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    })
    this.domainName = distribution.distributionDomainName
    accept(distribution, {
      CFR1: 'Staff travel; who may enter is decided by sign-in with a second factor, not by country.',
      CFR2: 'The firewall stands at the API behind, which no request can go around without the origin secret.',
      CFR3: 'Its logs would keep what staff search for; the API keeps an access log without queries.',
      ...(!county.site && {
        CFR4: "CloudFront's own certificate allows no choice of protocol; a county with its own domain gets TLS 1.2.",
      }),
    })
  }

  private viewerAddress(): EdgeFunction {
    return new EdgeFunction(this, 'ViewerAddress', {
      runtime: FunctionRuntime.JS_2_0,
      comment: "Writes the viewer's address into a header, over what the viewer sent",
      code: FunctionCode.fromInline(
        [
          'function handler(event) {',
          `  event.request.headers['${viewerAddressHeader}'] = { value: event.viewer.ip }`,
          '  return event.request',
          '}',
        ].join('\n'),
      ),
    })
  }
}
