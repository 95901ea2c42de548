import type { zh } from './portal.promises.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'promise.title': 'What was promised about this appeal',
  'promise.note':
    'What offices promised with a date, in their reply and elsewhere. Whether it was kept in time is counted by the first date.',
  'promise.due': '{office}, by {day}',
  'promise.first': 'first {day}',
  'promise.status.open': 'Under way',
  'promise.status.broken': 'Past its date and not kept',
  'promise.status.reported': '{office} reports it kept',
  'promise.status.keptInTime': 'Kept in time',
  'promise.status.keptLate': 'Kept, later than first promised',
  'promise.status.withdrawn': 'Withdrawn',
  'promise.accept': 'Yes, it was kept',
  'promise.return': 'It was not kept',
}
