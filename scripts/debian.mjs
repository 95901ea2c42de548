// What npm cannot bring: a browser, a Chinese font, the oldest supported PostgreSQL, a clock to turn.
// Plain JavaScript without dependencies: it runs before anything is set up, on Node 20.
import { execFileSync, spawn } from 'node:child_process'
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const postgres15 = '/usr/lib/postgresql/15/bin'
const pgbouncer = '/usr/sbin/pgbouncer'
const clusterSettings = '/etc/postgresql-common/createcluster.conf'
const log = join(tmpdir(), `kentan-apt-${process.pid}.log`)
let listsAreFresh = false

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const clamds = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd']

/** What turns a DOCX into a PDF and tells what is on its pages; poppler's programs come as one. */
const paperPrograms = ['soffice', 'pdfinfo', 'pdftotext', 'pdftohtml', 'pdffonts']

const chineseFonts = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/System/Library/Fonts/PingFang.ttc',
  '/System/Library/Fonts/STHeiti Light.ttc',
]

/** The path of a Chromium or Chrome that starts here; installs Debian's where that is allowed. */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !isProgram(named)) throw new Error(`CHROMIUM_PATH=${named} is not a program.`)
  if (named) return named
  const found = findChromium()
  if (found) return found
  await install(['chromium', 'fonts-noto-cjk'], 'a Chromium or Chrome (CHROMIUM_PATH may name one)')
  const installed = findChromium()
  if (installed) return installed
  throw new Error('chromium was installed but does not start: try `chromium --version`.')
}

/** Makes sure that screens and printed pages can show Chinese. */
export async function ensureChineseFont() {
  if (hasChineseFont()) return
  await install(['fonts-noto-cjk'], 'a Chinese font')
  if (!hasChineseFont()) throw new Error('fonts-noto-cjk was installed but no font is found.')
}

/** LibreOffice and poppler, which show what our papers look like when they are opened. */
export async function ensurePaperPrograms() {
  if (paperPrograms.every(isOnPath)) return
  // Liberation stands in for Times New Roman with the same widths.
  const others = ['poppler-utils', 'fonts-liberation']
  const byHand = ['libreoffice-writer', ...others]
  await install(['libreoffice-writer-nogui', ...others], 'LibreOffice Writer and poppler', byHand)
  const missing = paperPrograms.filter((name) => !isOnPath(name))
  if (missing.length > 0)
    throw new Error(`After the installation there is no ${missing.join(' ')}.`)
}

/** The `bin` folder of Debian's PostgreSQL 15, installed without a server of its own running. */
export async function ensurePostgres15() {
  if (isProgram(join(postgres15, 'initdb'))) return postgres15
  const needed = 'PostgreSQL 15, the oldest server we support'
  const all = ['postgresql-common', 'postgresql-15']
  await install(['postgresql-common'], needed, all)
  forbidMainCluster()
  await install(['postgresql-15'], needed)
  if (isProgram(join(postgres15, 'initdb'))) return postgres15
  throw new Error(`postgresql-15 was installed but ${postgres15}/initdb is missing.`)
}

/** The program that opens our backups, and the terminal it wants to be asked on. */
export async function ensureAge() {
  if (isOnPath('age') && isOnPath('script')) return
  await install(['age', 'bsdutils'], 'age, which opens backups without us')
  if (!isOnPath('age')) throw new Error('age was installed but is not found.')
}

/** PgBouncer, through which the tests reach a city; installed without a service of its own running. */
export async function ensurePgbouncer() {
  if (isProgram(pgbouncer)) return
  await withoutServices(() =>
    install(['pgbouncer'], 'PgBouncer, behind which a city may keep its database'),
  )
  if (!isProgram(pgbouncer)) throw new Error(`pgbouncer was installed but ${pgbouncer} is missing.`)
}

/** Debian's packages start their services unless this file says no. */
async function withoutServices(work) {
  const policy = '/usr/sbin/policy-rc.d'
  const ours = process.getuid?.() === 0 && existsSync('/usr/sbin') && !existsSync(policy)
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await work()
  } finally {
    if (ours) rmSync(policy)
  }
}

/** A virus scanner that waits for what it is sent. */
export async function ensureClamd() {
  if (clamds.some(isProgram)) return
  await withoutServices(() => install(['clamav-daemon'], 'clamd, the virus scanner'))
  if (!clamds.some(isProgram))
    throw new Error('clamav-daemon was installed but clamd is not found.')
}

/** The library under which `torture clock` turns the clock of a process; Linux alone has it. */
export async function ensureFaketime() {
  if (hasFaketime()) return
  await install(['libfaketime'], 'libfaketime, which turns the clock of a process')
  if (!hasFaketime()) throw new Error('libfaketime was installed but is not found in /usr/lib.')
}

/** Go with its packages for transparency logs, which verify our log without a line of ours. */
export async function ensureGo() {
  const sumdb = '/usr/share/gocode/src/golang.org/x/mod/sumdb'
  if (isOnPath('go') && existsSync(sumdb)) return
  await install(['golang-go', 'golang-golang-x-mod-dev'], 'Go and golang.org/x/mod')
  if (!isOnPath('go') || !existsSync(sumdb)) throw new Error('Go was installed but is not found.')
}

function hasFaketime() {
  const library = join('faketime', 'libfaketimeMT.so.1')
  const places = existsSync('/usr/lib') ? ['.', ...readdirSync('/usr/lib')] : []
  return places.some((place) => existsSync(join('/usr/lib', place, library)))
}

function findChromium() {
  return browsers.find((path) => isProgram(path) && starts(path))
}

// Why it is started: Ubuntu's /usr/bin/chromium-browser may only say that a snap is needed.
function starts(path) {
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 30_000 }),
    )
  } catch {
    return false
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isOnPath(name) {
  return process.env.PATH.split(delimiter).some((folder) => isProgram(join(folder, name)))
}

function hasChineseFont() {
  if (chineseFonts.some((path) => existsSync(path))) return true
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('fc-list', [':lang=zh', 'family'], options).trim() !== ''
  } catch {
    return process.platform === 'win32'
  }
}

/** Debian's package makes and starts a server of its own unless it is told not to. */
function forbidMainCluster() {
  const line = 'create_main_cluster = false'
  const text = existsSync(clusterSettings) ? readFileSync(clusterSettings, 'utf8') : ''
  if (!text.split('\n').includes(line)) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    appendFileSync(clusterSettings, `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`)
  }
}

/** Installs Debian's packages, or throws an Error that says what a person has to install. */
async function install(packages, needed, byHandPackages = packages) {
  const names = byHandPackages.join(' ')
  const byHand = `Kentan needs ${needed}. Install it: `
  if (!isProgram('/usr/bin/apt-get')) {
    throw new Error(`${byHand}your system's package like Debian's ${names}`)
  }
  if (process.getuid?.() !== 0) {
    throw new Error(`${byHand}sudo apt-get update && sudo apt-get install -y ${names}`)
  }
  process.stdout.write(`Installing ${packages.join(' ')} with apt-get (its words: ${log}) `)
  try {
    if (!listsAreFresh) await aptGet('update')
    listsAreFresh = true
    await aptGet('install', '-y', '--no-install-recommends', ...packages)
  } catch (error) {
    throw new Error(`${byHand}apt-get install -y ${names}\n${error.message}\n${tailOfLog()}`)
  } finally {
    process.stdout.write('\n')
  }
}

function aptGet(...args) {
  const output = openSync(log, 'a')
  const keepSettings = ['-o', 'Dpkg::Options::=--force-confold', '-o', 'DPkg::Lock::Timeout=300']
  const apt = spawn('apt-get', [...keepSettings, '-q', ...args], {
    stdio: ['ignore', output, output],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const dots = setInterval(() => process.stdout.write('.'), 1_000)
  return new Promise((done, failed) => {
    apt.once('error', failed)
    apt.once('close', (code) =>
      code === 0 ? done() : failed(new Error(`apt-get ${args[0]} ended with code ${code}.`)),
    )
  }).finally(() => {
    clearInterval(dots)
    closeSync(output)
  })
}

function tailOfLog() {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n')
}
