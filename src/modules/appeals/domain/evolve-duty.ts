import { endDues, handTo, setDues } from './change.ts'
import type { DutyEvent } from './events.ts'
import { nextKey } from './texts.ts'
import type { Appeal, Extension } from './types.ts'

/** Objections, transfers, levels, co-handling, extensions and shelving. */
export function evolveDuty(state: Appeal, event: DutyEvent): Appeal {
  switch (event.type) {
    case 'objected': {
      const { on, ownerOfficeId, clause, reason, dues } = event
      const objection = { on, ownerOfficeId, clause, reason, from: state.status }
      const takenOn = state.takenOn ?? on
      return setDues({ ...state, status: 'objected', objection, takenOn }, dues)
    }
    case 'ruled': {
      const ruled = { ...endDues(state, event.on, ['rule']), objectBy: null }
      if (event.officeId !== null) return transferred(ruled, event.officeId, event.on)
      return { ...ruled, status: state.objection?.from ?? 'dispatched', objection: null }
    }
    case 'transferred':
      return { ...transferred(state, event.officeId, event.on), objectBy: event.objectBy }
    case 'lifted':
      return { ...state, level: event.level, objectBy: null }
    case 'coHandlersAdded': {
      const added = event.officeIds.map((officeId) => ({ officeId, on: null, text: null }))
      return setDues({ ...state, coHandlers: [...state.coHandlers, ...added] }, event.dues)
    }
    case 'contributed': {
      const { officeId, on, text } = event
      const coHandlers = state.coHandlers.map((one) =>
        one.officeId === officeId ? { ...one, on, text } : one,
      )
      return endDues({ ...state, coHandlers }, on, [`co:${officeId}`])
    }
    case 'shelved': {
      const { on, basis, plan, reviewOn, signedBy, dues } = event
      const shelving = { on, basis, plan, reviewOn, signedBy }
      return setDues({ ...state, status: 'shelved', shelving }, dues)
    }
    case 'shelvingKept': {
      const { shelving } = state
      const kept = shelving && { ...shelving, reviewOn: event.reviewOn }
      return setDues({ ...state, shelving: kept }, event.dues)
    }
    case 'resumed':
      return endDues({ ...state, status: 'signed', shelving: null }, event.on, ['review'])
    default:
      return evolveExtension(state, event)
  }
}

const transferred = (state: Appeal, officeId: string, on: string): Appeal => ({
  ...handTo(state, officeId, on),
  transfers: state.transfers + 1,
})

type ExtensionEvent = Extract<
  DutyEvent,
  { type: 'extensionAsked' | 'extensionDecided' | 'extensionContested' | 'contestDecided' }
>

function evolveExtension(state: Appeal, event: ExtensionEvent): Appeal {
  const { reply } = state.dues
  const change = (more: Partial<Extension>): Appeal => {
    return { ...state, extension: state.extension && { ...state.extension, ...more } }
  }
  switch (event.type) {
    case 'extensionAsked': {
      if (reply === undefined) throw new Error('An extension of no date was asked for.')
      const { on: askedOn, workingDays, reason } = event
      const asked = { askedOn, workingDays, reason, state: 'asked' as const, contest: null }
      return setDues({ ...state, extension: { ...asked, promised: reply } }, event.dues)
    }
    case 'extensionDecided': {
      const decided = change({ state: event.granted ? 'granted' : 'refused' })
      const moved = setDues(endDues(decided, event.on, ['extension']), event.dues)
      return event.granted ? { ...moved, rung: 0, nextRungAt: null } : moved
    }
    case 'extensionContested':
      return setDues(change({ state: 'contested', contest: nextKey(state) }), event.dues)
    case 'contestDecided': {
      const decided = change({ state: event.withdrawn ? 'withdrawn' : 'upheld' })
      return setDues(endDues(decided, event.on, ['contest']), event.dues)
    }
  }
}
