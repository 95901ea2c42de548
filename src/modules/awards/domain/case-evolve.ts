import type { Adoption, CaseContent, CaseEvent, GoodCase } from './case-types.ts'
import type { Consent } from './words.ts'

/** Whether a text says something else than the one that was agreed to and judged. */
export function toldAnew(before: CaseContent, after: CaseContent): boolean {
  const texts = ['title', 'before', 'done', 'after'] as const
  const figures = ['measure', 'before', 'after', 'unit'] as const
  return (
    texts.some((name) => before[name] !== after[name]) ||
    figures.some((name) => before.effect[name] !== after.effect[name])
  )
}

/** What an event does to a case. */
export function evolve(state: GoodCase, event: CaseEvent): GoodCase {
  switch (event.type) {
    case 'nominated': {
      const { type: _type, content, ownPartyIds, on, ...given } = event
      const parties = ownPartyIds.map((partyId) => ({ partyId, consent: 'given' as const, on }))
      return { ...state, ...content, ...given, status: 'nominated', nominatedOn: on, parties }
    }
    case 'edited':
      return edited(state, event)
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

/** What was agreed to and judged was another text: whoever agreed is asked again, and it is judged again. */
function edited(
  state: GoodCase,
  { content, reasked, on }: Extract<CaseEvent, { type: 'edited' }>,
): GoodCase {
  const after = { ...state, ...content }
  if (!toldAnew(state, content)) return after
  const parties = state.parties.map((one) =>
    reasked.includes(one.partyId) ? { ...one, consent: 'asked' as const, on } : one,
  )
  return { ...after, parties, status: 'nominated', criteria: null }
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
    case 'revoked':
      return { ...state, status: 'revoked', reason: event.reason, decidedOn: event.on }
    case 'withdrawn':
      return { ...state, status: 'withdrawn', reason: event.reason, decidedOn: event.on }
    case 'adopted': {
      const { type: _type, adoptedOn, on, ...given } = event
      const open = { confirmedOn: null, withdrawn: null, effect: null }
      const adoption = { ...given, ...open, on: adoptedOn, reportedOn: on }
      return { ...state, adoptions: [...state.adoptions, adoption] }
    }
    case 'erased':
      // The words of the earlier events are gone already; its result stays.
      return state
    case 'adoptionConfirmed':
      return adoption(state, event.adoptionId, (one) => ({ ...one, confirmedOn: event.on }))
    case 'adoptionWithdrawn': {
      const { adoptionId, reason, on } = event
      return adoption(state, adoptionId, (one) => ({
        ...{ ...one, confirmedOn: null, withdrawn: { on, reason } },
        effect: one.effect && { ...one.effect, confirmedOn: null },
      }))
    }
    case 'effectReported': {
      const { effect, seenOn, byAccount, on } = event
      const reported = { ...effect, on: seenOn, reportedOn: on, byAccount, confirmedOn: null }
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
