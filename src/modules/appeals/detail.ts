import type { Role } from '#kernel/actor.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { identitiesOf, officeNames } from '#modules/people/index.ts'
import { noteRead } from '#modules/trust/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { factsOf } from './commands.ts'
import type { appealsContract } from './contract.ts'
import { shownKind, withDatesTold } from './dates-told.ts'
import { openAppealSteps } from './domain/appeal.ts'
import { recounted, rolledFrom } from './domain/dates.ts'
import { redoLifts } from './domain/moving.ts'
import { isPaused, partyOf } from './domain/standing.ts'
import type { ContentField } from './domain/texts.ts'
import type { Appeal, Due, Extension, Facts } from './domain/types.ts'
import { type DueKind, dueKinds } from './domain/words.ts'
import { togetherOf } from './merging/shown.ts'
import { selectItems, timeLeft, withComplainants } from './queries.ts'
import { type ShownTexts, textsShown, textsToConfirm } from './shown-texts.ts'
import { storedAppeals } from './store.ts'
import { type Names, seesCalls, seesDrafts, seesMoments, timelineOf } from './timeline.ts'

type Detail = OutputOf<typeof appealsContract.get>

/** One appeal as this actor may see it, with the steps open to it now. */
export async function describeAppeal(ctx: RequestCtx, appealId: string): Promise<Detail> {
  const [item] = await withDatesTold(
    ctx,
    await withComplainants(
      ctx,
      await selectItems(ctx).where('a.appeal_id', '=', appealId).execute(),
    ),
  )
  if (item === undefined) throw recordRefusal('record/missing')
  await noteRead(ctx, { kind: 'open', subjectKind: 'appeal', subjectId: appealId })
  const loaded = await load(ctx, storedAppeals, appealId)
  const { state, events, version } = loaded
  const facts = await factsOf(ctx)
  const names = await officeNames(ctx)
  ctx.reply.header('etag', `"${version}"`)
  const texts = await textsShown(ctx, loaded)
  const { content, supplements, question, requirement, reply } = state
  const told = (field: ContentField) => (content[field] === null ? null : texts.textOf(field))
  return {
    ...item,
    version,
    ...timeLeft(facts.calendar, ctx, item),
    title: told('title') ?? item.title,
    body: told('body') ?? '',
    place: told('place'),
    project: told('project'),
    peopleAffected: content.peopleAffected,
    moneyAffected: content.moneyAffected,
    supplements: supplements.map(({ on, key }) => ({ on, text: texts.textOf(key) })),
    texts: textsToConfirm(ctx.actor.role, state),
    ...whoKnows(ctx, state, names),
    question,
    requirement,
    reply,
    draft: seesDrafts(ctx.actor.role) ? state.draft : null,
    attempts: seesCalls(ctx.actor.role) ? state.attempts : [],
    ...dutyOf(state, names, facts, texts),
    ...(await togetherOf(ctx, appealId, state, names)),
    contact:
      ctx.actor.role === 'caller' ? await contactOf(ctx, state.enterpriseId, appealId) : null,
    deadlines: deadlinesShown(ctx.actor.role, state, names),
    timeline: timelineOf(ctx.actor, events, names, texts),
    open: openAppealSteps(state, facts),
  }
}

/** The confidentiality, and whom the enterprise has told; an office hears of no other office. */
function whoKnows({ actor }: RequestCtx, state: Appeal, names: Names) {
  const own = state.disclosedTo.filter((id) => seesMoments(actor.role) || id === actor.officeId)
  return {
    confidentiality: state.confidentiality,
    disclosedTo: own.map((officeId) => ({ officeId, officeName: names.get(officeId) ?? null })),
  }
}

/** Whom a caller asks for: what it opens to call is written down. */
async function contactOf(ctx: RequestCtx, enterpriseId: string, appealId: string) {
  const identities = await identitiesOf(ctx, [enterpriseId], { purpose: 'call', about: appealId })
  const { contactName = null, contactPhone = null } = identities.get(enterpriseId) ?? {}
  return { name: contactName, phone: contactPhone }
}

/** Every date with what it was counted from: start, limit, source, pauses, extension, calendar. */
function deadlinesShown(role: Role, state: Appeal, names: Names): Detail['deadlines'] {
  // Why `as`: the keys of dates are their kinds.
  const all = Object.entries(state.dues) as [DueKind, Due][]
  const order = ([kind, { startAt }]: [DueKind, Due]) => `${startAt} ${placeOf(kind)}`
  const inOrder = all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  return inOrder.map(([kind, due]) => ({
    kind: shownKind(kind),
    officeName: kind.startsWith('co:') ? (names.get(kind.slice(3)) ?? null) : null,
    startOn: due.startOn,
    limit: due.limit,
    source: due.source,
    paused: due.paused,
    extended: due.extended,
    rolledFrom: rolledFrom(due, state.extension?.promised.dueOn ?? due.dueOn),
    dueOn: due.dueOn,
    // Why no moment: a limit in hours would tell a handling unit the minute of the submission (B8).
    dueAt: seesMoments(role) ? due.dueAt : null,
    warnOn: dayOf(due.warnAt),
    ruleVersion: due.ruleVersion,
    calendarVersion: due.calendarVersion,
    provisional: due.provisional,
    standsStill: isPaused(state, kind),
    endedOn: state.ended[kind] ?? null,
  }))
}

/** Dates that began at one moment stand in the order of the loop. */
const placeOf = (kind: DueKind) =>
  String(dueKinds.findIndex((one) => one === kind) + 1).padStart(2, '0')

/** The date of the reply with the extension; while it is only asked for, as it would be. */
function extendedTo(appeal: Appeal, extension: Extension, facts: Facts): Day {
  const { state, workingDays, promised } = extension
  const reply = appeal.dues.reply ?? promised
  if (state !== 'asked') return reply.dueOn
  return recounted('reply', reply, appeal, facts, workingDays).dueOn
}

type Duty = Pick<
  Detail,
  | 'party'
  | 'grade'
  | 'redoLifts'
  | 'pausedOn'
  | 'objectBy'
  | 'objection'
  | 'coHandlers'
  | 'extension'
  | 'shelving'
  | 'letters'
>

/** Who must do what; the offices' words among themselves are not for the enterprise. */
function dutyOf(state: Appeal, names: Names, facts: Facts, texts: ShownTexts): Duty {
  const { objection, extension, letters, coHandlers, objectBy } = state
  const named = (officeId: string | null) => (officeId && names.get(officeId)) || null
  const inside = facts.actor.role !== 'enterprise'
  return {
    party: partyOf(state),
    grade: state.grade,
    redoLifts: redoLifts(state, facts),
    pausedOn: state.pausedAt?.on ?? null,
    objectBy: inside ? (objectBy?.dueOn ?? null) : null,
    objection: objection && {
      on: objection.on,
      officeName: named(state.officeId),
      ownerOfficeId: objection.ownerOfficeId,
      ownerOfficeName: named(objection.ownerOfficeId),
      clause: objection.clause,
      reason: inside ? objection.reason : null,
    },
    coHandlers: coHandlers.map(({ officeId, on, text }) => ({
      ...{ officeId, officeName: named(officeId), on, text: inside ? text : null },
      dueOn: state.dues[`co:${officeId}`]?.dueOn ?? null,
    })),
    extension: extension && {
      askedOn: extension.askedOn,
      workingDays: extension.workingDays,
      reason: extension.reason,
      state: extension.state,
      contest: extension.contest && texts.textOf(extension.contest),
      promisedOn: extension.promised.dueOn,
      extendedTo: extendedTo(state, extension, facts),
    },
    shelving: state.shelving,
    letters: letters.map(({ officeId, answerBy, words, answer, ...letter }) => ({
      ...letter,
      officeName: named(officeId),
      answerBy: answerBy.dueOn,
      words: inside ? words : null,
      answer: answer && { on: answer.on, text: inside ? answer.text : '' },
    })),
  }
}
