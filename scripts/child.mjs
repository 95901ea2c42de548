// Long work of another program: its words go to a log, here one line tells how far it is.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const clearLine = '\r\u001b[K'

/** Runs a program to its end; throws with the last lines of its log when it fails. */
export async function runLogged({
  title,
  program,
  args,
  cwd,
  log,
  count = () => '',
  env = process.env,
}) {
  const line = progressLine(title, count)
  const output = openSync(log, 'w')
  const stdio = ['ignore', output, output]
  try {
    const code = await endOf(spawn(program, args, { cwd, env: { ...env, NO_COLOR: '1' }, stdio }))
    if (code !== 0) throw new Error(`失败 · failed (${code}), ${log}:\n${tail(log)}`)
    line.end('✓')
  } catch (error) {
    line.end('✗')
    throw error
  } finally {
    closeSync(output)
  }
}

/** One line that moves on a terminal; elsewhere a line at the start and every ten seconds. */
function progressLine(title, count) {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  const told = () => `${title}  ${seconds()} s  ${count()}`.trimEnd()
  const moves = process.stdout.isTTY
  let frame = 0
  const show = () => {
    frame += 1
    process.stdout.write(
      moves ? `${clearLine}${frames[frame % frames.length]} ${told()}` : `… ${told()}\n`,
    )
  }
  show()
  const timer = setInterval(show, moves ? 100 : 10_000)
  const end = (mark) => {
    clearInterval(timer)
    process.stdout.write(`${moves ? clearLine : ''}${mark} ${told()}\n`)
  }
  return { end }
}

function endOf(child) {
  return new Promise((ended, failed) => {
    child.once('error', failed)
    child.once('close', (code, signal) => ended(signal ?? code))
  })
}

function tail(log, lines = 20) {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-lines).join('\n')
}
