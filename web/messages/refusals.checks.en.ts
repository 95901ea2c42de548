import type { checkRefusals as zh } from './refusals.checks.zh.ts'

export const checkRefusals: Record<keyof typeof zh, string> = {
  'appeals/not-to-reopen': 'What was withdrawn, referred or erased cannot be opened again',
  'appeals/another-office': 'What was found false goes to another office',
  'appeals/relapse-noted': 'A relapse of this appeal is noted already',
  'appeals/relapse-late':
    'Only what comes back within {days} days of its end is a relapse; please submit a new appeal',
  'appeals/no-relapse': 'There is no relapse of this appeal to decide on',
  'checks/unknown-checker':
    'Please name a checker who is on the books; a coordinator may only take it on in person',
  'checks/involved':
    'Whoever dispatched, handled or called about this appeal may not check it; please name another',
  'checks/not-the-checker': 'This check is another person’s',
  'checks/second-person': 'A false finding is confirmed by somebody other than the checker',
  'checks/not-false': 'Only what two people found false is opened again from here',
  'checks/reopened-already': 'It has been opened again from this check already',
  'checks/drawn-already': 'This week has been drawn already',
}
