import { day, restartAt, resume, type Scene } from '../clock-scene.ts'
import { clockRows, dueBy } from '../record.ts'

export const month = 31 * day

/** Appeals left to the enterprise that the clock has closed by default. */
async function lapsed({ ground, faults }: Scene): Promise<Set<string>> {
  const rows = await clockRows(ground)
  const closed = rows.filter(({ type, body }) => type === 'closed' && body.end === 'defaulted')
  const ids = new Set(closed.map(({ stream_id }) => stream_id))
  if (ids.size < closed.length) faults.push('an appeal was closed twice')
  return ids
}

/** The clock jumps a month ahead: live, over a kill, before a start; then an admin believes it. */
export async function runAhead(scene: Scene) {
  const { ground, faked, until, must, victim } = scene
  const nothingDue = async () => (await dueBy(ground, faked.clock.now())) === 0
  await until(nothingDue, 'what was due at the start was not done')
  const before = await lapsed(scene)
  must(before.size > 0, 'nothing had lapsed at the start: the clock does not work at all')
  const inAMonth = new Date(Date.parse(faked.clock.now()) + month).toISOString()
  const atStake = await dueBy(ground, inAMonth)
  must(atStake > 20, `only ${atStake} dates were at stake`)
  const pausedAfterMs = await jumpLive(scene)
  await overAKill(scene)
  await beforeAStart(scene)
  must((await lapsed(scene)).size === before.size, 'something was closed while nothing was due')
  must(victim.crashes() === 0, 'the server ended by itself')
  await resume(scene)
  await until(nothingDue, 'what was due was not done after an admin had resumed')
  const after = await lapsed(scene)
  must(after.size > before.size, 'nothing lapsed after an admin had resumed')
  return { atStake, pausedAfterMs, lapsedBefore: before.size, lapsedAfter: after.size }
}

async function jumpLive(scene: Scene): Promise<number> {
  const { faked, victim, view, until, must, stays } = scene
  faked.turnTo(month)
  const pausedAfterMs = await until(async () => (await view()).paused, 'a jump did not pause')
  const { jumpMs, atStart } = await view()
  const near = Math.abs((jumpMs ?? 0) - month) < 10_000
  must(near && atStart === false, `the jump was told as ${jumpMs} ms, at a start: ${atStart}`)
  must(alerted(victim.words()), 'no error was logged')
  must(await gaugeIs(scene, 1), 'the gauge does not say that the work is paused')
  await stays('after the clock had jumped')
  faked.turnTo(0)
  await until(async () => !(await view()).paused, 'the work did not go on by itself')
  must(await gaugeIs(scene, 0), 'the gauge still says that the work is paused')
  return pausedAfterMs
}

const alerted = (words: string) =>
  words.split('\n').some((line) => line.includes('"level":50') && line.includes('has run ahead'))

async function gaugeIs({ victim }: Scene, value: number): Promise<boolean> {
  const text = await (await fetch(`${victim.address}/metrics`)).text()
  return text.includes(`\nkentan_timed_work_paused ${value}\n`)
}

async function overAKill(scene: Scene): Promise<void> {
  const { faked, victim, view, until, must, stays } = scene
  faked.turnTo(month)
  await until(async () => (await view()).paused, 'a second jump did not pause')
  await victim.kill()
  await victim.start()
  await until(async () => (await view()).paused, 'a restart under the jumped clock ended the pause')
  await stays('after a restart under the jumped clock')
  faked.turnTo(0)
  await stays('after a restart, by the right clock')
  must((await view()).paused, 'a restarted server went on without a person')
  await resume(scene)
}

async function beforeAStart(scene: Scene): Promise<void> {
  const { view, until, must, stays } = scene
  await restartAt(scene, month)
  await until(async () => (await view()).paused, 'a start a month later did not pause')
  must((await view()).atStart === true, 'the pause does not say that it was found at a start')
  await stays('after a start a month later')
}
