import type { zh } from './duty.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'channel.portal': 'Online',
  'channel.talk': 'Talk',
  'channel.phone': 'Telephone',
  'channel.window': 'Service window',
  'channel.import': 'Imported',
  'light.green': 'Green',
  'light.yellow': 'Yellow',
  'light.red': 'Red',
  'light.black': 'Black',
  'light.paused': 'Clock stopped',
  'party.coordinator': 'Coordinating office',
  'party.office': 'Handling office',
  'party.enterprise': 'Enterprise',
  'party.caller': 'Caller',
  'document.reminder': 'Reminder letter',
  'document.order': 'Supervision order',
}
