import type { zh } from './sign-in.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'enter.byPasskey': 'Sign in with a passkey',
  'factor.enrolTitle': 'Enrol a second way to sign in',
  'factor.enrolText':
    'The link is one factor only. Enrol a passkey or a code generator to come in.',
  'factor.showTitle': 'One more proof of who you are',
  'factor.showText':
    'This account has a second factor; please show it. If you have lost it, ask the system administrator for a link to enrol another.',
  'factor.passkey': 'Passkey',
  'factor.passkeyText':
    'Kept on this computer, a phone or a USB key, and opened by finger, face or PIN. No link is needed after that.',
  'factor.addPasskey': 'Enrol a passkey',
  'factor.noPasskey':
    'This browser or address (such as a bare IP) has no passkeys; use a host name, or a code generator.',
  'factor.passkeyOf': 'Passkey of {day}',
  'factor.generator': 'Code generator',
  'factor.generatorText':
    'Scan with an authenticator app, which then shows six digits every 30 seconds.',
  'factor.addGenerator': 'Enrol a code generator',
  'factor.qr': 'QR code for an authenticator app',
  'factor.secret': 'Or type this secret:',
  'factor.firstCode': 'Six digits it shows',
  'factor.code': 'Code (six digits)',
  'factor.sendCode': 'Confirm',
  'factor.byPasskey': 'Confirm with a passkey',
  'factor.byLink': 'Please get and open another one-time link, then try again.',
  'factor.demo': 'Yes, it is me',
  'factor.demoText':
    'This account of a demo city has no second factor: a click will do. A real city asks for a passkey or a code.',
  'factor.putAway': 'The device did not finish; you can try again',
  'factor.confirmTitle': 'Please confirm who you are',
  'factor.confirmText':
    'This needs a proof not older than ten minutes. It goes on once you have confirmed.',
  'security.title': 'Sign-in and security',
  'security.none': 'No passkey or code generator yet',
  'security.add': 'Add a way to sign in',
  'security.used': 'last used {at}',
  'security.remove': 'Remove',
  'security.sessions': 'Where you are signed in',
  'security.this': 'this one',
  'security.since': 'since {from}, last seen {to}',
  'security.end': 'End',
  'security.endOthers': 'End all others',
  'security.unknownDevice': 'Unknown device',
}
