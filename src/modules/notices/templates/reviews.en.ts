import type { reviews as zh } from './reviews.zh.ts'
import type { Templates } from './templates.ts'

export const reviews: Templates<keyof typeof zh> = {
  'review.convened.leader': {
    subject: 'You convene the review of {number}',
    text: 'By the rota you convene the monthly review of {number}, on {heldOn} at {talkTime}[, at {talkPlace}]. Once its agenda is set you find the materials on the platform.',
  },
  'review.announced.office': {
    subject: 'The review of {number} asks for your statement',
    text: 'The monthly review of {number} will be held on {heldOn} at {talkTime}[, at {talkPlace}] and wants to hear your office. Please sign in, look at the item and state your case by {dueOn}.',
  },
  'review.announced.enterprise': {
    subject: 'What you raised comes before the review of {number}',
    text: 'Other enterprises have raised what you raised, and the monthly review of {number} will study it on {heldOn}. Please score how it stands (1 to 5) before that: offices see a distribution and never whose score it is.',
  },
  'review.reminded.office': {
    subject: 'Your statement for the review of {number} is due today',
    text: 'The monthly review of {number} will be held on {heldOn} at {talkTime}. Your office has not stated its case on every item; it is due on {dueOn}.',
  },
  'review.putOff.office': {
    subject: 'The review of {number} is put off',
    text: 'The monthly review of {number} is put off from {movedFrom} to {heldOn} at {talkTime}. Statements are now due on {dueOn}.',
  },
  'review.putOff.enterprise': {
    subject: 'The review of {number} that studies what you raised is put off',
    text: 'The monthly review of {number} is put off from {movedFrom} to {heldOn}. If you have not scored yet, you still can.',
  },
  'review.putOff.leader': {
    subject: 'The review of {number} that you convene is put off',
    text: 'The monthly review of {number} that you convene is put off from {movedFrom} to {heldOn} at {talkTime}.',
  },
  'review.cancelled.office': {
    subject: 'The review of {number} is called off',
    text: 'The monthly review of {number}, planned for {heldOn}, is called off. No statement is needed any more.',
  },
  'review.cancelled.enterprise': {
    subject: 'The review of {number} that was to study what you raised is called off',
    text: 'The monthly review of {number}, planned for {heldOn}, is called off. What you raised waits for a later review; you will be told.',
  },
  'review.cancelled.leader': {
    subject: 'The review of {number} that you convene is called off',
    text: 'The monthly review of {number}, planned for {heldOn} and convened by you, is called off.',
  },
  'review-item.invited.expert': {
    subject: 'Your view is asked on an item of the review of {number}',
    text: 'The monthly review of {number} will be held on {heldOn} and asks for your view on one of its items. Please sign in, look at it and write what you think.',
  },
  'review-item.deferred.enterprise': {
    subject: 'What you raised is put off to the next review',
    text: 'The common problem “{problem}” is put off to the next monthly review, because: {reason}. You will be told.',
  },
  'review-item.removed.enterprise': {
    subject: 'What you raised is not on the agenda of the review of {number}',
    text: 'The common problem “{problem}” is not on the agenda of the review of {number} for now[, because: {reason}].',
  },
}
