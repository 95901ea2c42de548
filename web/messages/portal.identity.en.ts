import type { zh } from './portal.identity.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'who.title': 'Who knows that it is you',
  'who.is.hidden':
    'Only the coordinating office knows that it is you; the handling office does not',
  'who.is.departments':
    'The offices that handle it may open who you are; each opening is recorded and shown on this page',
  'who.is.public':
    'Handling offices may know that it is you, and it may be published once closed. Nothing is published yet',
  'who.told': 'You have agreed that these offices know: {offices}',
  'who.raise': 'Change to “{tier}”',
  'who.disclose': 'Let one office know who I am',
  'who.disclose.title': 'Let this office know who you are?',
  'who.disclose.text':
    'From then on this office may open the name of your enterprise and its contact. This cannot be undone: what somebody knows nobody takes away. Other offices still do not see it. Each opening is recorded, and you see it on this page.',
  'who.disclose.office': 'Which office',
  'who.disclose.understood': 'I understand that this cannot be undone',
  'who.disclose.send': 'Agree to tell who I am',
  'can.raiseConfidentiality': 'You may raise the confidentiality',
  'can.disclose': 'You may let one office know who you are',
  'done.raiseConfidentiality': 'The confidentiality is raised.',
  'done.disclose': 'Your consent is recorded; this office may open who you are.',
  'moment.confidentialityRaised': 'You raised the confidentiality',
  'moment.identityDisclosed': 'You agreed that {office} knows who you are',
}
