import type { zh } from './portal.promises.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'promised.title': 'What was promised about this appeal',
  'promised.note':
    'What offices promised with a date, in their reply and elsewhere. Whether it was kept in time is counted by the first date.',
  'promised.due': '{office}, by {day}',
  'promised.first': 'first {day}',
  'promised.status.open': 'Under way',
  'promised.status.broken': 'Past its date and not kept',
  'promised.status.moved': 'Past the date promised at first and not kept; a later date was agreed',
  'promised.status.reported': '{office} reports it kept',
  'promised.status.keptInTime': 'Kept in time',
  'promised.status.keptLate': 'Kept, later than first promised',
  'promised.status.withdrawn': 'Withdrawn',
  'promised.accept': 'Yes, it was kept',
  'promised.return': 'It was not kept',
}
