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
}
