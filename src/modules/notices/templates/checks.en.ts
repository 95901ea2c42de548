import type { checks as zh } from './checks.zh.ts'
import type { Templates } from './templates.ts'

export const checks: Templates<keyof typeof zh> = {
  'appeal.reopened.enterprise': {
    subject: 'Your appeal {number} is open again',
    text: 'Your appeal {number} is open again under its number and is handled anew by {office}[; the reply is due on {dueOn}]. It no longer counts as resolved, and you judge the new reply.',
  },
  'appeal.reopened.office': {
    subject: 'Appeal {number} is open again and yours to handle',
    text: 'Appeal {number} was closed and is open again; {office} handles it[; the reply is due on {dueOn}]. Please sign in, read what is required and sign for it.',
  },
  'appeal.relapsed.coordinator': {
    subject: 'Appeal {number} may have come back',
    text: 'Within 90 days of the end of appeal {number} the same enterprise has raised the same problem. Please reopen it, or find that it is another one.',
  },
  'appeal.relapseRefuted.enterprise': {
    subject: 'Appeal {number}: found not to have come back',
    text: 'The coordinating office finds that the problem of appeal {number} has not come back.\n\n[Reason: {reason}]\n\nIf you disagree, you may submit a new appeal.',
  },
  'check.drawn.staff': {
    subject: 'Checks of {number}: {count} drawn[ ({region})], for you to give out',
    text: 'The checks of {number} have been drawn, {count} in all[ in {region}]. Please sign in and name who checks them: nobody who dispatched, handled or called about the appeal. Tell the offices nothing before two people have found it false.',
  },
  'check.assigned.checker': {
    subject: 'Appeal {number} is yours to check',
    text: 'Appeal {number} was drawn for a check by you: by telephone, on the spot or from the papers. Please sign in and write down what you find.',
  },
  'check.falseFound.coordinator': {
    subject: 'The check of {number} finds it false; a second person must confirm',
    text: 'The check of appeal {number} finds its resolution false. It stands once somebody other than the checker has confirmed it.',
  },
  'check.confirmed.coordinator': {
    subject: 'Appeal {number} is confirmed false: please reopen it',
    text: 'Two people have found the resolution of appeal {number} false. Please open it again and dispatch it elsewhere; what was withdrawn or referred stays closed.',
  },
  'check.confirmed.lead': {
    subject: 'Appeal {number} was found falsely resolved',
    text: 'The resolution of appeal {number}, which your office answered, was checked and confirmed to be false. It will be opened again and dispatched elsewhere, unless it was withdrawn or referred. Please find out why.',
  },
}
