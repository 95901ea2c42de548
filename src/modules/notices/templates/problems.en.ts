import type { problems as zh } from './problems.zh.ts'
import type { Templates } from './templates.ts'

export const problems: Templates<keyof typeof zh> = {
  'problem.decided-measures.enterprise': {
    subject: 'What you raised was reviewed, and measures were decided',
    text: 'What your appeal {number} is about (“{problem}”) was raised by several enterprises and went to the monthly review, which decided measures, who owes them and by when. Open the appeal to read them.',
  },
  'problem.decided-higher.enterprise': {
    subject: 'What you raised was reviewed: higher authority will be sought',
    text: 'What your appeal {number} is about (“{problem}”) went to the monthly review. It needs a higher authority, which will be sought[: {reason}][. It is looked at again on {dueOn}]. Open the appeal to read more.',
  },
  'problem.decided-not-yet.enterprise': {
    subject: 'What you raised was reviewed: not possible yet',
    text: 'What your appeal {number} is about (“{problem}”) went to the monthly review. It is not possible yet[: {reason}][. It is looked at again on {dueOn}]. Open the appeal to read more.',
  },
  'problem.decided-not-adopted.enterprise': {
    subject: 'What you raised was reviewed: not adopted',
    text: 'What your appeal {number} is about (“{problem}”) went to the monthly review and was not adopted[. The reason: {reason}]. Open the appeal to read more; you may raise it again when something has changed.',
  },
  'problem.rule-changed.enterprise': {
    subject: 'What you raised: the rule was changed',
    text: 'What your appeal {number} is about (“{problem}”) led to a change of the rule. Open the appeal to read what was changed; raise it again if nothing changed for you.',
  },
  'problem.closed.enterprise': {
    subject: 'The common problem you raised is closed',
    text: 'What your appeal {number} is about (“{problem}”) is closed[: {finding}]. Open the appeal to read the decision, the measures and the effect.',
  },
  'problem.triggered.coordinator': {
    subject: 'Common problem {number} asks to be looked at',
    text: 'Common problem {number} asks to be looked at: several enterprises or venues raised it, or a leader said so. Please check it and decide whether to take it up.',
  },
  'problem.decided.coordinator': {
    subject: 'Common problem {number} has a decision',
    text: 'The monthly review decided on common problem {number}; every enterprise that raised it is told.',
  },
  'problem.fulfilled.coordinator': {
    subject: 'Common problem {number}: {office} has fulfilled its measure',
    text: '{office} reports that its measure for common problem {number} is fulfilled. Please check.',
  },
  'problem.late.coordinator': {
    subject: 'Common problem {number}: the measure of {office} is overdue',
    text: 'The measure that {office} owes for common problem {number} was due on {dueOn} and is overdue.',
  },
  'problem.look-again.coordinator': {
    subject: 'Common problem {number} is to be looked at again',
    text: 'Common problem {number} was not possible yet; today is the day to look at it again.',
  },
  'problem.effect.coordinator': {
    subject: 'The effect of common problem {number} can be told',
    text: 'The window after the rule changed is over for common problem {number}. Please compare, say what came of it and close it, or put it on the agenda again.',
  },
  'problem.closed.coordinator': {
    subject: 'Common problem {number} is closed',
    text: 'Common problem {number} is closed; every enterprise that raised it is told.',
  },
  'problem.given.office': {
    subject: 'Common problem {number}: a measure for your office',
    text: 'The monthly review decided a measure for common problem {number} that your office owes by {dueOn}.',
  },
  'problem.near.office': {
    subject: 'Common problem {number}: your measure is due soon',
    text: 'The measure your office owes for common problem {number} is due on {dueOn}.',
  },
  'problem.late.office': {
    subject: 'Common problem {number}: your measure is overdue',
    text: 'The measure your office owes for common problem {number} was due on {dueOn} and is overdue.',
  },
}
