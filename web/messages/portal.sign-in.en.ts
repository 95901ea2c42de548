import type { zh } from './portal.sign-in.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'signIn.working': 'Signing in…',
  'signIn.failed': 'You are not signed in',
  'signIn.spent': 'The sign-in link has been used or has expired',
  'signIn.spentText':
    'A sign-in link works once and expires. Ask the coordinating office for another. If you have just opened this one, you may already be signed in: go to the home page and see.',
  'signIn.noLink':
    'Sign in with a passkey you have enrolled. If you have received a link, open the whole of it.',
  'again.title': 'Please confirm that it is you',
  'again.text':
    'This step matters, and more than 10 minutes have passed since you last proved who you are. It goes on once you have confirmed.',
  'again.passkey': 'Confirm with a passkey',
  'again.demoText': 'Accounts of a demo city have no way to confirm: one tap will do.',
  'again.link':
    'Please ask the coordinating office for a new sign-in link, open it on this device, and come back to this page within 10 minutes.',
  'again.enrol': 'To need no link from then on, enrol a passkey or a code generator:',
  'phone.title': 'Sign in by a code sent to your telephone',
  'phone.text': 'The code goes to the telephone number the enterprise has given.',
  'phone.number': 'Telephone number',
  'phone.send': 'Send a code',
  'phone.sendAgain': 'Send another',
  'phone.sent':
    'If the number is registered, a code arrives shortly and is good for 5 minutes. None came? Then the number may not be registered; please ask the coordinating office.',
  'phone.code': 'Code (six digits)',
  'phone.fault': 'Please give the number, digits only',
  'held.title': 'The contacts have just changed',
  'held.text':
    'To keep others out, whoever signs in by the new contacts sees no appeals or data until {until} and cannot change the contacts again. A passkey or code generator enrolled before works as ever; if it is urgent, please call the coordinating office.',
  'undo.title': 'Not you? Undo the change of contacts',
  'undo.text':
    'The contact, telephone number and e-mail address from before come back at once, and everybody is signed out of the enterprise’s accounts.',
  'undo.do': 'It was not us: undo it',
  'undo.done': 'Undone',
  'undo.doneText':
    'The contacts from before are back and everybody is signed out. Sign in again and enrol a passkey or a code generator.',
  'secure.lead':
    'Once enrolled, you yourself confirm when signing in and before important steps; a link alone lets nobody else in.',
  'secure.ways': 'Enrolled ways to sign in',
  'secure.passkeyText':
    'Kept on your phone or computer and opened by finger, face or screen lock. No link is needed after that.',
  'secure.showText':
    'This account has a second way to sign in; please show it. If you have lost the device, ask the coordinating office to enrol another.',
}
