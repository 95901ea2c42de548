import type { Adoption, CaseEvent, GoodCase } from './case-types.ts'
import type { Consent } from './words.ts'

/** What an event does to a case. */
export function evolve(state: GoodCase, event: CaseEvent): GoodCase {
  switch (event.type) {
    case 'nominated': {
      const { type: _type, content, ownPartyIds, on, ...given } = event
      const parties = ownPartyIds.map((partyId) => ({ partyId, consent: 'given' as const, on }))
      return { ...state, ...content, ...given, status: 'nominated', nominatedOn: on, parties }
    }
    case 'edited':
      return { ...state, ...event.content }
    case 'consentAsked': {
      const { partyIds, on } = event
      const asked = partyIds.map((partyId) => ({ partyId, consent: 'asked' as const, on }))
      return { ...state, parties: [...state.parties, ...asked] }
    }
    case 'consented':
      return answered(state, event, 'given')
    case 'declined':
      return {
        ...answered(state, event, 'declined'),
        status: 'withdrawn',
        reason: '诉求所属企业不同意公开',
        decidedOn: event.on,
      }
    case 'qualified':
      return { ...state, status: 'qualified', criteria: event.criteria }
    case 'refused':
      return { ...state, status: 'refused', reason: event.reason, decidedOn: event.on }
    case 'published':
      return { ...state, status: 'candidate', publishedOn: event.on }
    case 'objected':
    case 'objectionAnswered':
      return objection(state, event)
    default:
      return later(state, event)
  }
}

type Answered = { partyId: string; on: string }

const answered = (state: GoodCase, { partyId, on }: Answered, consent: Consent): GoodCase => ({
  ...state,
  parties: state.parties.map((one) => (one.partyId === partyId ? { partyId, consent, on } : one)),
})

type Objecting = Extract<CaseEvent, { type: 'objected' | 'objectionAnswered' }>

function objection(state: GoodCase, event: Objecting): GoodCase {
  if (event.type === 'objected') {
    const { type: _type, ...said } = event
    const open = { ...said, answer: null, upheld: null, answeredOn: null }
    return { ...state, objections: [...state.objections, open] }
  }
  const { objectionId, answer, upheld, on: answeredOn } = event
  const objections = state.objections.map((one) =>
    one.objectionId === objectionId ? { ...one, answer, upheld, answeredOn } : one,
  )
  if (!upheld) return { ...state, objections }
  return { ...state, objections, status: 'withdrawn', reason: answer, decidedOn: answeredOn }
}

type Later = Exclude<
  CaseEvent,
  {
    type:
      | 'nominated'
      | 'edited'
      | 'consentAsked'
      | 'consented'
      | 'declined'
      | 'qualified'
      | 'refused'
      | 'published'
      | Objecting['type']
  }
>

function later(state: GoodCase, event: Later): GoodCase {
  switch (event.type) {
    case 'balloted':
      return { ...state, status: 'balloted' }
    case 'tallied':
      return { ...state, status: 'tallied', result: event.result }
    case 'awarded':
      return { ...state, status: 'awarded', decidedOn: event.on }
    case 'vacated':
      return { ...state, status: 'vacant', reason: event.reason, decidedOn: event.on }
    case 'withdrawn':
      return { ...state, status: 'withdrawn', reason: event.reason, decidedOn: event.on }
    case 'adopted': {
      const { type: _type, adoptedOn, on, ...given } = event
      const adoption = { ...given, on: adoptedOn, reportedOn: on, confirmedOn: null, effect: null }
      return { ...state, adoptions: [...state.adoptions, adoption] }
    }
    case 'erased':
      // The words of the earlier events are gone already; its result stays.
      return state
    case 'adoptionConfirmed':
      return adoption(state, event.adoptionId, (one) => ({ ...one, confirmedOn: event.on }))
    case 'effectReported': {
      const { effect, seenOn, on } = event
      const reported = { ...effect, on: seenOn, reportedOn: on, confirmedOn: null }
      return adoption(state, event.adoptionId, (one) => ({ ...one, effect: reported }))
    }
    case 'effectConfirmed':
      return adoption(state, event.adoptionId, (one) => ({
        ...one,
        effect: one.effect && { ...one.effect, confirmedOn: event.on },
      }))
  }
}

const adoption = (
  state: GoodCase,
  adoptionId: string,
  change: (one: Adoption) => Adoption,
): GoodCase => ({
  ...state,
  adoptions: state.adoptions.map((one) => (one.adoptionId === adoptionId ? change(one) : one)),
})
