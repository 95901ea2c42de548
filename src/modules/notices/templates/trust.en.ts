import type { Templates } from './templates.ts'
import type { trust as zh } from './trust.zh.ts'

export const trust: Templates<keyof typeof zh> = {
  'alert.raised.auditor': {
    subject: 'Security alert',
    text: 'Something needs to be looked at by an auditor. Sign in and see the alerts.',
  },
  'watch.asked.enterprise': {
    subject: '{days} days since appeal {number} was closed: how are you?',
    text: 'Your appeal {number} was closed {days} days ago. If any office has since inspected, punished or pressed you because of it, open the appeal and tap “I suffer for this”: only the city’s auditors see it, never the office. If nothing of the kind has happened, you need not answer.',
  },
  'contacts.contactName.changed': {
    subject: 'The contact person of your enterprise has been changed',
    text: 'The contact person your enterprise has with the talks platform has been changed. If this was you, do nothing. [If it was not, open {undo} before {until}: the old contacts come back and everybody is signed out.] You may also call the coordinating office.',
  },
  'contacts.contactPhone.changed': {
    subject: 'The telephone number of your enterprise has been changed',
    text: 'The telephone number your enterprise has with the talks platform has been changed. If this was you, do nothing. [If it was not, open {undo} before {until}: the old contacts come back and everybody is signed out.] You may also call the coordinating office.',
  },
  'contacts.email.changed': {
    subject: 'The e-mail address of your enterprise has been changed',
    text: 'The e-mail address your enterprise has with the talks platform has been changed. If this was you, do nothing. [If it was not, open {undo} before {until}: the old contacts come back and everybody is signed out.] You may also call the coordinating office.',
  },
  'contacts.both.changed': {
    subject: 'The contact person and telephone number of your enterprise has been changed',
    text: 'The contact person and telephone number your enterprise has with the talks platform has been changed. If this was you, do nothing. [If it was not, open {undo} before {until}: the old contacts come back and everybody is signed out.] You may also call the coordinating office.',
  },
  'correction.accepted.enterprise': {
    subject: 'What you asked to be put right has been',
    text: 'What you asked to be put right has been; see “My data”.',
  },
  'correction.refused.enterprise': {
    subject: 'What you asked to be put right has not been',
    text: 'The coordinating office has not agreed to the correction you asked for; see “My data” for the reason. You may ask again.',
  },
}
