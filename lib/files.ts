import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { exportDays } from '../core/model/records-export.ts'
import { accept, acceptWildcard } from './accepted.ts'
import type { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { retained } from './protection.ts'

/** What a browser puts and nobody has looked at yet; what was looked at, and may be shown and sent. */
const unchecked = 'uploads/'
const checked = 'pictures/'
/** Volumes of public-records exports, until somebody has taken them into the county's own records. */
const exported = 'exports/'

/**
 * The pictures that travel with texts. A browser puts a file below `uploads/`, where it is gone after two days; the
 * site copies what it has checked to `pictures/`, where GuardDuty scans it before it may leave.
 */
export class Files extends Construct {
  private readonly bucket: Bucket
  private readonly county: County
  private readonly key: CountyKey

  constructor(scope: Construct, id: string, props: { county: County; key: CountyKey; siteAddress: string }) {
    super(scope, id)
    const { county, key, siteAddress } = props
    this.county = county
    this.key = key
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: retained(county),
      cors: [
        {
          allowedOrigins: [siteAddress],
          allowedMethods: [HttpMethods.PUT],
          allowedHeaders: ['content-type'],
          maxAge: 3000,
        },
      ],
      lifecycleRules: [
        { prefix: unchecked, expiration: Duration.days(2), noncurrentVersionExpiration: Duration.days(1) },
        {
          prefix: exported,
          expiration: Duration.days(exportDays),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // A picture that retention removed can be brought back as long as a table's backup can.
        { prefix: checked, noncurrentVersionExpiration: Duration.days(35) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    })
    accept(this.bucket, { S1: 'Each picture that is shown or sent stands in the product’s own records.' })
    if (county.scanFiles.enabled) this.scan()
  }

  /** Lets the site take files in, look at them, keep the checked copy and show it. */
  letKeep(fn: CountyFunction): void {
    const { bucketArn } = this.bucket
    this.let(fn, ['s3:PutObject'], [`${bucketArn}/${unchecked}*`, `${bucketArn}/${checked}*`])
    this.let(fn, ['s3:GetObject'], [`${bucketArn}/${unchecked}*`, `${bucketArn}/${checked}*`])
    // Without it S3 answers "access denied" for a file that is not there, and the site could not tell the two apart.
    fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn] }))
    this.key.letUse(fn, 's3', 'read and write')
    fn.addEnvironment('FILES_BUCKET', this.bucket.bucketName)
  }

  /** Lets a function remove pictures whose conversation retention removes. */
  letRemove(fn: CountyFunction): void {
    this.let(fn, ['s3:DeleteObject'], [`${this.bucket.bucketArn}/${checked}*`])
    fn.addEnvironment('FILES_BUCKET', this.bucket.bucketName)
  }

  /** Lets a function send pictures: the text service reads them with its caller's rights. */
  letSend(fn: CountyFunction): void {
    this.let(fn, ['s3:GetObject', 's3:GetObjectTagging'], [`${this.bucket.bucketArn}/${checked}*`])
    this.key.letUse(fn, 's3', 'read')
    fn.addEnvironment('FILES_BUCKET', this.bucket.bucketName)
    fn.addEnvironment('FILES_SCANNED', this.county.scanFiles.enabled ? 'yes' : 'no')
  }

  /** Lets a function write the volumes of exports. */
  letExport(fn: CountyFunction): void {
    this.let(fn, ['s3:PutObject'], [`${this.bucket.bucketArn}/${exported}*`])
    this.key.letUse(fn, 's3', 'read and write')
    fn.addEnvironment('FILES_BUCKET', this.bucket.bucketName)
  }

  /** Lets the site hand out the volumes of exports. */
  letHandOut(fn: CountyFunction): void {
    this.let(fn, ['s3:GetObject'], [`${this.bucket.bucketArn}/${exported}*`])
  }

  private let(fn: CountyFunction, actions: string[], resources: string[]): void {
    fn.addToRolePolicy(new PolicyStatement({ actions, resources }))
    for (const resource of resources)
      acceptWildcard(fn.role ?? fn, resource, 'Each picture is a file below this prefix, named by its id.')
  }

  /** GuardDuty Malware Protection for S3; it writes what it found into a tag of the file. */
  private scan(): void {
    const role = new Role(this, 'ScanRole', {
      assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com'),
    })
    for (const statement of this.scanStatements()) role.addToPolicy(statement)
    for (const resource of [`${this.bucket.bucketArn}/*`, this.scanRules()])
      acceptWildcard(role, resource, 'As AWS documents the role of a malware protection plan.')
    const plan = new CfnMalwareProtectionPlan(this, 'Scan', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: this.bucket.bucketName, objectPrefixes: [checked] } },
      actions: { tagging: { status: 'ENABLED' } },
    })
    plan.applyRemovalPolicy(RemovalPolicy.DESTROY)
    // GuardDuty tries the role when the plan is made.
    plan.node.addDependency(role)
  }

  /** GuardDuty's own rule, by which it learns of new files. */
  private scanRules(): string {
    const { partition, region, account } = Stack.of(this)
    return `arn:${partition}:events:${region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`
  }

  /** The policy from "IAM role for Malware Protection for S3" in GuardDuty's guide. */
  private scanStatements(): PolicyStatement[] {
    const { region, account } = Stack.of(this)
    const files = `${this.bucket.bucketArn}/*`
    return [
      new PolicyStatement({
        actions: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
        resources: [this.scanRules()],
        conditions: {
          StringLike: { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' },
        },
      }),
      new PolicyStatement({
        actions: ['events:DescribeRule', 'events:ListTargetsByRule'],
        resources: [this.scanRules()],
      }),
      new PolicyStatement({
        actions: [
          's3:PutObjectTagging',
          's3:GetObjectTagging',
          's3:PutObjectVersionTagging',
          's3:GetObjectVersionTagging',
        ],
        resources: [files],
      }),
      new PolicyStatement({
        actions: ['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'],
        resources: [this.bucket.bucketArn],
      }),
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [`${this.bucket.bucketArn}/malware-protection-resource-validation-object`],
      }),
      new PolicyStatement({ actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [files] }),
      new PolicyStatement({
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: [this.key.keyArn],
        conditions: {
          StringLike: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
          StringEquals: { 'aws:ResourceAccount': account },
        },
      }),
    ]
  }
}
