import type { zh } from './portal.similar.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'similar.title': 'You have submitted an appeal like this one',
  'similar.item': 'Submitted {on}, number {number}',
  'similar.text':
    'You can add to that one, or send this one all the same. What you have typed is kept.',
  'similar.open': 'Add to that one',
  'similar.look': 'Look at it',
  'similar.send': 'Send all the same',
}
