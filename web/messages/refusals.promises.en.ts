import type { promiseRefusals as zh } from './refusals.promises.zh.ts'

export const promiseRefusals: Record<keyof typeof zh, string> = {
  'promises/day-past': 'The date may not be before today',
  'promises/said-later': 'It may not have been said after today',
  'promises/who-said': 'Please say which leader gave the instruction',
  'promises/unknown-office': 'There is no such handling office',
  'promises/unknown-subject': 'No such appeal or common problem; anything else needs a name',
  'promises/not-later': 'The new date must be later than the present one, and not before today',
  'promises/date-asked': 'A later date was asked for already; please wait for the decision',
  'promises/no-date-asked': 'No later date was asked for',
  'promises/not-due': 'It is not due yet',
  'promises/reason-needed': 'Please give the reason',
  'promises/second-person': 'Whoever asks for a withdrawal cannot agree to it',
  'reviews/period-taken': 'This period has a review already',
  'reviews/period-not-begun': 'This period has not begun; there is nothing to draw together',
  'reviews/nothing-decided': 'Give at least one decision, or say why the meeting decided nothing',
  'reviews/sampled-already': 'The files have been drawn already',
  'reviews/no-head-yet': 'The log has published no head yet, so no files can be drawn',
  'reviews/not-sampled': 'This appeal is not among the files that were drawn',
  'reviews/no-such-topic': 'There is no such proposed topic',
  'reviews/topic-adopted': 'This topic is in the library already',
  'reviews/decisions-open': 'Some of what was decided is still owed, so it cannot be closed',
}
