import type { BundleSizes } from '../scripts/build-functions.ts'
import { buildComparisons } from './bundles.ts'
import { openBench } from './county.ts'
import { percentile, type Report, rounded } from './report.ts'

const colds = 7

/** The size of each function's bundle, and its first answer in a new thread against that of an empty function. */
export async function measureFunctions(sizes: BundleSizes): Promise<Report> {
  const comparisons = await buildComparisons()
  const bundles = Object.fromEntries(Object.entries(comparisons).map(([name, { file }]) => [name, file]))
  const bench = await openBench({ bundles })
  const events: Record<string, unknown> = { 'staff-site': pageEvent('/health') }
  const cold = async (name: string) => {
    const times: number[] = []
    for (let run = 0; run < colds; run++) {
      await bench.world.functions.kill(name)
      const began = performance.now()
      await bench.world.functions.invoke(name, events[name] ?? { Records: [] })
      times.push(performance.now() - began)
    }
    return percentile(times, 0.5)
  }
  const empty = await cold('empty')
  const onlyDynamo = await cold('only-dynamodb')
  const rows: Report['rows'] = [
    ['an empty function', kilobytes(comparisons.empty?.bytes), '', 1, rounded(empty / onlyDynamo, 2)],
    [
      'only the DynamoDB client',
      kilobytes(comparisons['only-dynamodb']?.bytes),
      '',
      rounded(onlyDynamo / empty, 2),
      1,
    ],
  ]
  for (const [name, size] of Object.entries(sizes)) {
    if (name.startsWith('deploy-')) continue
    const time = await cold(name)
    rows.push([
      name,
      kilobytes(size.loadedAtStart),
      kilobytes(size.all),
      rounded(time / empty, 2),
      rounded(time / onlyDynamo, 2),
    ])
  }
  await bench.stop()
  return {
    title: 'Functions: size and cold first answer',
    says: `The first answer of a function in a new thread, the middle of ${colds} runs, against an empty function and against one that only imports the DynamoDB client.`,
    columns: ['function', 'kB loaded at start', 'kB in all', 'times an empty one', 'times the client alone'],
    rows,
  }
}

/** A GET as the REST API hands it over. */
export function pageEvent(path: string, cookie = '') {
  const headers = { host: '127.0.0.1', ...(cookie ? { cookie } : {}) }
  return {
    resource: '/{proxy+}',
    path,
    httpMethod: 'GET',
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: { proxy: path.slice(1) },
    stageVariables: null,
    requestContext: {
      path: `/site${path}`,
      stage: 'site',
      httpMethod: 'GET',
      identity: { sourceIp: '127.0.0.1' },
      requestId: 'bench',
      domainName: '127.0.0.1',
    },
    body: null,
    isBase64Encoded: false,
  }
}

function kilobytes(bytes = 0): number {
  return Math.ceil(bytes / 1000)
}
