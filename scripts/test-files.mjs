// Runs test files, each in a process of its own, and counts what really ran.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './place.mjs'

const reporter = fileURLToPath(new URL('count-reporter.mjs', import.meta.url))
const running = new Set()
let brokenOff = false

/** Runs the files, some at a time; `told` is called with each file's count when it has ended. */
export async function runTestFiles({ files, env, atOnce, seconds = 300, told = () => {} }) {
  const waiting = [...files]
  const total = { passed: 0, failed: 0, files: 0, times: [] }
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const began = performance.now()
      const count = await runTestFile(file, env, seconds)
      if (brokenOff) return
      total.times.push([(performance.now() - began) / 1000, file])
      total.passed += count.passed
      total.failed += count.failures.length
      total.files += 1
      told(count, total)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return total
}

/** Ends what still runs, when the whole run is broken off. */
export function endTestFiles() {
  brokenOff = true
  for (const child of running) endGroup(child)
}

async function runTestFile(file, env, seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'kentan-count-'))
  const verdicts = join(folder, 'verdicts')
  const report = [`--test-reporter=${reporter}`, `--test-reporter-destination=${verdicts}`]
  // Why detached: a group of its own can be ended as a whole, with the browsers it has started.
  const child = spawn(process.execPath, [...report, file], { cwd: root, env, detached: true })
  running.add(child)
  const said = collect(child)
  let late = false
  const limit = setTimeout(() => {
    late = true
    endGroup(child)
  }, seconds * 1000)
  const ending = await endOf(child)
  clearTimeout(limit)
  endGroup(child)
  running.delete(child)
  const lines = readVerdicts(verdicts)
  rmSync(folder, { recursive: true, force: true })
  return {
    file,
    ...countOf(lines, late ? `SIGKILL: still running after ${seconds} s` : ending),
    said: said(),
  }
}

/** What one file's verdicts and its ending add up to; a file that did not end well has failed. */
export function countOf(lines, ending) {
  const verdicts = lines.filter((line) => line.passed !== undefined)
  const failures = verdicts.filter((line) => !line.passed)
  const ended = lines.some((line) => line.end)
  const notes = lines.flatMap(({ note }) => note ?? [])
  const passed = verdicts.length - failures.length
  const fault = faultOf({ ending, ended, verdicts, failures })
  if (fault) failures.push({ name: '(the file itself)', why: [fault, ...notes].join('\n') })
  return { passed, failures }
}

function faultOf({ ending, ended, verdicts, failures }) {
  if (ending !== 0 && (failures.length === 0 || !ended)) return `ended with ${ending}`
  if (verdicts.length === 0) return 'not one test ran'
  return ended ? undefined : 'ended before its tests had'
}

function readVerdicts(path) {
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code !== 'ENOENT') throw error // it crashed before its first verdict
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line)]
    } catch {
      return [] // the empty one at the end, or one cut short with its process
    }
  })
}

function collect(child) {
  let text = ''
  const add = (part) => {
    text = (text + part).slice(-20_000)
  }
  child.stdout.setEncoding('utf8').on('data', add)
  child.stderr.setEncoding('utf8').on('data', add)
  return () => text.trim()
}

function endOf(child) {
  return new Promise((ended) => {
    child.once('error', (error) => ended(error.message))
    // Why not `close`: a server it left behind may hold its output open for ever.
    child.once('exit', (code, signal) => ended(signal ?? code))
  })
}

function endGroup(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // Nobody of it is left.
  }
}
