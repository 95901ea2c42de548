import type { zh } from './desk.texts.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'tab.confirmText': 'Check the text',
  'step.confirmText': 'Confirm, so that other units may read it',
  'done.confirmText': 'The text of {number} is confirmed',
  'keys.texts': 'Check the text',
  'list.unconfirmed': 'Text to check',
  'texts.title': 'What the handling unit reads',
  'texts.found':
    '{n} places are hidden already. Please look for more; once dispatched or confirmed, other units read this and nothing else.',
  'texts.foundNone':
    'Nothing was found that needs hiding. Please look it over; once dispatched or confirmed, other units read this and nothing else.',
  'texts.undo': 'Undo',
  'texts.keys':
    'Select words and press X or Delete to hide them; with the caret at a mark the same key takes it off; Ctrl + Z undoes. A click on a mark does as well.',
  'texts.restores':
    'Taking a mark off brings back the original: it needs a sign-in of the last 10 minutes and is written down.',
  'texts.heading': 'Title',
  'texts.body': 'Text',
  'texts.place': 'Place',
  'texts.project': 'Project',
  'texts.said': 'Added later ({n})',
  'texts.marked': 'Hidden; click to bring the original back',
  'texts.hiding': 'To be hidden; click to show it',
  'texts.restored': 'The original will be shown; click to hide it',
  'texts.original': 'See the original (is recorded)',
  'texts.why': 'Why do you need the original? The enterprise will see it',
  'texts.open': 'Open',
  'texts.withheld':
    'The enterprise wrote something; you can read it once a coordinator has checked it',
  'texts.tier': 'Confidentiality',
  'texts.told': 'The enterprise agreed to tell',
  'confidentiality.public': 'Public: may be published later',
  'confidentiality.departments': 'Offices that handle it know',
  'confidentiality.hidden': 'Dispatched without a name',
  'event.textConfirmed': 'Text checked',
  'event.confidentialityRaised': 'Confidentiality raised by the enterprise',
  'event.identityDisclosed': 'The enterprise agreed to tell who it is',
}
