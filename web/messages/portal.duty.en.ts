import type { zh } from './portal.duty.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'list.gap': ', ',
  'sentence.gap': ' ',

  'who.co': 'With the help of {offices}',
  'who.liftedTo': 'Lifted to a higher level: {name}',
  'who.reminded': 'Reminders sent by the coordinating office: {n}',
  'who.ordered': 'Supervision orders sent by the coordinating office: {n}',
  'ask.goesOn': 'The clock goes on',
  'ask.stillOpen': 'The date has passed; you can still confirm and rate',
  'ask.extended': 'Extended; it was {date}',
  'ask.byTime': '{date}, by {time}',

  'pause.now':
    'The clock has been stopped since {from}. Please add your details by {by}; after that it goes on.',
  'pause.over':
    'The time for your details ended on {by} and the clock goes on. You can still add them.',

  'objection.title': 'The handling office objects',
  'objection.text':
    '{office} says that it is not the right office. The coordinating office rules by {by}, and its ruling is final. Until then {office} still handles the appeal, and the date of the reply stays.',

  'shelving.title': 'Shelved for now',
  'shelving.text':
    'It cannot be solved as things stand and will be reviewed. The clock goes on meanwhile.',
  'shelving.due': ' {kind} limit: still {due}.',
  'shelving.basis': 'Basis',
  'shelving.plan': 'Plan',
  'shelving.reviewOn': 'Review on',
  'shelving.signedBy': 'Signed by',

  'extension.title': 'Extension of the reply',
  'extension.from': 'Due before: {date}',
  'extension.to': 'Due now: {date}',
  'extension.asked':
    '{office} asks for {n} more working days. The coordinating office has not decided; the reply is still due on {promised}.',
  'extension.askedTo': 'If it agrees, the reply will be due on {to}.',
  'extension.decideBy': 'The coordinating office decides by {by}.',
  'extension.refused':
    '{office} asked for an extension. The coordinating office did not agree; the reply is still due on {promised}.',
  'extension.granted':
    'The coordinating office has agreed to the extension that {office} asked for. You may contest it.',
  'extension.contested': 'You contest it. The coordinating office answers you by {by}.',
  'extension.upheld': 'You contested it. The coordinating office ruled that the extension stands.',
  'extension.withdrawn':
    'You contested it. The coordinating office took the extension back; the reply is due on {promised} again.',
  'extension.reason': 'Reason',
  'extension.contest': 'Your words',
  'extension.said': 'Decision',
  'step.contestExtension.title': 'Contest the extension',
  'step.contestExtension.label': 'Why you do not agree',
  'step.contestExtension.hint':
    'The coordinating office rules whether the extension stands, and answers you here.',
  'step.contestExtension.send': 'Submit',
  'done.contestExtension':
    'Your words are in; the coordinating office will rule on the extension and answer you.',

  'merger.title': 'Handled together',
  'merger.text':
    'Your appeal is handled together with others on the same matter. Its number, text and dates stay; you are told the reply, and you judge it yourself.',
  'merger.matter': 'The matter',
  'merger.with': 'Who has it',
  'merger.stands': 'How far it is',
  'merger.dueOn': 'The leading appeal’s reply is due',
  'merger.office': 'Coordinating office',
  'along.title': 'About this reply',
  'along.text':
    '{office} gave this reply to the leading appeal on the matter; it answers yours as well. If you deny it, yours is done again by itself.',
  'along.files':
    'Files that went with the leading appeal’s reply and were not passed on: {n}. Ask the coordinating office if you need them.',
  'can.contestMerger': 'Say it is another matter',
  'step.contestMerger.title': 'Another matter? Say so',
  'step.contestMerger.label': 'How your appeal differs from the matter above',
  'step.contestMerger.hint':
    'It is handled by itself again at once. Its dates are counted from the day you submitted it.',
  'step.contestMerger.send': 'Submit',
  'done.contestMerger': 'It is handled by itself again; the coordinating office registers it.',

  'can.relapse': 'The same problem is back',
  'step.relapse.title': 'Is the same problem back? Tell us',
  'step.relapse.label': 'How things stand now',
  'step.relapse.hint':
    'You can say so once within 90 days of its end. The coordinating office decides whether to open it again under its number, and tells you.',
  'step.relapse.send': 'Submit',
  'done.relapse': 'The coordinating office knows, and decides whether to open it again.',
  'moment.reopened': 'Opened again under its number; {office} handles it anew',
  'moment.relapsed': 'The same problem is back',
  'moment.relapseRefuted': 'The coordinating office finds that it is another problem',
  'moment.merged': 'Put together with others on the same matter',
  'moment.followed': 'The leading appeal has moved on: {status}',
  'moment.unmerged': 'Handled by itself again',
  'moment.mergerContested': 'You said it is another matter; handled by itself again',
  'moment.objected': '{office} objected: it says it is not the right office',
  'moment.ruled.away': 'The coordinating office ruled: {office} handles it now',
  'moment.ruled.kept': 'The coordinating office ruled: the same office goes on',
  'moment.transferred': '{office} handles it now',
  'moment.lifted': 'Lifted to a higher level: {text}',
  'moment.coHandlersAdded': 'Other offices help: {text}',
  'moment.extensionAsked': '{office} asked for {n} more working days',
  'moment.extensionDecided.yes': 'The coordinating office agreed to the extension',
  'moment.extensionDecided.no': 'The coordinating office did not agree to the extension',
  'moment.extensionContested': 'You contested the extension',
  'moment.contestDecided.yes': 'The coordinating office took the extension back',
  'moment.contestDecided.no': 'The coordinating office ruled that the extension stands',
  'moment.shelved': 'Shelved for now; the clock goes on',
  'moment.shelvingKept': 'Reviewed and still shelved',
  'moment.resumed': 'Work on it goes on',
  'moment.reminded': 'The coordinating office sent {office} a reminder letter, to {text}',
  'moment.ordered': 'The coordinating office sent {office} a supervision order, to {text}',
  'moment.waitEnded': 'The time for your details is over; the clock goes on',
  'moment.redated.calendar': 'The holiday notice is out; dates were worked out again',
  'moment.redated.rules':
    'The coordinating office worked the dates out again by the rules in force',
  'moment.erased':
    'Erased as you asked: words and attachments are destroyed, times and results stay',
  'moment.other': 'There is news',
  'date.set': '{kind} limit: {to}',
  'date.moved': '{kind} limit: {to} instead of {from}',
  'date.late': '{date} (overdue)',
  'date.review': 'Review on {to}',
  'date.reviewMoved': 'Review on {to} instead of {from}',

  'why.dispatch': 'You submitted on {start}',
  'why.reply': 'You submitted on {start}',
  'why.supplement': 'You were asked on {start}',
  'why.confirm': 'You were answered on {start}',
  'why.redo': 'You denied the reply on {start}',
  'why.count': '{from}; {length}.',
  'why.sameDay': 'due on the same day',
  'why.hours': '{n} hours from then',
  'why.working-days': '{n} working days from the next day on',
  'why.calendar-days': '{n} days from the next day on',
  'why.weeks': '{n} weeks from the next day on',
  'why.paused.hours': 'Waiting for your details does not count: {n} hours.',
  'why.paused.working-days': 'Waiting for your details does not count: {n} working days.',
  'why.paused.calendar-days': 'Waiting for your details does not count: {n} days.',
  'why.paused.weeks': 'Waiting for your details does not count: {n} days.',
  'why.rolled': 'That ends on {last}, a day off, so it moves to the next working day.',
  'why.extended': 'Extended by {n} working days, from {from} to {to}.',
  'why.still':
    'The clock is stopped while your details are waited for; the date moves on by that time.',
  'why.review': 'Set when it was shelved: work goes on then, or it stays shelved.',
  'why.provisional':
    'This is an estimate: the holiday notice of one year is not published. The date is worked out again once it is, and you are told here.',
  'why.source': 'Basis: {source}',
  'why.own': 'set by the city',
  'why.rules': 'Worked out by version {version} of the city’s limits and {calendar}',
  'why.year': 'the holidays of {year} (version {version})',
  'why.noYear': 'the holidays of {year} (not published)',
  'why.and': ' and ',
  'why.estimate': 'estimate',
  'why.ended': 'Ended on {date}.',
  'why.endedLate': 'Ended on {date}, after its date.',
}
