import type { zh } from './who.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'role.enterprise': 'Enterprise',
  'role.coordinator': 'Coordinating office',
  'role.handler': 'Handler',
  'role.lead': 'Department lead',
  'role.caller': 'Caller',
  'role.leader': 'Leader',
  'role.expert': 'Expert',
  'role.auditor': 'Auditor',
  'role.admin': 'System administrator',
  'role.security': 'Security administrator',
  'role.public': 'Public',
  'role.clock': 'System clock',
  'revealReason.contact': 'To ask the enterprise',
  'revealReason.visit': 'To visit it',
  'revealReason.verify': 'To verify who asks',
  'revealReason.law': 'Required by law',
  'revealReason.other': 'Another purpose',
}
