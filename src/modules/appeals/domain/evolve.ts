import type { Day } from '#kernel/day.ts'
import { endAll, endDues, handTo, setDues } from './change.ts'
import type { AppealEvent, LaterEvent, MergeEvent, TrustEvent } from './events.ts'
import { evolveClock } from './evolve-clock.ts'
import { evolveDuty } from './evolve-duty.ts'
import { evolveLater } from './evolve-later.ts'
import { evolveMerger } from './evolve-merger.ts'
import type { ReopenEvent } from './reopen-events.ts'
import { evolveReopened } from './reopening.ts'
import { confirmTexts, nextKey, withTexts } from './texts.ts'
import type { Appeal, Wait } from './types.ts'

/** What an event does to an appeal. Replaying never judges: these things have happened. */
export function evolve(state: Appeal, event: AppealEvent): Appeal {
  return withTexts(evolveSteps(state, event), event)
}

function evolveSteps(state: Appeal, event: AppealEvent): Appeal {
  switch (event.type) {
    case 'submitted': {
      const { type: _type, at, on, dues, files: _files, spans: _spans, ...given } = event
      return setDues(
        { ...state, ...given, status: 'submitted', submittedAt: at, submittedOn: on },
        dues,
      )
    }
    case 'supplementAsked': {
      const { question, at, on, dues } = event
      return setDues({ ...state, status: 'supplementing', question, pausedAt: { at, on } }, dues)
    }
    case 'supplemented': {
      const supplements = [...state.supplements, { on: event.on, key: nextKey(state) }]
      const waited = state.status === 'supplementing'
      const after = { ...(waited ? endWait(state, event) : state), question: null, supplements }
      return setDues(after, event.dues)
    }
    case 'waitEnded':
      return setDues(endWait(state, event), event.dues)
    case 'registered': {
      const { kind, environment, tags, grade, dues } = event
      const content = { ...state.content, kind, environment, tags }
      const registered = { status: 'registered' as const, registeredOn: event.on }
      return setDues({ ...endWait(state, event), ...registered, content, grade }, dues)
    }
    case 'dispatched': {
      const { officeId, requirement, on, objectBy, coOfficeIds, dues } = event
      const coHandlers = coOfficeIds.map((id) => ({ officeId: id, on: null, text: null }))
      // Why again: what was dispatched before texts were confirmed has been read by its office.
      const seen = confirmTexts(state, [])
      const first = { requirement, dispatchedOn: on, objectBy, signBy: objectBy.dueOn }
      const sent = { ...handTo(seen, officeId, on), ...first }
      return setDues(endDues({ ...sent, coHandlers }, on, ['dispatch']), dues)
    }
    case 'signed':
      return { ...state, status: 'signed', ...heard(state, event.on) }
    case 'drafted':
      return { ...state, status: 'drafted', draft: event.reply }
    case 'draftReturned':
      return { ...state, status: 'signed' }
    default:
      return evolveOther(state, event)
  }
}

type OtherEvent =
  | Parameters<typeof evolveDuty>[1]
  | Parameters<typeof evolveClock>[1]
  | LaterEvent
  | TrustEvent
  | MergeEvent
  | ReopenEvent

function evolveOther(state: Appeal, event: OtherEvent): Appeal {
  switch (event.type) {
    case 'warned':
    case 'reminded':
    case 'ordered':
    case 'letterAnswered':
    case 'redated':
    case 'erased':
      return evolveClock(state, event)
    case 'replied':
    case 'advised':
    case 'followedUp':
    case 'confirmed':
    case 'denied':
    case 'rated':
    case 'redone':
      return evolveLater(state, event)
    case 'closed':
      return endAll(
        {
          ...{ ...state, status: 'closed', end: event.end, closedOn: event.on },
          workingDays: event.worked?.days ?? null,
        },
        event.on,
      )
    case 'withdrawn':
    case 'referred': {
      const ended = { ...state, merger: null, status: 'closed' as const, end: event.type }
      return endAll({ ...ended, closedOn: event.on }, event.on)
    }
    case 'merged':
    case 'followed':
    case 'unmerged':
    case 'mergerContested':
      return evolveMerger(state, event)
    case 'reopened':
    case 'relapsed':
    case 'relapseRefuted':
      return evolveReopened(state, event)
    case 'textConfirmed':
      return confirmTexts(state, event.changed)
    case 'confidentialityRaised':
      return { ...state, confidentiality: event.to }
    case 'identityDisclosed':
      return { ...state, disclosedTo: [...state.disclosedTo, event.officeId] }
    default:
      return evolveDuty(state, event)
  }
}

/** The office has taken it, and the enterprise is told so: the first it hears of the office. */
const heard = ({ takenOn, heardOn }: Appeal, on: Day) => ({
  takenOn: takenOn ?? on,
  heardOn: heardOn ?? on,
})

/** The wait for the enterprise is over; the clock goes on. */
function endWait(state: Appeal, { on, waited }: { on: Day; waited?: Wait }): Appeal {
  const status = state.status === 'supplementing' ? 'submitted' : state.status
  const waits = waited ? [...state.waits, waited] : state.waits
  return endDues({ ...state, status, pausedAt: null, waits }, on, ['supplement'])
}
