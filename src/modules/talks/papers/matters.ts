import { zh } from '#messages/common.zh.ts'
import { storedAppeals } from '#modules/appeals/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { Put, Question } from '../domain/question-types.ts'
import { laidQuestions } from '../questions/store.ts'
import type { ListedMatter, Matter } from './facts.ts'
import type { Talk } from './talk.ts'

const words: Readonly<Record<string, string>> = zh

/** The Chinese word of a code. */
export const word = (prefix: string, code: string): string => words[`${prefix}.${code}`] ?? code

/** Who asks, for a paper; null where the tier hides it. Whoever may not know the name reads none. */
export const shownAs = ({ tier, raisedBy }: Pick<Put, 'tier' | 'raisedBy'>): string | null =>
  raisedBy ?? (tier === 'hidden' || tier === null ? null : '参会企业')

/** What became of every question of a session, as it was noted there. */
export async function mattersOf(ctx: Ctx, { session, officeName }: Talk): Promise<Matter[]> {
  const questions = await laidQuestions(ctx, session.id)
  return questions
    .filter(({ status }) => status !== 'withdrawn')
    .map((one) => ({ enterprise: shownAs(one), question: one.text, ...cameOf(one, officeName) }))
}

type Came = Matter extends infer M
  ? M extends Matter
    ? Omit<M, 'enterprise' | 'question'>
    : never
  : never

function cameOf(question: Question, officeName: Talk['officeName']): Came {
  const { answer, promised, order, dispatchedTo, note } = question
  if (answer) return { came: 'answered', office: officeName(answer.officeId), answer: answer.text }
  if (promised && order && dispatchedTo) {
    const { appealNumber, dueOn } = promised
    const lead = officeName(dispatchedTo)
    const coHandlers = order.coOfficeIds.map(officeName)
    return {
      came: 'dispatched',
      appealNumber,
      dueOn,
      lead,
      coHandlers,
      requirement: order.requirement,
    }
  }
  if (promised) {
    return { came: 'written', appealNumber: promised.appealNumber, dueOn: promised.dueOn }
  }
  return note === null ? { came: 'open' } : { came: 'lead', note }
}

/** Every question of a session that became an appeal, as the appeal stands today. */
export async function listedOf(ctx: Ctx, { session, officeName }: Talk): Promise<ListedMatter[]> {
  const listed: ListedMatter[] = []
  for (const question of await laidQuestions(ctx, session.id)) {
    const { promised, appealId, text, order } = question
    if (promised === null || appealId === null) continue
    listed.push({
      enterprise: shownAs(question),
      appealNumber: promised.appealNumber,
      matter: text,
      kind: word('kind', promised.kind),
      environment: word('environment', promised.environment),
      came: order === null ? '书面答复' : '现场交办',
      duty: await dutyOf(ctx, appealId, officeName),
    })
  }
  return listed
}

/** Whom an appeal lies with today; nobody before it is dispatched. */
async function dutyOf(
  ctx: Ctx,
  appealId: string,
  officeName: Talk['officeName'],
): Promise<ListedMatter['duty']> {
  const { state } = await load(ctx, storedAppeals, appealId)
  const { officeId, dispatchedOn, coHandlers, requirement, dues, status } = state
  if (officeId === null || dispatchedOn === null) return null
  return {
    lead: officeName(officeId),
    // The one who signs the reply, whom the office names; see the ladder of letters.
    person: '分管\n领导',
    coHandlers: coHandlers.map((part) => officeName(part.officeId)),
    requirement,
    dispatchedOn,
    dueOn: dues.reply?.dueOn ?? dispatchedOn,
    standing: word('status', status),
  }
}
