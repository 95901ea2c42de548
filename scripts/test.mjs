// The whole test run, or the parts named: `npm test -- types lint made unit platform zones e2e tz`,
// or paths such as `npm test -- src/kernel tests/city.test.ts`. Ends with the true count.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { delimiter, join } from 'node:path'
import { ensureChineseFont, ensureChromium, ensurePgbouncer, ensurePostgres15 } from './debian.mjs'
import { nodeOfScripts, ranUnderNewerNode, root } from './place.mjs'
import { setUp } from './setup.mjs'
import { endTestFiles, runTestFiles } from './test-files.mjs'

const zones = ['Asia/Shanghai', 'America/New_York']
const wholeRun = ['types', 'lint', 'made', 'unit', 'platform', 'zones', 'e2e']
const total = { passed: 0, failed: 0 }
let server

async function main(args) {
  const chosen = choose(args.length > 0 ? args : wholeRun)
  process.once('SIGINT', breakOff)
  process.once('SIGTERM', breakOff)
  if (chosen.e2e.length > 0 || chosen.parts.has('e2e')) await setUp()
  const began = performance.now()
  try {
    await runStages(chosen)
  } finally {
    await server?.stop()
  }
  conclude(performance.now() - began)
}

async function runStages({ parts, tests, e2e, unknown }) {
  for (const name of unknown) await stage(name, () => failing(`${name}: there is no such test`))
  if (parts.has('types')) {
    await check('types', ...['.', 'web', 'scripts'].map((project) => ['tsc', '-p', project]))
  }
  if (parts.has('lint')) await check('lint', ['biome', 'check'], ['knip', '--no-progress'])
  if (parts.has('made') || tests.length > 0 || e2e.length > 0) await stage('server', startServer)
  if (parts.has('made')) await check('made', ['node', 'scripts/make.mjs', '--check'])
  if (parts.has('unit') || parts.has('platform') || tests.length > 0) {
    await ensureChineseFont()
    if (tests.includes('tests/pgbouncer.test.ts')) await ensurePgbouncer()
    await stage('tests', () => runFiles(tests, 'UTC'))
  }
  if (parts.has('zones')) {
    for (const zone of zones) await stage(zone, () => runFiles(domainTests(), zone))
  }
  if (parts.has('tz')) {
    for (const zone of ['UTC', ...zones]) await stage(zone, () => runFiles(allTests(), zone))
  }
  if (parts.has('e2e') || e2e.length > 0) await stage('e2e', () => runInBrowser(e2e))
}

/** Sorts what was asked for into parts and test files. */
function choose(args) {
  const parts = new Set(args.filter((arg) => [...wholeRun, 'tz'].includes(arg)))
  const paths = args.filter((arg) => !parts.has(arg)).map((arg) => arg.replace(/\/+$/, ''))
  const isIn = (path) => (file) => file === path || file.startsWith(`${path}/`)
  const asked = (file) => paths.some((path) => isIn(path)(file))
  const partOf = (file) => (file.startsWith('tests/') ? 'platform' : 'unit')
  const all = [...allTests(), ...e2eTests()]
  const chosen = (part, file) => asked(file) || (parts.has(part) && !apart.has(file))
  return {
    parts,
    tests: allTests().filter((file) => chosen(partOf(file), file)),
    e2e: e2eTests().filter((file) => chosen('e2e', file)),
    unknown: paths.filter((path) => !all.some(isIn(path))),
  }
}

// Why not a named import: Node 20 has no globSync and would not even link this file.
const found = (pattern) => fs.globSync(pattern, { cwd: root }).sort()
const e2eTests = () => found('tests/e2e/**/*.test.ts')
/** Too long for every run: `npm run check:…` names them. */
const apart = new Set(['tests/e2e/canary.test.ts'])
const domainTests = () => found('src/{kernel,modules/*/domain}/**/*.test.ts')

/** The slow ones, which have a database, first: the quick ones fill up the end. */
function allTests() {
  const tests = found('tests/**/*.test.ts').filter((file) => !file.startsWith('tests/e2e/'))
  return [...tests, ...found('{src,web}/**/*.test.ts')]
}

/** One PostgreSQL for the run; the test files learn of it by the environment. */
async function startServer() {
  if (process.env.KENTAN_TEST_PG === '15') await ensurePostgres15()
  const { testServer } = await import('../tests/servers/postgres.ts')
  server = await testServer()
  return { passed: 0, failed: 0 }
}

async function runFiles(files, zone) {
  if (files.length === 0) return failing('there is no test file')
  const env = testEnv({ TZ: zone })
  // At full size a file has as long as it needs.
  const seconds = process.env.KENTAN_FULL === '1' ? 3_600 : 300
  return runTestFiles({ files, env, atOnce: 2, seconds, told: progress(files.length) })
}

async function runInBrowser(files) {
  if (files.length === 0) return failing('there is no test file in tests/e2e')
  await ensureChineseFont()
  const env = testEnv({ TZ: 'UTC', CHROMIUM_PATH: await ensureChromium() })
  return runTestFiles({ files, env, atOnce: 2, seconds: 600, told: progress(files.length) })
}

/** Nothing of a city that runs on this machine may reach a test. */
function testEnv(more) {
  const ours =
    /^(PG[A-Z]+|DATABASE_((OWNER|BACKUP)_)?URL|BACKUP_PASSPHRASE|DATA_DIR|PORT|HOST|PUBLIC_URL|TENANT|LOG_LEVEL|POOL_SIZE|TRUSTED_PROXIES|REQUESTS_OF_[A-Z]+|WORKER|WORK_EVERY|SIGNER|SIGNER_[A-Z_]+|LOG_ORIGIN|LOG_TOKEN|METRICS_TOKEN|WITNESS_[A-Z]+|SMTP_URL|MAIL_FROM|SMS_[A-Z]+|DINGTALK_[A-Z]+|WECOM_URL|WEBHOOKS_MAY_REACH|NODE_ENV|NODE_OPTIONS|NODE_TEST_CONTEXT)$/
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name))
  const bin = join(root, 'node_modules', '.bin')
  const env = Object.fromEntries(kept)
  // Why: each test file is a process that reads the same hundreds of modules.
  const NODE_COMPILE_CACHE = join(root, 'node_modules', '.cache', 'compiled')
  const PATH = `${bin}${delimiter}${process.env.PATH}`
  return { ...env, PATH, NODE_COMPILE_CACHE, NO_COLOR: '1', ...more }
}

/** Tells every failure when it happens, and how far the run is: always on a terminal. */
function progress(files) {
  let toldAt = performance.now()
  return ({ file, failures, said }, count) => {
    for (const { name, why } of failures) tell(`✗ ${file} › ${name}\n${indent(why)}`)
    if (failures.length > 0 && said) tell(indent(lastLines(said, 40)))
    const line = `  ${count.files}/${files} files, ${count.passed} passed, ${count.failed} failed`
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`)
    else if (performance.now() - toldAt > 30_000) {
      toldAt = performance.now()
      console.log(line)
    }
  }
}

/** A check that passes or fails as a whole, such as the type check. */
async function check(name, ...commands) {
  await stage(name, async () => {
    for (const command of commands) {
      const { code, said } = await output(command)
      if (code !== 0) return failing(`${command.join(' ')}\n${lastLines(said, 150)}`)
    }
    return { passed: 1, failed: 0 }
  })
}

function output([program, ...args]) {
  const path = program === 'node' ? nodeOfScripts() : join(root, 'node_modules', '.bin', program)
  const env = testEnv({ TZ: 'UTC' })
  const child = spawn(path, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const add = (part) => {
    said += part
  }
  child.stdout.setEncoding('utf8').on('data', add)
  child.stderr.setEncoding('utf8').on('data', add)
  return new Promise((ended) => {
    child.once('error', (error) => ended({ code: 1, said: error.message }))
    child.once('close', (code) => ended({ code, said }))
  })
}

async function stage(name, work) {
  const began = performance.now()
  let count
  try {
    count = await work()
  } catch (error) {
    count = failing(error.stack ?? String(error))
  }
  if (count.passed + count.failed === 0 && name !== 'server') count = failing('not one test ran')
  total.passed += count.passed
  total.failed += count.failed
  if (name === 'server' && count.failed === 0) return
  tell(row(count.failed > 0 ? '✗' : '✓', name, count, performance.now() - began))
  tellSlowest(count.times ?? [])
}

/** The files that took longest, for whoever has to make room for more. */
function tellSlowest(times) {
  const slow = times.filter(([seconds]) => seconds >= 10)
  const slowest = slow.toSorted(([one], [other]) => other - one).slice(0, 12)
  if (slowest.length === 0) return
  tell(`  ${slowest.map(([seconds, file]) => `${file} ${seconds.toFixed(0)} s`).join(', ')}`)
}

function failing(why) {
  tell(`✗ ${indent(why).trim()}`)
  return { passed: 0, failed: 1 }
}

function row(mark, name, { passed, failed }, milliseconds) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
  return `${mark} ${name.padEnd(18)}${counts} ${(milliseconds / 1000).toFixed(1).padStart(8)} s`
}

function tell(text) {
  console.log(process.stdout.isTTY ? `\r\u001b[K${text}` : text)
}

const indent = (text) => text.replace(/^/gm, '    ')
const lastLines = (text, count) => text.trim().split('\n').slice(-count).join('\n')

/** The last line is the count alone; a run that is one of several leaves it to who adds them up. */
function conclude(milliseconds) {
  const sums = process.env.KENTAN_TEST_TOTALS
  if (sums) fs.appendFileSync(sums, `${total.passed} ${total.failed}\n`)
  tell(row(total.failed > 0 ? '✗' : '✓', 'all', total, milliseconds))
  if (!sums) console.log(`\n${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0) process.exitCode = 1
}

async function breakOff() {
  endTestFiles()
  await server?.stop()
  process.exit(130)
}

// Last, for all above must be there.
await setUp({ web: false })
if (!ranUnderNewerNode(import.meta.url)) await main(process.argv.slice(2))
