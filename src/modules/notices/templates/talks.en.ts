import type { talks as zh } from './talks.zh.ts'
import type { Templates } from './templates.ts'

export const talks: Templates<keyof typeof zh> = {
  'talk-seat.seated.enterprise': {
    subject: 'You are registered for talk {number} at {venue}',
    text: 'You are registered for talk {number} at {venue} and have a seat. It is on {heldOn} at {talkTime}[, place: {talkPlace}][, topic: {talkTopic}]. If you cannot come, please withdraw early: others are waiting.',
  },
  'talk-seat.waiting.enterprise': {
    subject: 'You are on the waiting list for talk {number} at {venue}',
    text: 'Talk {number} at {venue} on {heldOn} is full. Your number on the waiting list is {queue}; when a seat becomes free, the lowest number moves up and is told.',
  },
  'talk-seat.writing.enterprise': {
    subject: 'Your questions for talk {number} at {venue} were received',
    text: 'You take part in talk {number} at {venue} on {heldOn} in writing. Your questions were received and you need not come.',
  },
  'talk-seat.invited.enterprise': {
    subject: 'You are invited to talk {number} at {venue}',
    text: 'You are invited to talk {number} at {venue}. It is on {heldOn} at {talkTime}[, place: {talkPlace}][, topic: {talkTopic}]. Please answer by {dueOn}: you may accept, send somebody else, write or decline; no department learns of a refusal.',
  },
  'talk-seat.promoted.enterprise': {
    subject: 'You have moved up to a seat at talk {number} at {venue}',
    text: 'A seat has become free and you have moved up from the waiting list. The talk of {venue} is on {heldOn} at {talkTime}[, place: {talkPlace}][, topic: {talkTopic}].',
  },
  'talk-session.arranged.enterprise': {
    subject: 'Time or place of talk {number} at {venue} has changed',
    text: 'Talk {number} at {venue}, to which you come, is now on {heldOn} at {talkTime}[, place: {talkPlace}][, topic: {talkTopic}].',
  },
  'talk-session.postponed.enterprise': {
    subject: 'Talk {number} at {venue} is put off',
    text: 'Talk {number} at {venue} is put off from {movedFrom} to {heldOn} at {talkTime}. Reason: {reason}. Your seat, place in the waiting list or questions stay; if you cannot come on that day, please withdraw.',
  },
  'talk-session.cancelled.enterprise': {
    subject: 'Talk {number} at {venue} is cancelled',
    text: 'Talk {number} at {venue}, planned for {heldOn}, is cancelled. Reason: {reason}. You may submit your questions as appeals.',
  },
  'talk-session.reminded.enterprise': {
    subject: 'Reminder: talk {number} at {venue} on {heldOn}',
    text: 'Talk {number} at {venue}, to which you come, is on {heldOn} at {talkTime}[, place: {talkPlace}][, topic: {talkTopic}].',
  },
  'talk-session.arranged.office': {
    subject: 'Please come to talk {number} at {venue}',
    text: 'Your office is asked to come to talk {number} at {venue}. It is on {heldOn} at {talkTime}[, place: {talkPlace}][, topic: {talkTopic}].',
  },
  'talk-session.packsSent.office': {
    subject: 'Questions for your office at talk {number} at {venue}',
    text: 'Talk {number} at {venue} is on {heldOn} at {talkTime}. The questions that your office shall answer there were sent. Please download the pack and prepare the answers.',
  },
  'talk-session.released.office': {
    subject: 'Your office need not come to talk {number} at {venue}',
    text: 'The arrangement of talk {number} at {venue} on {heldOn} has changed: your office need not come.',
  },
  'talk-session.postponed.office': {
    subject: 'Talk {number} at {venue} is put off',
    text: 'Talk {number} at {venue} is put off from {movedFrom} to {heldOn} at {talkTime}[, place: {talkPlace}]. Please make new arrangements.',
  },
  'talk-session.cancelled.office': {
    subject: 'Talk {number} at {venue} is cancelled',
    text: 'Talk {number} at {venue}, planned for {heldOn}, is cancelled. Your office need not come.',
  },
  'talk-session.reminded.office': {
    subject: 'Reminder: talk {number} at {venue} on {heldOn}',
    text: 'Talk {number} at {venue}, to which your office comes, is on {heldOn} at {talkTime}[, place: {talkPlace}][, topic: {talkTopic}].',
  },
}
