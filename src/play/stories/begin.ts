import { addDays, type Day } from '#kernel/day.ts'
import type { Role, Scene, Stage, Told } from './scene.ts'

/** Submits an appeal; answers its path. */
export async function submit(
  { cast, raised }: Stage,
  { appeal, enterprise, venue, viaCoordinator }: Role,
): Promise<string> {
  const { reply: _reply, venue: _venue, office: _office, industry: _industry, ...content } = appeal
  const body = { ...content, tags: content.tags.slice(0, 8), regionId: venue }
  const { appealId } = viaCoordinator
    ? await cast.coordinator.post<{ appealId: string }>('/appeals', {
        ...body,
        enterpriseId: enterprise.enterpriseId,
        channel: 'talk',
      })
    : await enterprise.client.post<{ appealId: string }>('/appeals', body)
  const at = `/appeals/${appealId}`
  raised?.(at, enterprise)
  return at
}

/** From the submission to the dispatch; null when it ends before. */
export async function* begin(scene: Scene, start: Day): Told<Day | null> {
  const { plot, pace, cast, enterprise, at, after } = scene
  let day = after(start, pace > 2 ? 1 : 0)
  yield day
  if (plot === 'withdrawn') {
    await enterprise.client.post(`${at}/withdrawal`, { reason: '已与对方协商解决，撤回' })
    return null
  }
  if (plot === 'referred') {
    await cast.coordinator.post(`${at}/referral`, {
      destination: '市中级人民法院诉讼服务中心',
      reason: '该纠纷已进入诉讼程序，请向受理法院反映',
    })
    return null
  }
  day = yield* beforeRegistration(scene, day)
  await register(scene)
  return day
}

async function* beforeRegistration(scene: Scene, day: Day): Told<Day> {
  switch (scene.plot) {
    case 'resolved-after-supplement':
      return yield* askForMore(scene, scene.after(day, 1))
    case 'late-before-reminder':
      // Why: two days waited put the reply's date on a Friday, and the reminder after the weekend.
      return yield* askForMore(scene, addDays(day, 2))
    case 'supplement-never-given': {
      await ask(scene)
      // The clock has ended the wait by then.
      const next = scene.after(day, 6)
      yield next
      return next
    }
    case 'dispatched-late': {
      const next = scene.after(day, 4)
      yield next
      return next
    }
    default:
      return day
  }
}

const ask = ({ cast, at }: Scene) =>
  cast.coordinator.post(`${at}/supplement-request`, {
    question: '请补充具体地点、发生时间和已有材料，便于确定承办单位',
  })

async function* askForMore(scene: Scene, givenOn: Day): Told<Day> {
  await ask(scene)
  yield givenOn
  await scene.enterprise.client.post(`${scene.at}/supplement`, {
    text: '详细地址、起止时间和往来材料已列成清单，欢迎随时到现场核对',
  })
  const next = scene.after(givenOn, 0)
  yield next
  return next
}

async function register(scene: Scene): Promise<void> {
  const { cast, at, appeal, plot, department, second } = scene
  const { kind, environment, tags } = appeal
  await cast.coordinator.post(`${at}/registration`, { kind, environment, tags: tags.slice(0, 8) })
  await scene.consider?.(at)
  await cast.coordinator.post(`${at}/dispatch`, {
    texts: [],
    officeId: department.officeId,
    requirement: '请依法依规办理，按期答复企业',
    coOfficeIds: plot.startsWith('co-part') ? [second.officeId] : [],
  })
}
