import type { Appeal, AppealEvent } from './types.ts'

/** What an event does to an appeal. Replaying never judges: these things have happened. */
export function evolve(state: Appeal, event: AppealEvent): Appeal {
  switch (event.type) {
    case 'submitted':
      return {
        ...state,
        status: 'submitted',
        number: event.number,
        content: event.content,
        enterpriseId: event.enterpriseId,
        channel: event.channel,
        source: event.source,
        sourceRef: event.sourceRef,
        submittedAt: event.at,
        submittedOn: event.on,
        dispatchDue: event.dispatchDue,
        replyDue: event.replyDue,
      }
    case 'supplementAsked':
      return { ...state, status: 'supplementing', question: event.question }
    case 'supplemented':
      return {
        ...state,
        status: state.status === 'supplementing' ? 'submitted' : state.status,
        question: null,
        supplements: [...state.supplements, { on: event.on, text: event.text }],
      }
    case 'registered': {
      const { kind, environment, tags } = event
      return {
        ...state,
        status: 'registered',
        content: { ...state.content, kind, environment, tags },
      }
    }
    case 'dispatched':
      return {
        ...state,
        status: 'dispatched',
        officeId: event.officeId,
        requirement: event.requirement,
        dispatchedOn: event.on,
      }
    case 'signed':
      return { ...state, status: 'signed' }
    case 'drafted':
      return { ...state, status: 'drafted', draft: event.reply }
    case 'draftReturned':
      return { ...state, status: 'signed' }
    default:
      return evolveAfterReply(state, event)
  }
}

type LaterEvent = Extract<
  AppealEvent,
  {
    type:
      | 'replied'
      | 'followedUp'
      | 'confirmed'
      | 'denied'
      | 'rated'
      | 'redone'
      | 'closed'
      | 'withdrawn'
      | 'referred'
  }
>

function evolveAfterReply(state: Appeal, event: LaterEvent): Appeal {
  switch (event.type) {
    case 'replied':
      return {
        ...state,
        status: 'replied',
        draft: null,
        reply: event.reply,
        firstReplyOn: state.firstReplyOn ?? event.on,
        repliedOn: event.on,
        confirmDue: event.confirmDue,
        attempts: [],
        solved: null,
        confirmedBy: null,
      }
    case 'followedUp':
      return { ...state, attempts: [...state.attempts, event.attempt] }
    case 'confirmed':
      return { ...state, status: 'confirmed', solved: event.solved, confirmedBy: event.by }
    case 'denied':
      return { ...state, status: 'denied', solved: false, denied: true, redoDue: event.redoDue }
    case 'rated':
      return { ...state, rating: event.rating }
    case 'redone':
      return {
        ...state,
        status: 'dispatched',
        officesBefore: state.officeId === null ? [] : [...state.officesBefore, state.officeId],
        officeId: event.officeId,
        requirement: event.requirement,
        draft: null,
        confirmDue: null,
        redoCount: state.redoCount + 1,
      }
    case 'closed':
      return { ...state, status: 'closed', end: event.end, closedOn: event.on }
    case 'withdrawn':
      return { ...state, status: 'closed', end: 'withdrawn', closedOn: event.on }
    case 'referred':
      return { ...state, status: 'closed', end: 'referred', closedOn: event.on }
  }
}
