import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { stepAppeal, steps, submitAppeals } from '#modules/appeals/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { City } from '../city.ts'

type Command = Parameters<typeof stepAppeal>[2]
type Role = 'coordinator' | 'handler' | 'lead' | 'caller' | 'enterprise' | 'clock'

/** Numbers by chance that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const regions = ['wuxing', 'nanxun', 'deqing'] as const
const environments = ['factors', 'services', 'integrity'] as const
const levels = [1, 2, 3, 4, 5] as const
const channels = ['portal', 'phone', 'window'] as const

/** Plays appeals by chance: what the rules refuse is not done, and the next thing is tried. */
export function historyOf(city: City, roll: () => number, firms: readonly string[]) {
  const one = oneBy(roll)
  const offices = ['dev-reform', 'housing', 'transport'].map((name) => city.officeId(name))
  const appeals: { id: string; firm: string; officeId: string }[] = []
  const as = <T>(role: Role, more: object, work: (ctx: Ctx) => Promise<T>) =>
    city.db.as({ ...actorWithoutAccount(city.tenantId, role), ...more }, work)

  const submit = async () => {
    const firm = one(firms)
    const content = {
      ...{ title: '用电不足', body: '生产用电不足，请协调。', kind: 'request' as const, tags: [] },
      ...{ environment: one(environments), regionId: one(regions) },
      ...{ place: null, project: null, peopleAffected: null, moneyAffected: null },
    } as const
    const given = { content, enterpriseId: firm, channel: one(channels) }
    const [made] = await as('coordinator', {}, (ctx) => submitAppeals(ctx, [given]))
    appeals.push({ id: made?.id ?? '', firm, officeId: one(offices) })
  }

  const { possible, rare } = stepsBy(roll, offices)

  /** Does something with one appeal that its status allows; what a rule refuses is not done. */
  const step = async () => {
    const { id, firm } = one(appeals)
    const { status, officeId } = await as('coordinator', {}, (ctx) => standing(ctx, id))
    const commands = (roll() < 0.03 ? rare : possible).map(([role, make]) => ({
      ...{ role, command: make() },
    }))
    const open = commands.filter(({ command: { type } }) => allows(type, status))
    if (open.length === 0) return
    const { role, command } = one(open)
    const more =
      role === 'enterprise'
        ? { enterpriseId: firm, enterpriseIds: [firm] }
        : { officeId: role === 'lead' ? officeId : null }
    await done(as(role, more, (ctx) => stepAppeal(ctx, id, command)))
  }
  return { submit, step, appeals }
}

type Possible = readonly (readonly [Role, () => Command])[]
const oneBy =
  (roll: () => number) =>
  <T>(all: readonly T[]) =>
    all[Math.floor(roll() * all.length)] as T // never empty

/** What may be tried with an appeal, by whom; what happens often stands twice. */
function stepsBy(roll: () => number, offices: readonly string[]) {
  const one = oneBy(roll)
  const said = oneBy(dice(3))
  const reply = () => ({
    ...{ outcome: one(['resolved', 'refused', 'planned'] as const), text: '已经办理。' },
    ...{ evidence: '记录一份', legalBasis: '《电力法》' },
    ...{ remains: '余下事项', remainsBy: '2027-06-30' },
  })
  const attempt = () => {
    const reached = roll() < 0.6
    const solved = reached ? one(['yes', 'partly', 'no', 'later'] as const) : null
    const pressured = reached ? roll() < 0.2 : null
    const satisfied = reached ? said([null, ...levels]) : null
    return { reached, solved, accepts: roll() < 0.5, pressured, satisfied, words: null }
  }
  const office = () => one(offices)
  const again = () => ({ officeId: office(), requirement: '请重新办理' })
  const possible: Possible = [
    ['coordinator', () => ({ type: 'confirmText', changed: [] })],
    [
      'coordinator',
      () => ({ type: 'register', kind: 'request', environment: one(environments), tags: [] }),
    ],
    ['coordinator', () => ({ type: 'dispatch', officeId: office(), requirement: null })],
    ['lead', () => ({ type: 'sign' })],
    ['lead', () => ({ type: 'sign' })],
    ['lead', () => ({ type: 'reply', reply: reply() })],
    ['lead', () => ({ type: 'reply', reply: reply() })],
    ['lead', () => ({ type: 'askExtension', workingDays: 3, reason: '需现场勘查' })],
    ['coordinator', () => ({ type: 'decideExtension', grant: true, reason: '同意' })],
    ['coordinator', () => ({ type: 'transfer', officeId: office(), reason: '职责调整' })],
    ['caller', () => ({ type: 'followUp', attempt: attempt() })],
    ['caller', () => ({ type: 'followUp', attempt: attempt() })],
    ['enterprise', () => ({ type: 'confirm', solved: roll() < 0.7, words: null })],
    ['enterprise', () => ({ type: 'deny', reason: '没有解决' })],
    ['enterprise', () => ({ type: 'rate', rating: { level: one(levels), words: null } })],
    ['coordinator', () => ({ type: 'redo', ...again() })],
    ['coordinator', () => ({ type: 'close', reason: null })],
    ['coordinator', () => ({ type: 'close', reason: null })],
    ['clock', () => ({ type: 'lapse' })],
  ]
  const rare: Possible = [
    ['enterprise', () => ({ type: 'withdraw', reason: null })],
    ['coordinator', () => ({ type: 'reopen', ...again(), why: 'decided', checkId: null })],
    ['enterprise', () => ({ type: 'relapse', again: null, words: null })],
    ['coordinator', () => ({ type: 'refer', destination: '市法院', reason: '已进入诉讼' })],
  ]

  return { possible, rare }
}

/** Whether it was done; refused, it was not. */
async function done(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const allows = (type: Command['type'], status: string): boolean =>
  (steps[type].from as readonly string[]).includes(status)

type Standing = { status: string; officeId: string | null }
async function standing(ctx: Ctx, id: string): Promise<Standing> {
  const { rows } = await sql<Standing>`select status, office_id as "officeId" from appeals.appeal
    where tenant_id = ${ctx.actor.tenantId} and appeal_id = ${id}`.execute(ctx.tx)
  return rows[0] ?? { status: 'new', officeId: null }
}
