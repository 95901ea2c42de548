import type { reviewRefusals as zh } from './refusals.reviews.zh.ts'

export const reviewRefusals: Record<keyof typeof zh, string> = {
  'reviews/no-rota': 'There is no rota of conveners yet; set it under “Rota”',
  'reviews/month-taken': 'This month has a review already',
  'reviews/day-off': 'This is a day off; please choose a working day',
  'reviews/day-past': 'The day may not be before today',
  'reviews/other-month': 'The day may not be before the month that is reviewed',
  'reviews/unknown-convener':
    'A convener must be a leader or an office of the city, each only once',
  'reviews/unknown-office': 'There is no such office',
  'reviews/unknown-expert': 'There is no such expert',
  'reviews/other-items': 'The agenda has changed; please reload and order it again',
  'reviews/no-items': 'There is no problem on the agenda to announce',
  'reviews/nobody-heard':
    'Name an office to be heard for every problem before you announce the agenda',
  'reviews/on-agenda': 'This problem is on an agenda already, or cannot come onto one now',
  'reviews/agenda-announced': 'The agenda is announced; nothing can be added to it',
  'reviews/not-due': 'It is too early for this, or it was done already',
  'reviews/reason-needed': 'Please give a reason',
  'reviews/items-open': 'Some problems are neither decided nor put off',
  'reviews/measures-open': 'Some measures are still owed, so the review cannot be closed',
  'reviews/not-heard': 'This office is not heard on this problem',
  'reviews/day-not-ahead': 'The day must lie ahead',
  'reviews/scored-already': 'Your enterprise has scored already; each scores once',
  'reviews/scoring-closed': 'The review has begun and scoring is over',
}
