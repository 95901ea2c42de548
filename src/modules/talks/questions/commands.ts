import {
  type NewAppeal,
  nextDocumentNumber,
  stepAppeal,
  storedAppeals,
  submitAppeals,
} from '#modules/appeals/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, takeStep } from '#platform/record/loop-store.ts'
import { layingOf } from '../domain/laying.ts'
import type { Question, QuestionCommand } from '../domain/question-types.ts'
import { refusal } from '../domain/refusals.ts'
import { holdSeating } from '../seats/store.ts'
import { stepSession } from '../sessions/commands.ts'
import { storedSessions } from '../sessions/store.ts'
import { officeThere } from '../topics/store.ts'
import { broughtQuestions } from './brought.ts'
import type { questionsContract } from './contract.ts'
import { factsOf, layQuestions } from './laying.ts'
import { holdQuestion, laidQuestions, questionsOpen, storedQuestions } from './store.ts'

/** Begins a session: what its seats bring lies before it, with what was assigned before the talk. */
export async function beginSession(ctx: Ctx, sessionId: string) {
  const answer = await stepSession(ctx, sessionId, { type: 'begin' })
  await holdSeating(ctx, sessionId)
  const brought = await broughtQuestions(ctx, sessionId)
  const laying = layingOf(brought, await laidQuestions(ctx, sessionId))
  await layQuestions(ctx, laying, answer.status)
  return answer
}

/** Approves the minutes once every question has an outcome. */
export async function approveMinutes(ctx: Ctx, sessionId: string) {
  const open = await questionsOpen(ctx, sessionId)
  if (open > 0) throw refusal('talks/questions-open', { open })
  return stepSession(ctx, sessionId, { type: 'approveMinutes' })
}

/** Every change to a question but its first goes through here. */
export async function stepQuestion(ctx: Ctx, questionId: string, command: QuestionCommand) {
  if (command.type === 'answer' && !(await officeThere(ctx, command.officeId))) {
    throw refusal('talks/unknown-office', { field: 'officeId' })
  }
  const { sessionId, status } = (await load(ctx, storedQuestions, questionId)).state
  if (status !== 'asked') throw refusal('talks/question-settled', { status })
  const { status: session } = (await load(ctx, storedSessions, sessionId)).state
  const facts = factsOf(ctx, session)
  return answerOf(await takeStep(ctx, storedQuestions, questionId, command, facts))
}

type Dispatch = InputOf<typeof questionsContract.dispatchQuestion>
type Writing = InputOf<typeof questionsContract.writeQuestion>

/** A commitment made at the talk becomes an appeal, registered and dispatched at once. */
export async function dispatchQuestion(ctx: Ctx, given: Dispatch) {
  const { questionId, officeId, coOfficeIds, requirement, ...content } = given
  const { appealId, rest } = await appealFor(ctx, questionId, content)
  await stepAppeal(rest, appealId, { type: 'dispatch', officeId, coOfficeIds, requirement })
  const { promised, partsDueOn } = await promisedBy(ctx, appealId)
  const number = await nextDocumentNumber(ctx, 'dispatch')
  const order = { number, requirement, coOfficeIds, partsDueOn }
  return stepQuestion(ctx, questionId, { type: 'dispatch', appealId, promised, officeId, order })
}

/** What is to be answered in writing becomes an appeal that is registered and not yet dispatched. */
export async function writeQuestion(ctx: Ctx, { questionId, ...content }: Writing) {
  const { appealId } = await appealFor(ctx, questionId, content)
  const { promised } = await promisedBy(ctx, appealId)
  return stepQuestion(ctx, questionId, { type: 'takeInWriting', appealId, promised })
}

/** What papers say of the appeal a question has become, as it stands at the talk. */
async function promisedBy(ctx: Ctx, appealId: string) {
  const { state } = await load(ctx, storedAppeals, appealId)
  const { number: appealNumber, content, dues, coHandlers } = state
  const { kind, environment } = content
  const parts = coHandlers.map(({ officeId }) => dues[`co:${officeId}`]?.dueOn)
  const dueOn = dues.reply?.dueOn ?? ctx.today
  return { promised: { appealNumber, kind, environment, dueOn }, partsDueOn: parts[0] ?? null }
}

type Named = Pick<NewAppeal['content'], 'title' | 'kind' | 'environment'>

/** The appeal of a question, which names the question as its source: the database keeps one of each. */
async function appealFor(ctx: Ctx, questionId: string, named: Named) {
  await holdQuestion(ctx, questionId)
  const { state } = await load(ctx, storedQuestions, questionId)
  if (state.status !== 'asked') throw refusal('talks/question-settled', { status: state.status })
  const { expectedVersion: _version, ...rest } = ctx
  const content: NewAppeal['content'] = {
    ...{ ...named, body: state.text, regionId: state.regionId, tags: [] },
    ...{ place: null, project: null, peopleAffected: null, moneyAffected: null },
  }
  const { enterpriseId } = state
  const appeal = { content, enterpriseId, channel: 'talk' as const, confirmed: true }
  const source = { source: 'talk', sourceRef: questionId }
  const [loaded] = await submitAppeals(rest, [{ ...appeal, ...source }])
  if (loaded === undefined) throw new Error('An appeal was decided and not saved.')
  const { kind, environment } = named
  await stepAppeal(rest, loaded.id, { type: 'register', kind, environment, tags: [] })
  return { appealId: loaded.id, rest }
}

function answerOf({ id, state, version }: Loaded<Question>) {
  return { questionId: id, status: state.status, appealId: state.appealId, version }
}
