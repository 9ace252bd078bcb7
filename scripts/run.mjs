// `node scripts/run.mjs <name> ...`: installs missing packages, then runs scripts/<name>.ts on the project's
// own Node. Plain JavaScript without dependencies: it must run on any Node that started npm.
import { spawn, spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { isInstalled, root } from './installed.mjs'

const [name, ...args] = process.argv.slice(2)

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Covoice needs Node 20 or newer and this is ${process.version}: install it from https://nodejs.org.`)

if (!isInstalled()) {
  console.log('Installing the dependencies, about a minute ...')
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (install.status !== 0)
    fail('The dependencies could not be installed: check the connection to the npm registry, then try again.')
}

const bin = join(root, 'node_modules', '.bin')
const child = spawn(join(bin, 'node'), [join(root, 'scripts', `${name}.ts`), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: bin + delimiter + process.env.PATH },
})
// Never as SIGINT: a terminal's Ctrl-C reaches the script by itself, which takes a second one for impatience.
const end = () => child.kill('SIGTERM')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)

// When npm or its shell ends, this process doesn't: a script that npm started ends with both.
const parentOf = (id) =>
  Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(id)], { encoding: 'utf8' }).stdout)
const isNpm = (id) =>
  /^npm/.test(spawnSync('ps', ['-o', 'args=', '-p', String(id)], { encoding: 'utf8' }).stdout)
const isAlive = (id) => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
  let npm
  const watch = setInterval(() => {
    npm ??= [parent, parentOf(parent)].find(isNpm) ?? process.pid
    if (process.ppid === parent && isAlive(npm)) return
    clearInterval(watch)
    end()
  }, 1000).unref()
}

child.on('error', (error) => fail(`${name} could not start: ${error.message}`))
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})
