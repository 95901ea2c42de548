import type { problemRefusals as zh } from './refusals.problems.zh.ts'

export const problemRefusals: Record<keyof typeof zh, string> = {
  'problems/no-appeals': 'Please choose at least one appeal',
  'problems/unknown-appeal': 'There is no such appeal, or it is not yours to see',
  'problems/appeal-elsewhere': 'This appeal is in another common problem; take it out there first',
  'problems/not-in-problem': 'An appeal you chose is not in this problem; please reload',
  'problems/all-appeals':
    'Not all appeals can be taken out or split off; dismiss the problem instead',
  'problems/same-problem': 'A problem cannot be merged into itself',
  'problems/not-to-merge-into': 'The problem to merge into is closed',
  'problems/nothing-to-undo': 'There is nothing to undo',
  'problems/moved-on': 'This problem was merged or has ended; this cannot be done any more',
  'problems/unknown-office': 'There is no such office, or it handles no appeals',
  'problems/measures-needed': 'Please give at least one measure',
  'problems/no-measures': 'This decision has no measures',
  'problems/reason-needed': 'Please give the reason',
  'problems/look-again-needed': 'Please say when it is looked at again',
  'problems/day-past': 'The day must be after today',
  'problems/unknown-measure': 'There is no such measure',
  'problems/measure-fulfilled': 'This measure was reported as fulfilled',
  'problems/not-your-measure': 'Another office owes this measure',
  'problems/not-due': 'It is not time to warn of this date',
  'problems/not-reopened': 'Only a closed common problem can be reopened',
}
