import type { promises as zh } from './promises.zh.ts'
import type { Templates } from './templates.ts'

export const promises: Templates<keyof typeof zh> = {
  'promise.given.office': {
    subject: 'Promise {number} is your office’s',
    text: 'The ledger of promises has a promise of your office ({number}), due on {dueOn}. Please keep it in time and report it.',
  },
  'promise.instructed.office': {
    subject: 'A leader’s instruction {number} is for your office',
    text: 'A leader’s instruction ({number}) is for your office to carry out by {dueOn}. Please read it on the platform and report when it is done.',
  },
  'promise.near.office': {
    subject: 'Promise {number} is nearly due',
    text: 'A promise of your office ({number}) is due on {dueOn}. Please report when it is kept; if it cannot be, ask for a later date, with the reason, before it is due.',
  },
  'promise.broken.office': {
    subject: 'Promise {number} has passed its date and counts as broken',
    text: 'A promise of your office ({number}) was due on {dueOn} and has passed; the ledger counts it as broken. Please still report when it is kept: it then counts as kept late.',
  },
  'promise.kept.office': {
    subject: 'Promise {number} was accepted as kept',
    text: 'The promise of your office ({number}) was accepted as kept.',
  },
  'promise.returned.office': {
    subject: 'The report on promise {number} was returned',
    text: 'The report of your office on promise {number} was returned; it is due on {dueOn}. Please read why on the platform and carry on.',
  },
  'promise.dateGranted.office': {
    subject: 'Promise {number} may be kept until {dueOn}',
    text: 'The date of promise {number} was moved to {dueOn}. Whether it was kept in time is still counted by its first date.',
  },
  'promise.dateRefused.office': {
    subject: 'Promise {number}: a later date was refused',
    text: 'A later date for promise {number} was refused; it stays due on {dueOn}. The reason is on the platform.',
  },
  'promise.withdrawn.office': {
    subject: 'Promise {number} was withdrawn',
    text: 'Promise {number} was withdrawn and is no longer owed. What is withdrawn before its date is left out of the rates and told apart; what was broken stays broken.',
  },
  'promise.reported.coordinator': {
    subject: 'Promise {number}: {office} reports it kept',
    text: '{office} reports that promise {number} is kept; it is due on {dueOn}. Please look at the evidence and accept or return it.',
  },
  'promise.dateAsked.coordinator': {
    subject: 'Promise {number}: {office} asks for a later date',
    text: '{office} asks for a later date for promise {number}, which is due on {dueOn}. Please decide.',
  },
  'promise.broken.coordinator': {
    subject: 'Promise {number}: broken by {office}',
    text: 'The promise {number} of {office} was due on {dueOn} and has passed. Please press for it.',
  },
  'promise.judge.coordinator': {
    subject: 'Promise {number}: the report of {office} was not judged in time',
    text: 'The report of {office} on promise {number} was to be accepted or returned by {dueOn}. Until it is accepted, a promise past its first date counts as broken. Please look at it soon.',
  },
  'promise.judge.leader': {
    subject: 'Your instruction {number}: the report of {office} waits for you',
    text: 'The report of {office} on your instruction {number} was to be accepted or returned by {dueOn}. Please look at it and accept or return it.',
  },
  'promise.withdrawn.leader': {
    subject: 'Your instruction {number} was withdrawn',
    text: 'Your instruction {number} to {office} was withdrawn: a coordinator asked for it and a second person agreed. The ledger says why and by whom.',
  },
  'promise.reported.leader': {
    subject: 'Your instruction {number}: {office} reports it done',
    text: '{office} reports that your instruction {number} is done. Please look at it and accept or return it.',
  },
  'promise.kept.leader': {
    subject: 'Your instruction {number} was accepted as done',
    text: 'Your instruction {number} to {office} was accepted as done.',
  },
  'promise.broken.leader': {
    subject: 'Your instruction {number}: {office} has passed the date',
    text: 'Your instruction {number} to {office} was due on {dueOn} and has passed.',
  },
  'promise.reported.enterprise': {
    subject: 'Your appeal {number}: {office} reports a promise kept',
    text: '{office} reports that what it promised about your appeal {number} is kept: {words}. Open the appeal to read it; if it was not kept, you can return it there.',
  },
  'promise.kept.enterprise': {
    subject: 'Your appeal {number}: {office} has kept its promise',
    text: 'What {office} promised about your appeal {number} was accepted as kept: {words}.',
  },
  'promise.broken.enterprise': {
    subject: 'Your appeal {number}: {office} has not kept its promise in time',
    text: 'What {office} promised to do about your appeal {number} by {dueOn} was not kept in time. It stands in the ledger and is pressed for: {words}.',
  },
  'promise.moved.enterprise': {
    subject: 'Your appeal {number}: a promise of {office} was moved to {dueOn}',
    text: 'What {office} promised about your appeal {number} was moved to {dueOn} with approval: {words}. Whether it was kept in time is still counted by its first date.',
  },
  'promise.withdrawn.enterprise': {
    subject: 'Your appeal {number}: a promise was withdrawn',
    text: 'A promise of {office} about your appeal {number} was withdrawn: {words}. Open the appeal to read more.',
  },
  'retrospective.planned.coordinator': {
    subject: 'The review of {number} is proposed',
    text: 'The review of {number} (half-yearly or yearly) is proposed on its fixed day; its meeting is on {heldOn}, which may be changed. Please draw the pack together.',
  },
  'retrospective.sampled.auditor': {
    subject: 'Files were drawn for the review of {number}',
    text: 'The files for the review of {number} were drawn. Please look at each again and note the result before the meeting on {heldOn}.',
  },
  'retrospective.submitted.leader': {
    subject: 'The pack of the review of {number} was submitted',
    text: 'The pack of the review of {number} was submitted; the meeting is on {heldOn}. You can read it on the platform.',
  },
}
