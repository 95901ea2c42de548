import type { zh } from './portal.rights.zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'rights.title': 'My data',
  'rights.security': 'Sign-in and security: ways to sign in, and devices',
  'rights.notice': 'How personal data are handled',
  'rights.version': 'Version {version}',
  'rights.confirm': 'I have read it',
  'rights.confirmed': 'You have confirmed that you read this version.',
  'rights.sensitive':
    'Sensitive data in my appeals may be worked with where that is needed (untick at any time)',
  'rights.copy': 'Download everything',
  'rights.copyText':
    'What is registered of the enterprise, its accounts, all appeals and how they were handled, talks, notices, and who looked; JSON, readable by programs.',
  'rights.copyDo': 'Download (JSON)',
  'rights.erasures': 'Erasing',
  'rights.noErasures':
    'You have asked for nothing to be erased. Once an appeal is closed, its page lets you ask.',
  'rights.state.asked': 'Waiting',
  'rights.state.proposed': 'Waiting for a second person',
  'rights.state.refused': 'Not erased: {refusal}',
  'rights.state.approved': 'Approved, about to be done',
  'rights.state.done': 'Erased on {on}',
  'rights.askedOn': 'asked on {on}',
  'rights.erase': 'Ask to erase what this appeal says',
  'rights.eraseText':
    'Words and attachments go and cannot be brought back; times and results stay for the figures. The coordinating office and an auditor must both agree; you are told when it is done.',
  'rights.eraseWhy': 'Why',
  'rights.reason.done-with': 'Not needed any more',
  'rights.reason.consent-withdrawn': 'I take my consent back',
  'rights.reason.unlawful': 'Handled against the law or what was agreed',
  'rights.reason.other': 'Other',
  'rights.eraseDo': 'Ask to erase',
  'rights.eraseAsked': 'You have asked; “My data” shows how it goes.',
  'rights.whole': 'Everything',
  'rights.eraseAll': 'Erase everything and close the accounts',
  'rights.eraseAllText':
    'Who you are, the words and attachments of all appeals, what you brought to talks, notices and accounts go and cannot be brought back; times and results stay for the figures. All appeals must be closed or withdrawn first. The coordinating office and an auditor must both agree; from then on nobody can sign in.',
  'rights.eraseAllDo': 'Ask to erase everything',
  'rights.retaliation': 'Retaliation',
  'rights.retaliationText':
    'Inspected, punished or pressed because of this appeal? Tell the city’s auditors with one tap. Neither the office nor whoever handles it can see that.',
  'rights.act.inspection': 'Inspected',
  'rights.act.penalty': 'Punished',
  'rights.act.coercion': 'Sealed or seized',
  'rights.act.pressure': 'Pressed to withdraw or change it',
  'rights.act.other': 'Other',
  'rights.reported': 'The city’s auditors know and will contact you.',
  'rights.reportedOn': 'Reported on {on}: {act}',
}
