import type { frame as zh } from './frame.zh.ts'

export const frame: Record<keyof typeof zh, string> = {
  link: 'See: {link}',
  footer:
    '--\nGovernment-enterprise talks of {city}\nThis message was sent by the system; please do not answer it.',
  sms: '({city} Kentan) {text}',
  code: 'Your sign-in code is {code}, good for 5 minutes. No official asks you for it; if you did not ask for one, do nothing.',
  digestSubject: 'Kentan: {count} notices today',
  digestOpening: 'Notices until {day}, {count} in all:',
  'outcome.resolved': 'resolved',
  'outcome.partly': 'partly resolved',
  'outcome.planned': 'planned',
  'outcome.refused': 'refused on legal grounds',
  'solved.yes': 'solved',
  'solved.no': 'not solved, reasons accepted',
  'end.resolved': 'resolved',
  'end.unconfirmed': 'replied, unconfirmed',
  'end.unresolved': 'replied, unresolved',
  'end.defaulted': 'closed by default',
  'stage.registered': 'waiting for its dispatch',
  'stage.dispatched': 'dispatched',
  'stage.signed': 'being handled',
  'stage.objected': 'a ruling on whose it is is awaited',
  'stage.shelved': 'shelved for now',
}
