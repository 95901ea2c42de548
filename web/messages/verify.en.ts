import type { zh } from './verify.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'verify.title': 'Verify a receipt',
  'verify.otherLanguage': '中文',
  'verify.lead':
    'Put a receipt (a .tlog-proof file) here to see whether the record was altered. It is verified on your device, works without a network, and no file is sent anywhere.',
  'verify.choose': 'Choose receipts, or drop them here',
  'verify.chooseHint': 'Several at once are fine; the policy and opening.json go here too',
  'verify.noPolicy':
    'A policy is needed as well: it says whose signatures count. Download it with the receipt, or ask an auditor or a witness for it.',
  'verify.noReceipt': 'There is no receipt among these files.',
  'verify.unknownFile': '“{name}” is no receipt, opening or policy.',
  'verify.good': 'Not altered',
  'verify.bad': 'Not verified',
  'verify.event': 'Event',
  'verify.at': 'Recorded at',
  'verify.place': 'Place in the log',
  'verify.placeText': 'entry {index} of {size} ({origin})',
  'verify.witnesses': 'Witnesses',
  'verify.noWitness': 'The policy asks for no cosignature of witnesses',
  'verify.content': 'Everything the event says',
  'verify.fault.unreadable': 'This is not a whole receipt: the file may have been cut or damaged.',
  'verify.fault.no-opening':
    'The receipt does not hold what was recorded; add its opening (opening.json).',
  'verify.fault.not-signed':
    'The signature of the log is not good, its signer is not trusted, or too few witnesses cosigned.',
  'verify.fault.not-included':
    'The content or the proof was altered: this content is not in the signed log.',
  'verify.trust': 'Whose signatures count',
  'verify.trustText':
    'These are the public keys that are trusted. Compare them with those published in print or by the auditors.',
  'verify.how': 'How this is verified',
  'verify.howText':
    'Every event is committed, with a salt, to an append-only log (a Merkle tree of RFC 6962), whose root is signed by a process of its own and cosigned by witnesses. The receipt holds the event, the path to the root and the signatures; this page computes all of it again. Any program for C2SP tlog-proof can do so too, as can the command line:',
  'verify.not':
    'This shows that the record was not altered. It does not show that a reply is true: that is for you to confirm and to rate.',
}
