import { setScene } from '../clock-scene.ts'
import { fillCity, type Group } from '../fill.ts'
import { type Ground, type GroundOptions, onGround } from '../ground.ts'
import { differing, earlierThanBefore } from '../record.ts'
import { quietPort, victimOf } from '../victim.ts'
import { runAhead } from './ahead.ts'
import { goBack } from './back.ts'
import { fakedClock, findFaketime } from './faketime.ts'
import { endTheYear } from './year.ts'

/** The calendar's recomputation by the clock (step `redate`); off where a build has no such step. */
const redates: boolean = true

export type ClockOptions = GroundOptions & {
  count: number
  watch: (text: string, share: number) => void
}

/** Turns the clock of the real server, and finds out what it does by it. */
export function tortureClock(options: ClockOptions) {
  findFaketime()
  return onGround(options, (ground) => turnTheClock(ground, options))
}

async function turnTheClock(ground: Ground, { count, watch, signal }: ClockOptions) {
  const { db, tenantId, env, file, tend } = ground
  const some = Math.ceil(count / 6)
  const groups: Group[] = [
    { as: 'left', count: some, daysAgo: 30 },
    { as: 'dispatched', count: some, daysAgo: 12 },
    { as: 'left', count: 2 * some, daysAgo: 1 },
    { as: 'asked', count: some, daysAgo: 1 },
    { as: 'submitted', count: some, daysAgo: 1 },
  ]
  const appeals = groups.reduce((sum, group) => sum + group.count, 0)
  const filling = (done: number) => watch(`${done}/${appeals} appeals`, done / appeals)
  const filled = await fillCity({ db, tenantId, groups, watch: filling })
  const faked = fakedClock(file('clock'))
  const victim = tend(victimOf({ ...env, ...faked.env }, await quietPort(), file('server.log')))
  await victim.start()
  const scene = setScene({ ground, victim, faked, filled, signal })
  watch('a month ahead', 0.2)
  const ahead = await runAhead(scene)
  watch('a day back', 0.6)
  const back = await goBack(scene)
  watch('the end of a year', 0.8)
  const year = redates ? await endTheYear(scene) : null
  const code = await victim.stop()
  scene.must(code === 0, `the server stopped with code ${code}`)
  scene.must((await earlierThanBefore(ground)) === 0, 'an event is earlier than the one before')
  const different = await differing(ground)
  scene.must(different === 0, `${different} summaries differ from their events`)
  return { appeals, ...ahead, ...back, year, faults: scene.faults }
}
