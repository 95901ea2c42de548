import { randomInt } from 'node:crypto'
import type { Instant } from '#kernel/day.ts'
import { attachFiles, claimFiles } from '#modules/attachments/index.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { type KnownNames, loadDuty, officesHandle, sectionOf } from '#modules/people/index.ts'
import { promiseOfAppeal } from '#modules/promises/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, startAll, takeStep } from '#platform/record/loop-store.ts'
import type { appealsContract } from './contract.ts'
import { nextDocumentNumber } from './document-number.ts'
import type { AppealCommand } from './domain/events.ts'
import { refusal } from './domain/refusals.ts'
import type { Appeal, Facts } from './domain/types.ts'
import type { LetterKind } from './domain/words.ts'
import { noteChange, noteTexts } from './likeness/note-texts.ts'
import { db, storedAppeals } from './store.ts'
import { redactStep, redactSubmissions, sealStep, sealSubmissions } from './written.ts'

/** What the rules may know: who, when, and the city's rules and calendar. */
export async function factsOf(ctx: Ctx): Promise<Facts> {
  const { actor, now, today } = ctx
  const calendar = await loadCalendar(ctx)
  return { actor, now, today, calendar, ...(await loadDuty(ctx)) }
}

/** Every change to an appeal but its first goes through here: load, decide, save. */
export async function stepAppeal(
  ctx: Ctx,
  appealId: string,
  command: AppealCommand,
  known?: Facts,
) {
  await refuseUnknownOffices(ctx, command)
  const facts = known ?? (await factsOf(ctx))
  const written = await redactStep(ctx, appealId, command)
  const loaded = await takeStep(ctx, storedAppeals, appealId, written.command, facts)
  await sealStep(ctx, loaded, written)
  await findAnew(ctx, loaded, written.command)
  await promiseOfAppeal(ctx, loaded, command.type)
  return answerOf(loaded)
}

/** A text that was marked otherwise is found otherwise, one that is erased not at all. */
async function findAnew(ctx: Ctx, { id, state }: Loaded<Appeal>, command: AppealCommand) {
  if (command.type === 'erase') return noteChange(ctx, id, null)
  const changed = command.type === 'confirmText' ? command.changed : []
  if (changed.some(({ key }) => key === 'title' || key === 'body')) {
    await noteChange(ctx, id, { id, ...state.content })
  }
}

/** Sends the next letter of the ladder, under the next number of its kind in the year. */
export async function sendLetter(
  ctx: Ctx,
  appealId: string,
  document: LetterKind,
  words: string | null,
) {
  const number = await nextDocumentNumber(ctx, document)
  const type = document === 'order' ? 'supervise' : 'remind'
  return stepAppeal(ctx, appealId, { type, number, words })
}

/** Offices that a step names must be there, and such as appeals may be dispatched to. */
async function refuseUnknownOffices(ctx: Ctx, command: AppealCommand): Promise<void> {
  for (const field of ['officeId', 'ownerOfficeId', 'coOfficeIds', 'officeIds'] as const) {
    // Why `as`: not every command has every field; what is not there is not checked.
    const named = (command as Partial<Record<typeof field, string | string[] | null>>)[field]
    const ids = [named ?? []].flat()
    if (ids.length > 0 && !(await officesHandle(ctx, ids))) {
      throw refusal('appeals/unknown-office', { field })
    }
  }
}

function answerOf({ id, state, version }: Loaded<Appeal>) {
  return { appealId: id, number: state.number, status: state.status, version }
}

type Submission = InputOf<typeof appealsContract.submit>

/** Takes in one appeal, of the enterprise that asks or of the one a coordinator names. */
export async function submitAppeal(ctx: Ctx, given: Submission) {
  const { enterpriseId: named, channel, confidentiality, attachments: ids = [], ...content } = given
  const enterpriseId = ctx.actor.enterpriseId ?? named
  if (enterpriseId === undefined || (ctx.actor.enterpriseId !== null && named !== undefined)) {
    throw refusal('appeals/unknown-enterprise', { field: 'enterpriseId' })
  }
  const files = await claimFiles(ctx, ids)
  const through = channel ?? (ctx.actor.enterpriseId ? 'portal' : 'window')
  const [loaded] = await submitAppeals(ctx, [
    {
      ...{ content, enterpriseId, confidentiality, channel: through },
      ...(files.length > 0 ? { files } : {}),
    },
  ])
  if (loaded === undefined) throw new Error('A submission was decided and not saved.')
  await attachFiles(ctx, { appealId: loaded.id, enterpriseId, part: 'submission' }, files)
  const { dispatch, reply } = loaded.state.dues
  return {
    ...answerOf(loaded),
    dispatchDueOn: dispatch?.dueOn ?? '',
    replyDueOn: reply?.dueOn ?? '',
    provisional: dispatch?.provisional === true || reply?.provisional === true,
  }
}

export type NewAppeal = Pick<
  Extract<AppealCommand, { type: 'submit' }>,
  'content' | 'enterpriseId' | 'channel' | 'files' | 'confidentiality' | 'confirmed'
> & {
  source?: string
  sourceRef?: string
  /** How the enterprise is called, where the caller knows already. */
  known?: KnownNames
}

/** Takes in many appeals in a few statements, as a list from another channel brings them. */
export async function submitAppeals(
  ctx: Ctx,
  given: readonly NewAppeal[],
): Promise<Loaded<Appeal>[]> {
  const facts = await factsOf(ctx)
  const kinds = await refuseUnknown(ctx, given)
  const redacted = await redactSubmissions(
    ctx,
    given.map(({ source = null, sourceRef = null, known, ...appeal }) => ({
      id: ctx.newId(),
      known,
      command: {
        ...{ type: 'submit', number: newNumber(ctx.now), source, sourceRef },
        ...{ ...appeal, ...kinds.get(appeal.enterpriseId) },
      },
    })),
  )
  const started = redacted.map(({ id, written }) => ({ id, command: written.command, facts }))
  const loaded = await startAll(ctx, storedAppeals, started)
  await sealSubmissions(ctx, redacted)
  await noteTexts(
    ctx,
    loaded.map(({ id, state }) => ({ id, ...state.content })),
  )
  return loaded
}

/** A place or an enterprise that is not there, or not this actor's to name, is refused by its field. */
async function refuseUnknown(ctx: Ctx, given: readonly NewAppeal[]): Promise<Kinds> {
  const regions = [...new Set(given.map(({ content }) => content.regionId))]
  const enterprises = [...new Set(given.map(({ enterpriseId }) => enterpriseId))]
  const { tenantId } = ctx.actor
  const known = await db(ctx)
    .selectFrom('people.enterprise')
    .select(({ selectFrom, fn }) => [
      ...(['enterprise_id', 'industry', 'size_class'] as const),
      selectFrom('people.region')
        .select(fn.countAll<number>().as('n'))
        .where('tenant_id', '=', tenantId)
        .where('region_id', 'in', regions)
        .as('regions'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('enterprise_id', 'in', enterprises)
    .execute()
  if (known.length !== enterprises.length) {
    throw refusal('appeals/unknown-enterprise', { field: 'enterpriseId' })
  }
  if (known[0]?.regions !== regions.length)
    throw refusal('appeals/unknown-region', { field: 'regionId' })
  return new Map(
    known.map(({ enterprise_id, industry, size_class }) => [
      enterprise_id,
      { industry: sectionOf(industry ?? ''), sizeClass: size_class },
    ]),
  )
}

/** What each enterprise is at this moment, as the figures count by it. */
type Kinds = ReadonlyMap<string, { industry: string | null; sizeClass: string | null }>

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number to say on the telephone; it tells the year and nothing of how many there are (C4). */
function newNumber(now: Instant): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${now.slice(0, 4)}-${letters.slice(0, 4)}-${letters.slice(4)}`
}
