import type { evaluationRefusals as zh } from './refusals.evaluation.zh.ts'

export const evaluationRefusals: Record<keyof typeof zh, string> = {
  'appeals/own-office-calls':
    'Your office handled this appeal or helped with it, so nobody of it may follow up',
  'appeals/by-the-link-alone': 'Only the enterprise itself answers by a link',
  'appeals/tried-just-now':
    'Tried in vain within the last three hours: another attempt in vain does not count. Call again after three hours; an answer you do get is noted as usual',
  'evaluation/own-office':
    'Your office had a part in this appeal, so nobody of it verifies, rules or calls back',
  'evaluation/contested-once': 'This rating was appealed before; it can be appealed once',
  'evaluation/contest-late': 'The limit for appealing the rating has passed',
  'evaluation/level-needed': 'It was reached: note how satisfied it is now',
  'evaluation/not-reached': 'Who was not reached has no level of satisfaction',
  'evaluation/not-called': 'It takes three attempts on two days before it counts as not reached',
  'evaluation/tried-just-now':
    'Tried in vain within the last three hours: another attempt in vain does not count. Call again after three hours; an answer you do get is noted as usual',
  'evaluation/not-due': 'It is not time for this yet, or it was done before',
  'evaluation/call-taken': 'Another caller has this enterprise now; take the next one',
  'evaluation/nobody-to-call': 'There is nobody to call at the moment',
  'evaluation/called-just-now':
    'This enterprise was called within the last three hours, or often enough today; choose to call all the same if you must',
  'evaluation/link-gone':
    'This link is no longer good or not whole. Please sign in to judge, or wait for a call',
  'evaluation/link-used': 'This link was used; it works once',
  'evaluation/links-enough': 'Enough links have been sent for this reply',
  'evaluation/link-staff':
    'Staff, and devices staff have used, cannot open an enterprise’s link; this was recorded',
  'evaluation/proof-wrong':
    'That does not match, or there are no tries left. Please sign in to judge, or wait for a call',
  'evaluation/proof-needed': 'No telephone is registered; please sign in first',
  'evaluation/no-code': 'No code can be sent at the moment',
}
