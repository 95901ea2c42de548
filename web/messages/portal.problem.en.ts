import type { zh } from './portal.problem.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'problem.title': 'Others have the same problem',
  'problem.confirmed':
    'Several enterprises raised what you did. It was taken up as a common problem and goes to the monthly review.',
  'problem.scheduled': 'Several enterprises raised what you did. It is on the monthly review.',
  'problem.carrying': 'What you raised was reviewed; measures were decided and are carried out.',
  'problem.observed':
    'What you raised was reviewed; the measures are fulfilled and their effect is watched.',
  'problem.waiting': 'What you raised was reviewed; it is not possible yet.',
  'problem.closed': 'What you raised was reviewed and is closed.',
  'problem.ruleChanged': 'The rule was changed ({day}). Raise it again if nothing changed for you.',
  'problem.decision': 'Decision',
  'problem.decision.measures': 'measures',
  'problem.decision.higher': 'seek higher authority',
  'problem.decision.not-yet': 'not possible yet',
  'problem.decision.not-adopted': 'not adopted',
  'problem.reason': 'Reason',
  'problem.lookAgain': 'Looked at again on',
  'problem.measures': 'Measures',
  'problem.dueOn': '{office}, by {day}',
  'problem.done': 'fulfilled on {day}',
  'problem.finding': 'What came of it',
}
