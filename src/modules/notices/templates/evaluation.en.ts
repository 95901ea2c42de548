import type { evaluation as zh } from './evaluation.zh.ts'
import type { Templates } from './templates.ts'

export const evaluation: Templates<keyof typeof zh> = {
  'selfService.enterprise': {
    subject: 'Please judge the reply to appeal {number}',
    text: 'Please judge the reply to appeal {number}: first whether it is solved, then whether you are satisfied[, until {dueOn}]; it works once. [Open the link: {judge}] Your answer has no bearing on anything else, and the office does not see who gave it.',
  },
  'rectification.opened.coordinator': {
    subject: 'Appeal {number} was rated bad and is to be verified',
    text: 'Appeal {number} (handled by {office}) was rated bad. Please verify it by {dueOn}.',
  },
  'rectification.opened.caller': {
    subject: 'Appeal {number} was rated bad and is to be verified',
    text: 'Appeal {number} was rated bad. Please verify it, and why, by {dueOn}.',
  },
  'rectification.verified.office': {
    subject: 'Please rectify the bad rating of appeal {number} by {dueOn}',
    text: 'Appeal {number}, which you handled, was rated bad, and this has been verified. Please rectify it by {dueOn} and say what was done. A rating that you hold to be false or malicious may be appealed once within the limit.',
  },
  'rectification.verified.enterprise': {
    subject: 'Your bad rating of appeal {number} is being rectified',
    text: 'Your bad rating of appeal {number} has been verified; {office} rectifies it by {dueOn}. You will be called afterwards. The office does not see who rated.',
  },
  'rectification.appealed.coordinator': {
    subject: 'The rating of appeal {number} is appealed',
    text: '{office} holds the bad rating of appeal {number} to be false or malicious. Please rule on it by {dueOn}; the ruling is final.',
  },
  'rectification.upheld.office': {
    subject: 'Your appeal of the rating of {number} is upheld',
    text: 'Your appeal of the rating of {number} is upheld. The rating is shown apart and need not be rectified.',
  },
  'rectification.upheld.enterprise': {
    subject: 'Your rating of appeal {number} was not taken',
    text: '{office} appealed the rating of appeal {number}, and the appeal was upheld; the rating is shown apart. Reason: {reason}. If you do not agree, please contact the coordinating office.',
  },
  'rectification.notUpheld.office': {
    subject: 'Your appeal of the rating of {number} failed; please rectify by {dueOn}',
    text: 'Your appeal of the rating of {number} failed; the ruling is final. Please rectify by {dueOn}.',
  },
  'rectification.rectified.caller': {
    subject: 'The bad rating of appeal {number} is rectified; please call back',
    text: '{office} has rectified the bad rating of appeal {number}. Please ask the enterprise by {dueOn} whether it is satisfied.',
  },
  'rectification.rectified.enterprise': {
    subject: 'Your bad rating of appeal {number} has been rectified',
    text: '{office} has rectified your bad rating of appeal {number}:\n\n{measure}\n\nA caller will ask you whether you are satisfied.',
  },
  'rectification.closed.coordinator': {
    subject: 'The rectification of appeal {number} has ended',
    text: 'The rectification of the bad rating of appeal {number} has ended.',
  },
  'rectification.closed.office': {
    subject: 'The rectification of appeal {number} has ended',
    text: 'The rectification of the bad rating of appeal {number} has ended.',
  },
  'rectification.near.office': {
    subject: 'The rectification of appeal {number} is due soon',
    text: 'The bad rating of appeal {number} is to be rectified by {dueOn}.',
  },
  'rectification.late.office': {
    subject: 'The rectification of appeal {number} is overdue',
    text: 'The bad rating of appeal {number} was to be rectified by {dueOn} and is overdue. Please rectify it at once.',
  },
  'rectification.late.coordinator': {
    subject: 'The bad rating of appeal {number} is overdue',
    text: 'What was to be done about the bad rating of appeal {number} by {dueOn} is overdue.',
  },
  'rectification.late.leader': {
    subject: 'The rectification of appeal {number} is overdue',
    text: '{office} was to rectify the bad rating of appeal {number} by {dueOn} and is overdue.',
  },
  'rectification.near.coordinator': {
    subject: 'The appealed rating of {number} is to be ruled on',
    text: 'The appealed rating of {number} is to be ruled on by {dueOn}.',
  },
  'rectification.near.caller': {
    subject: 'The bad rating of appeal {number} waits for you',
    text: 'The bad rating of appeal {number} is to be verified, or the enterprise called back, by {dueOn}.',
  },
  'rectification.late.caller': {
    subject: 'The bad rating of appeal {number} is overdue',
    text: 'The bad rating of appeal {number} was to be verified, or the enterprise called back, by {dueOn}; it is overdue.',
  },
}
