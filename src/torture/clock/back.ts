import { day, minute, type Scene } from '../clock-scene.ts'
import { earlierThanBefore, heldBack } from '../record.ts'
import { submission } from '../stage.ts'
import { month } from './ahead.ts'

/** The clock goes back a day: people work on, no event is earlier than its predecessor, tokens end. */
export async function goBack(scene: Scene) {
  const { faked, ground, view, until, must } = scene
  faked.turnTo(month - day)
  const noted = async () => {
    const { paused, notes, seenAt } = await view()
    const late = Math.abs(Date.parse(faked.clock.now()) - Date.parse(seenAt))
    return !paused && notes[0]?.kind === 'backward' && late < 10_000
  }
  await until(noted, 'a clock that went back was not noted, or stopped the work')
  const steps = await workOn(scene)
  const held = await heldBack(ground)
  must(held > 0, 'no step had to be held back: nothing was proved')
  must((await earlierThanBefore(ground)) === 0, 'an event is earlier than the one before')
  await tokensEnd(scene)
  return { stepsAfterGoingBack: steps, heldBack: held }
}

type Item = { appealId: string; officeId: string | null }

/** Offices sign and answer what the clock had reminded them of a day later; the desk takes more in. */
async function workOn({ as, filled }: Scene): Promise<number> {
  const { staff, enterpriseId } = filled
  const desk = as(staff.coordinator)
  const { items } = await desk.get<{ items: Item[] }>('/appeals?status=dispatched&limit=20')
  const offices = [...staff.departments.values()]
  let steps = 0
  for (const { appealId, officeId } of items) {
    const office = offices.find((one) => one.officeId === officeId)
    if (office === undefined) throw new Error(`No office has ${appealId}.`)
    await as(office.handler).post(`/appeals/${appealId}/signature`)
    await as(office.lead).post(`/appeals/${appealId}/reply`, {
      outcome: 'resolved',
      text: '已修复。',
      evidence: '现场照片',
    })
    await desk.post('/appeals', { ...submission('回拨后'), enterpriseId, channel: 'window' })
    steps += 3
  }
  return steps
}

/** A session is idle for two hours and a link a day old, by a clock that has come forward again. */
async function tokensEnd(scene: Scene): Promise<void> {
  const { faked, filled, link, victim, view, must } = scene
  const cookie = await signedIn(victim.address, await link(filled.staff.leader))
  const later = await link(filled.staff.leader)
  must(await isSignedIn(victim.address, cookie), 'nobody can sign in after the clock went back')
  faked.turnTo(month + 30 * minute)
  must(!(await isSignedIn(victim.address, cookie)), 'a session outlived its time')
  must((await signedIn(victim.address, later)) === '', 'a sign-in link outlived its time')
  must(!(await view()).paused, 'a clock that came back to a believed time was not believed')
}

async function signedIn(address: string, token: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  await answer.arrayBuffer()
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function isSignedIn(address: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/v1/session`, { headers: { cookie } })
  // Why `as`: the contract's own answer.
  return ((await answer.json()) as { signedIn: boolean }).signedIn
}
