import type { FastifyInstance } from 'fastify'
import type { Role } from '#kernel/actor.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { type OfficialPaper, writeOfficialDocx } from '#modules/documents/index.ts'
import { cityName } from '#modules/people/index.ts'
import { noteRead, viewerMark } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { actorAsking, sendBytes } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { load, recordRefusal, replay } from '#platform/record/loop-store.ts'
import { officeDue } from '../domain/standing.ts'
import type { Appeal } from '../domain/types.ts'
import type { LetterFacts } from '../letters/facts.ts'
import { reminderLetter } from '../letters/reminder-letter.ts'
import { supervisionOrder } from '../letters/supervision-order.ts'
import { db, storedAppeals } from '../store.ts'

const readers: readonly Role[] = ['coordinator', 'handler', 'lead', 'leader', 'auditor']
const basis = '《浙江省优化营商环境条例》和本市政企恳谈诉求办理时限规定'

/** A letter of an appeal as a paper that can be sent, from the record as it stood when it was written. */
async function letterOf(ctx: Ctx, appealId: string, nth: number) {
  const { state, events } = await load(ctx, storedAppeals, appealId)
  await noteRead(ctx, { kind: 'download', subjectKind: 'appeal', subjectId: appealId })
  const letter = state.letters[nth - 1]
  const sent = events.filter(({ type }) => type === 'reminded' || type === 'ordered')[nth - 1]
  if (letter === undefined || sent === undefined) throw recordRefusal('record/missing')
  const before = replay(storedAppeals.loop, events.slice(0, sent.version - 1))
  const names = await officeNames(ctx)
  const facts = await factsOf(ctx, before, letter, names)
  const earlier = state.letters.slice(0, nth - 1).map(({ number, on }) => ({ number, on }))
  const paper: OfficialPaper =
    letter.document === 'order' ? supervisionOrder({ ...facts, earlier }) : reminderLetter(facts)
  const mark = await viewerMark(ctx, { subjectKind: 'appeal', subjectId: appealId })
  const bytes = await writeOfficialDocx(paper, mark && { mark })
  return { name: `${letter.number}.docx`, bytes }
}

async function factsOf(
  ctx: Ctx,
  before: Appeal,
  letter: Appeal['letters'][number],
  names: Names,
): Promise<LetterFacts> {
  const calendar = await loadCalendar(ctx)
  const dueOn = officeDue(before)?.due.dueOn ?? letter.on
  return {
    number: letter.number,
    cityName: await cityName(ctx),
    coordinatingOffice: names.coordinating,
    office: names.byId.get(letter.officeId) ?? '',
    ladderPerson: letter.to,
    copiesTo: [],
    basis,
    appealNumber: before.number,
    kind: before.content.kind,
    submittedOn: before.submittedOn,
    dispatchedOn: before.dispatchedOn ?? letter.on,
    dueOn,
    daysOver: Math.max(workingDaysBetween(calendar, dueOn, letter.on), 0),
    requirement: letter.words ?? before.requirement,
    answerBy: letter.answerBy.dueOn,
    today: letter.on,
  }
}

type Names = { coordinating: string; byId: ReadonlyMap<string, string> }

async function officeNames(ctx: Ctx): Promise<Names> {
  const offices = await db(ctx)
    .selectFrom('people.office')
    .select(['office_id', 'name', 'kind'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('office_id')
    .execute()
  const coordinating = offices.find(({ kind }) => kind === 'coordinating')?.name ?? ''
  return { coordinating, byId: new Map(offices.map((one) => [one.office_id, one.name])) }
}

/** `GET /api/v1/appeals/{appealId}/letters/{nth}.docx`: the first letter is 1. */
export function letterPlugin(app: FastifyInstance, parts: ServerParts): void {
  app.get<{ Params: { appealId: string; nth: string } }>(
    '/api/v1/appeals/:appealId/letters/:nth(\\d+).docx',
    async (request, reply) => {
      const { appealId, nth } = request.params
      const actor = await actorAsking(parts, request, readers)
      if (!isId(appealId)) throw recordRefusal('record/missing')
      const { name, bytes } = await parts.db.as(actor, (ctx) =>
        letterOf(ctx, appealId, Number(nth)),
      )
      return sendBytes(reply, { name, plain: 'letter.docx' }, bytes)
    },
  )
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
