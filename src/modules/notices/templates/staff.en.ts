import type { staff as zh } from './staff.zh.ts'
import type { Templates } from './templates.ts'

export const staff: Templates<keyof typeof zh> = {
  'appeal.submitted.coordinator': {
    subject: 'Appeal {number} waits to be registered',
    text: 'Appeal {number} was submitted. Please register and dispatch it by {dispatchDueOn}.',
  },
  'appeal.supplemented.coordinator': {
    subject: 'Appeal {number} was supplemented',
    text: 'Appeal {number} was supplemented. Please register and dispatch it by {dispatchDueOn}.',
  },
  'appeal.supplemented.office': {
    subject: 'Something was added to appeal {number}',
    text: 'Something was added to appeal {number}, which your office handles. Please have a look.',
  },
  'appeal.dispatched.office': {
    subject: 'Appeal {number} is given to your office',
    text: 'Appeal {number} is given to {office}. Please sign for it and reply by {replyDueOn}.',
  },
  'appeal.drafted.lead': {
    subject: 'A draft reply to appeal {number} waits for your signature',
    text: 'The draft reply to appeal {number} waits for your signature. The reply is due on {replyDueOn}.',
  },
  'appeal.draftReturned.handler': {
    subject: 'The draft reply to appeal {number} was returned',
    text: 'The draft reply to appeal {number} was returned to be changed. The reply is due on {replyDueOn}.',
  },
  'appeal.replied.caller': {
    subject: 'Appeal {number} waits to be followed up',
    text: '{office} has replied to appeal {number}. Please follow up; the enterprise may confirm until {dueOn}.',
  },
  'appeal.confirmed.coordinator': {
    subject: 'Appeal {number} is confirmed and can be closed',
    text: 'The enterprise has confirmed the reply to appeal {number}. Please close it[ by {dueOn}].',
  },
  'appeal.confirmed.office': {
    subject: 'Appeal {number} is confirmed',
    text: 'The enterprise has confirmed your reply to appeal {number}.',
  },
  'appeal.denied.coordinator': {
    subject: 'Appeal {number} is denied and must be done again',
    text: 'The enterprise does not accept the reply to appeal {number}. Please have it done again by {dueOn}.',
  },
  'appeal.denied.office': {
    subject: 'Appeal {number} is denied',
    text: 'The enterprise does not accept your reply to appeal {number}. The coordinating office will have it done again by {dueOn}.',
  },
  'appeal.rated.coordinator': {
    subject: 'Appeal {number} got a bad rating',
    text: 'The enterprise has given appeal {number} a bad rating. Please see that it is rectified.',
  },
  'appeal.pressed.auditor': {
    subject: 'Appeal {number}: the enterprise says it was asked for a good rating',
    text: 'The enterprise of appeal {number} says that somebody asked it for a good rating. Please sign in and find out who and how; do not tell the office.',
  },
  'appeal.rated.office': {
    subject: 'Appeal {number} was rated',
    text: 'The enterprise has rated appeal {number}, which your office handled.',
  },
  'appeal.redone.office': {
    subject: 'Appeal {number} is given to your office to be done again',
    text: 'Appeal {number} is given to {office} to be done again. Please sign for it and reply by {dueOn}.',
  },
  'appeal.closed.office': {
    subject: 'Appeal {number} is closed',
    text: 'Appeal {number}, which your office handled, is closed: {end}.',
  },
  'appeal.withdrawn.coordinator': {
    subject: 'Appeal {number} was withdrawn',
    text: 'The enterprise has withdrawn appeal {number}; nothing more is to be done.',
  },
  'appeal.withdrawn.office': {
    subject: 'Appeal {number} was withdrawn',
    text: 'The enterprise has withdrawn appeal {number}, which your office handled; nothing more is to be done.',
  },
  'appeal.objected.coordinator': {
    subject: '{office} objects to appeal {number}: a ruling is needed',
    text: '{office} objects to the dispatch of appeal {number}[ and names {otherOffice}]. Please rule today.',
  },
  'appeal.objectionRefused.office': {
    subject: 'The objection to appeal {number} is refused',
    text: 'The objection to appeal {number} is ruled on: it stays with {office}, and the reply is due on {replyDueOn}. The ruling is final.',
  },
  'appeal.moved.office': {
    subject: 'Appeal {number} moves to your office',
    text: 'Appeal {number} moves to {office}. Please sign for it and reply by {replyDueOn}.',
  },
  'appeal.movedAway.office': {
    subject: 'Appeal {number} leaves your office',
    text: 'Appeal {number} has moved to {office}; your office has nothing more to do.',
  },
  'appeal.lifted.coordinator': {
    subject: 'Appeal {number} is lifted: {level}',
    text: 'Appeal {number} is lifted: {level}. Please see that somebody answers for it.',
  },
  'appeal.lifted.office': {
    subject: 'Appeal {number} is lifted: {level}',
    text: 'Appeal {number}, which your office handles, is lifted: {level}.',
  },
  'appeal.lifted.leader': {
    subject: 'Appeal {number} is lifted: {level}',
    text: 'Appeal {number} was moved or done again several times and is still not solved. It is lifted: {level}.',
  },
  'appeal.coHandlersAdded.office': {
    subject: 'Your office is asked to help with appeal {number}',
    text: '{office} leads on appeal {number}. Please help[ and give your part to the lead office by {dueOn}].',
  },
  'appeal.contributed.office': {
    subject: 'A part of the answer to appeal {number} has come in',
    text: '{otherOffice} has given its part of the answer to appeal {number}. Please have a look.',
  },
  'appeal.extensionAsked.coordinator': {
    subject: '{office} asks for more time for appeal {number}',
    text: '{office} asks for more time for appeal {number}[: {days} working days]. Please decide.',
  },
  'appeal.extended.office': {
    subject: 'More time is granted for appeal {number}',
    text: 'Your office is granted more time for appeal {number}: the reply is now due on {dueOn}. The enterprise may contest this.',
  },
  'appeal.extensionRefused.office': {
    subject: 'More time is refused for appeal {number}',
    text: 'Your office is refused more time for appeal {number}: the reply is still due on {replyDueOn}.',
  },
  'appeal.extensionContested.coordinator': {
    subject: 'The extension of appeal {number} is contested: a ruling is needed',
    text: 'The enterprise contests the extension of appeal {number}. Please rule.',
  },
  'appeal.extensionKept.office': {
    subject: 'The extension of appeal {number} stands',
    text: 'The extension of appeal {number} was contested and stands: the reply is due on {replyDueOn}.',
  },
  'appeal.extensionWithdrawn.office': {
    subject: 'The extension of appeal {number} is withdrawn',
    text: 'The extension of appeal {number} was contested and is withdrawn: the reply is due on {replyDueOn} again.',
  },
  'appeal.shelved.office': {
    subject: 'Appeal {number} is set aside',
    text: 'Appeal {number}, which your office handles, is set aside; its review is due by {reviewOn}.',
  },
  'appeal.shelvingKept.office': {
    subject: 'Appeal {number} stays set aside',
    text: 'Appeal {number}, which your office handles, stays set aside; its next review is due by {reviewOn}.',
  },
  'appeal.resumed.office': {
    subject: 'Appeal {number} is to be handled again',
    text: 'Appeal {number}, which your office handles, is to be handled again; the reply is due on {replyDueOn}.',
  },
  'appeal.warned.coordinator': {
    subject: 'Appeal {number} nears its dispatch date',
    text: 'The light of appeal {number} is yellow. Please dispatch it by {dueOn}.',
  },
  'appeal.warned.office': {
    subject: 'Appeal {number} nears its date',
    text: 'The light of appeal {number}, which your office handles, is yellow[; it is due on {dueOn}]. Please hurry.',
  },
  'appeal.reviewNear.coordinator': {
    subject: 'Appeal {number}, set aside, nears its review',
    text: 'Appeal {number} is set aside. Please review it by {dueOn}.',
  },
  'appeal.reminded.office': {
    subject: 'Reminder: appeal {number}',
    text: 'Appeal {number} is overdue. Your office is asked to handle it at once and to explain itself in writing. The reminder form is on the platform.',
  },
  'appeal.reminded.coordinator': {
    subject: 'Reminder: appeal {number}',
    text: 'Appeal {number} is overdue and no office answers for it yet. Please register and dispatch it at once.',
  },
  'appeal.ordered.office': {
    subject: 'Supervision order: appeal {number}',
    text: 'Appeal {number} was not handled after a reminder. The head of your office is ordered to see to it and to answer in writing. The supervision form is on the platform.',
  },
  'appeal.ordered.coordinator': {
    subject: 'Supervision order: appeal {number}',
    text: 'After a reminder no office answers for appeal {number} yet. Please dispatch it at once and explain in writing.',
  },
  'appeal.ordered.leader': {
    subject: 'A supervision order was sent: appeal {number}',
    text: 'Appeal {number} was not handled after a reminder. A supervision order was sent[ to {office}].',
  },
  'appeal.letterAnswered.coordinator': {
    subject: '{office} has answered the letter about appeal {number}',
    text: '{office} has answered the reminder or supervision order about appeal {number} in writing. Please have a look.',
  },
  'appeal.waitEnded.coordinator': {
    subject: 'The time to add to appeal {number} has passed',
    text: 'The time to add details to appeal {number} has passed and its dates run on. Please register and dispatch it by {dispatchDueOn}.',
  },
  'appeal.redated.coordinator': {
    subject: 'The dates of appeal {number} were computed anew',
    text: 'The dates of appeal {number} were computed anew, since a holiday notice or a time limit has changed. It is to be dispatched by {dispatchDueOn}.',
  },
  'appeal.redated.office': {
    subject: 'The dates of appeal {number} were computed anew',
    text: 'The dates of appeal {number}, which your office handles, were computed anew, since a holiday notice or a time limit has changed. The reply is due on {replyDueOn}.',
  },
  'appeal.identityDisclosed.office': {
    subject: 'The enterprise of appeal {number} agrees that you know who it is',
    text: 'The enterprise of appeal {number} has agreed to tell your office who it is. Opening it needs a purpose and a fresh sign-in, and the enterprise sees who looked.',
  },
  'webhook.trial': {
    subject: 'Trial of the webhook',
    text: 'This is a trial and concerns no appeal.',
  },
  'appeal.unmerged.coordinator': {
    subject: 'Appeal {number} stands by itself again and waits for you',
    text: 'The appeal that {number} was merged into has ended without a reply. It stands by itself again: please register and dispatch it by {dispatchDueOn}.',
  },
  'appeal.mergerContested.coordinator': {
    subject: 'Appeal {number}: the enterprise says it is another matter',
    text: 'The enterprise says that appeal {number} is another matter than the one it was merged into. It stands by itself again: please register and dispatch it by {dispatchDueOn}.',
  },
  'appeal.replyNear.coordinator': {
    subject: 'The reply to merged appeal {number} is due soon',
    text: 'The reply to merged appeal {number} is due on {dueOn}, and the leading appeal has not been answered. Please press for it, or dispatch this one by itself.',
  },
}
