import type { Retrospective, RetrospectiveEvent, Topic } from './types.ts'

/** What an event does to a half-yearly or yearly review. */
export function evolve(state: Retrospective, event: RetrospectiveEvent): Retrospective {
  switch (event.type) {
    case 'planned': {
      const { type: _type, on: _on, ...planned } = event
      return { ...state, ...planned, status: 'planned' }
    }
    case 'arranged':
      return { ...state, meetsOn: event.meetsOn }
    case 'drawn': {
      const { pack, sample, rechecks = state.rechecks } = event
      const topics = pack.topics.map((one) => ({ ...one, topicId: adoptedAs(state, one) }))
      return { ...state, status: 'drawn', pack, sample, rechecks, topics }
    }
    case 'sampled':
      return { ...state, sample: event.sample }
    case 'rechecked': {
      const { type: _type, ...recheck } = event
      const others = state.rechecks.filter(({ appealId }) => appealId !== recheck.appealId)
      return { ...state, rechecks: [...others, recheck] }
    }
    case 'topicAdopted': {
      const { topicKey, topicId } = event
      const topics = state.topics.map((one) =>
        one.topicKey === topicKey ? { ...one, topicId } : one,
      )
      return { ...state, topics }
    }
    case 'submitted':
      return { ...state, status: 'submitted', submittedOn: event.on }
    case 'met': {
      const { metOn, chair, present } = event
      return { ...state, status: 'met', meeting: { metOn, chair, present } }
    }
    case 'decided':
      return {
        ...{ ...state, status: 'followed', decisions: [...state.decisions, ...event.decisions] },
        ...{ note: event.note ?? state.note, decidedOn: state.decidedOn ?? event.on },
      }
    case 'closed':
      return { ...state, status: 'closed', closedOn: event.on }
    case 'cancelled':
      return { ...state, status: 'cancelled', reason: event.reason }
    case 'erased':
      // What the earlier events had copied is gone already.
      return state
  }
}

/** What a topic of a new pack became already under the pack before. */
const adoptedAs = ({ topics }: Retrospective, { topicKey, topicId }: Topic): string | null =>
  topicId ?? topics.find((one) => one.topicKey === topicKey)?.topicId ?? null
