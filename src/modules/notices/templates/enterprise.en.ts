import type { enterprise as zh } from './enterprise.zh.ts'
import type { Templates } from './templates.ts'

export const enterprise: Templates<keyof typeof zh> = {
  'appeal.submitted.enterprise': {
    subject: 'We have received your appeal {number}',
    text: 'We have received your appeal, number {number}. The coordinating office will name the responsible office by {dispatchDueOn}, and that office will reply to you by {replyDueOn}.',
  },
  'appeal.supplementAsked.enterprise': {
    subject: 'Your appeal {number} needs more details',
    text: 'To handle your appeal {number} we need the following from you:\n\n{question}\n\n[Please add it by {dueOn}. ]The appeal keeps its number.',
  },
  'appeal.supplemented.enterprise': {
    subject: 'We have received what you added to appeal {number}',
    text: 'We have received what you added to appeal {number}; it will be taken into account.',
  },
  'appeal.registered.enterprise': {
    subject: 'Your appeal {number} is registered',
    text: 'Your appeal {number} is registered, and the coordinating office will name the responsible office. The reply is due on {replyDueOn}.',
  },
  'appeal.dispatched.enterprise': {
    subject: 'Your appeal {number} is now with {office}',
    text: 'Your appeal {number} has been given to {office}, which will reply by {replyDueOn}.',
  },
  'appeal.signed.enterprise': {
    subject: '{office} has taken on your appeal {number}',
    text: '{office} has signed for your appeal {number} and is working on it. The reply is due on {replyDueOn}.',
  },
  'appeal.replied.enterprise': {
    subject: 'There is a reply to your appeal {number}',
    text: '{office} has replied to your appeal {number}. Outcome: {outcome}. Please read the reply and say by {dueOn} whether the matter is solved; if you do not accept it, you can have it handled again. We will also call you. [You may also judge it by this link, once: {judge}]',
  },
  'appeal.notReached.enterprise': {
    subject: 'We could not reach you (appeal {number})',
    text: 'We called you about the reply to appeal {number} and could not reach you. Please say on-line by {dueOn} whether the matter is solved, or wait for our next call.',
  },
  'appeal.judgedLater.enterprise': {
    subject: 'Please say whether appeal {number} is solved',
    text: 'Thank you for taking our call. You wished to judge later: please say on-line by {dueOn} whether appeal {number} is solved. After that date it is closed by default, which never counts as satisfied.',
  },
  'appeal.confirmedByPhone.enterprise': {
    subject: 'Your answer on appeal {number} is recorded',
    text: 'As you said on the telephone, appeal {number} is recorded as “{solved}”. If this is not what you meant, please tell the coordinating office.',
  },
  'appeal.denied.enterprise': {
    subject: 'Your appeal {number} will be handled again',
    text: 'It is recorded that you do not accept the reply to appeal {number}. The coordinating office will have it handled again by {dueOn}.',
  },
  'appeal.redone.enterprise': {
    subject: '{office} will handle your appeal {number} again',
    text: 'Your appeal {number} has been given to {office} to be handled again by {dueOn}.',
  },
  'appeal.closed.enterprise': {
    subject: 'Your appeal {number} is closed',
    text: 'Your appeal {number} is closed: {end}. You are welcome to rate how it was handled; no rating affects any other matter of yours.',
  },
  'appeal.withdrawn.enterprise': {
    subject: 'Your appeal {number} is withdrawn',
    text: 'As you asked, your appeal {number} is withdrawn and will not be handled further.',
  },
  'appeal.referred.enterprise': {
    subject: 'Your appeal {number} was referred elsewhere',
    text: 'Your appeal {number} is outside of what this platform handles and was referred to: {destination}.\n\nReason: {reason}',
  },
  'appeal.moved.enterprise': {
    subject: 'Your appeal {number} is now with {office}',
    text: 'Your appeal {number} has moved to {office}; the reply is still due on {replyDueOn}.',
  },
  'appeal.lifted.enterprise': {
    subject: 'Your appeal {number} has been lifted to a higher level',
    text: 'Your appeal {number} has been lifted to: {level}. The reply is due on {replyDueOn}.',
  },
  'appeal.coHandlersAdded.enterprise': {
    subject: 'More offices help with your appeal {number}',
    text: 'These offices help with your appeal {number}: {offices}. The lead office still gives you the whole answer.',
  },
  'appeal.extended.enterprise': {
    subject: 'Your appeal {number} is extended to {dueOn}',
    text: 'The responsible office asked for more time for appeal {number} and was granted it: the reply is now due on {dueOn}.\n\nReason: {reason}\n\nIf you do not agree, you can contest the extension.',
  },
  'appeal.extensionKept.enterprise': {
    subject: 'Ruling on the extension of appeal {number}',
    text: 'You contested the extension of appeal {number}. The ruling: it stands, and the reply is due on {replyDueOn}.\n\n[Reason: {reason}]',
  },
  'appeal.extensionWithdrawn.enterprise': {
    subject: 'The extension of appeal {number} is withdrawn',
    text: 'You contested the extension of appeal {number}. The ruling: it is withdrawn, and the reply is due on {replyDueOn} again.\n\n[Reason: {reason}]',
  },
  'appeal.shelved.enterprise': {
    subject: 'Your appeal {number} is set aside for now',
    text: 'Your appeal {number} cannot be solved at present. It is set aside and will be reviewed by {reviewOn}.\n\nBasis: {basis}\n\nPlan: {plan}',
  },
  'appeal.shelvingKept.enterprise': {
    subject: 'Your appeal {number} stays set aside',
    text: 'Your appeal {number} was reviewed and still cannot be solved. The next review is due by {reviewOn}.\n\nReason: {reason}',
  },
  'appeal.resumed.enterprise': {
    subject: 'Your appeal {number} is being handled again',
    text: 'Your appeal {number} is being handled again; the reply is due on {replyDueOn}.',
  },
  'appeal.waitEnded.enterprise': {
    subject: 'The time to add to appeal {number} has passed',
    text: 'The time to add details to appeal {number} has passed. It is handled with what is there, and the reply is due on {replyDueOn}. You can still add to it.',
  },
  'appeal.redated.enterprise': {
    subject: 'The dates of your appeal {number} were computed anew',
    text: 'Since a holiday notice or a time limit has changed, the dates of appeal {number} were computed anew. The reply is due on {replyDueOn}.',
  },
  'appeal.erased.enterprise': {
    subject: 'What appeal {number} said is erased',
    text: 'As you asked, what appeal {number} said is erased: its words, attachments and keys are destroyed and cannot be brought back. Its times and results stay for the figures.',
  },
  'appeal.merged.enterprise': {
    subject: 'Your appeal {number} is handled together with others on the same matter',
    text: 'Your appeal {number} is handled together with others on the same matter. Its number, its text and its dates stay as they are, and the reply is still due on {replyDueOn}.\n\nThe matter: {matter}\n\n[{office} is handling it.] You are told of every step and of the reply, and you judge it yourself. If it is another matter, say so on the page of the appeal, and it is handled by itself again.',
  },
  'appeal.followed.enterprise': {
    subject: 'News of the matter of your appeal {number}',
    text: 'The leading appeal on the matter of your appeal {number} has moved on: [{office}, ]{stage}; its reply is due on {dueOn}. The reply to yours is still due on {replyDueOn}.',
  },
  'appeal.unmerged.enterprise': {
    subject: 'Your appeal {number} is handled by itself again',
    text: 'Your appeal {number} is handled by itself again. Its dates are still counted from the day it was submitted, and the reply is due on {replyDueOn}.\n\n[Reason: {reason}]',
  },
  'appeal.mergerContested.enterprise': {
    subject: 'Your appeal {number} is handled by itself again',
    text: 'You said that appeal {number} is another matter than the one it was put together with. It is handled by itself again. Its dates are still counted from the day it was submitted, and the reply is due on {replyDueOn}.',
  },
}
