import type { Templates } from './templates.ts'
import type { trust as zh } from './trust.zh.ts'

export const trust: Templates<keyof typeof zh> = {
  'alert.raised.auditor': {
    subject: 'Security alert',
    text: 'Something needs to be looked at by an auditor. Sign in and see the alerts.',
  },
}
