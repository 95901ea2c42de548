import { addDays, type Day } from '#kernel/day.ts'
import type { Department } from '../people.ts'
import type { Scene, Told } from './scene.ts'

export type Assigned = { office: Department; day: Day }

/** Which office answers for it in the end, after objections and transfers. */
export async function* assign(scene: Scene, day: Day): Told<Assigned> {
  switch (scene.plot) {
    case 'objection-upheld':
    case 'objection-dismissed':
      return yield* object(scene, day)
    case 'transferred-until-lifted':
      return yield* passAround(scene, day)
    default:
      return { office: scene.department, day }
  }
}

async function* object(scene: Scene, from: Day): Told<Assigned> {
  const { cast, at, department, second, plot, pace, after } = scene
  const upheld = plot === 'objection-upheld'
  let day = after(from, 1)
  yield day
  await department.handler.post(`${at}/objection`, {
    ownerOfficeId: second.officeId,
    clause: '《市级部门职责分工目录》第十二条',
    reason: '该事项的审批权限不在我单位',
  })
  // A slow coordinator rules a day late.
  day = after(day, pace > 2 ? 1 : 0)
  yield day
  await cast.coordinator.post(`${at}/ruling`, {
    uphold: upheld,
    reason: upheld ? '依据充分，改派' : '依据不足，维持原交办',
  })
  return { office: upheld ? second : department, day }
}

/** Nobody will have it; the third transfer goes to the bottom-line office (R6). */
async function* passAround(scene: Scene, from: Day): Told<Assigned> {
  const { cast, at, department, second, after } = scene
  let day = from
  for (const office of [second, department, cast.bottomLine]) {
    day = after(day, 1)
    yield day
    await cast.coordinator.post(`${at}/transfer`, {
      officeId: office.officeId,
      reason: '承办单位认为涉及多家职责，协商未果',
    })
  }
  return { office: cast.bottomLine, day }
}

/** The helper's part, where there is a helper that gives one. */
export async function* contribute(scene: Scene, from: Day): Told<Day> {
  if (scene.plot !== 'co-part-given') return from
  const day = scene.after(from, 1)
  yield day
  await scene.second.handler.post(`${scene.at}/part`, {
    text: '我单位职责范围内的情况已核实，意见附后',
  })
  return day
}

/** Asked for three working days before the date, decided the day after, contested the day after that. */
export async function* extend(scene: Scene, office: Department, due: Day): Told<Day> {
  const { cast, enterprise, at, plot, after } = scene
  let next = after(due, -3)
  yield next
  const reason = '需等待第三方检测结果'
  await office.lead.post(`${at}/extension-request`, { workingDays: 5, reason })
  next = after(due, -2)
  yield next
  const grant = plot !== 'extension-refused'
  await cast.coordinator.post(`${at}/extension`, {
    grant,
    reason: grant ? '检测确需时日，同意' : '可先答复已查明部分，不同意延期',
  })
  if (plot !== 'extension-upheld' && plot !== 'extension-withdrawn') return next
  next = after(due, -1)
  yield next
  await enterprise.client.post(`${at}/extension-contest`, { reason: '订单交期在即，等不起' })
  yield due
  const withdraw = plot === 'extension-withdrawn'
  await cast.coordinator.post(`${at}/extension-contest-ruling`, {
    withdraw,
    reason: withdraw ? '企业理由成立，撤销延期' : '检测周期不能缩短，维持延期',
  })
  return due
}

/** Shelved with basis, plan and review date; stands still in every list until it is taken up. */
export async function* shelve(scene: Scene, from: Day, due: Day): Told<Day | null> {
  const { cast, at, plot, after } = scene
  let day = after(from, 1)
  yield day
  const reviewOn = addDays(day, 30)
  await cast.coordinator.post(`${at}/shelving`, {
    basis: '省级权限事项，市级暂无依据办理',
    plan: '已报请省级主管部门，按月跟进',
    reviewOn,
    signedBy: '分管副市长',
  })
  if (plot === 'shelved-resumed') {
    day = after(due, 3)
    yield day
    await cast.coordinator.post(`${at}/resumption`, { reason: '省级已授权，恢复办理' })
    return day
  }
  yield reviewOn
  await cast.coordinator.post(`${at}/shelving-review`, {
    reviewOn: addDays(reviewOn, 60),
    reason: '省级尚未批复，继续挂账',
  })
  return null
}
