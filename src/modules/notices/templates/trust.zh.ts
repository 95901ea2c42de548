/** What the auditors are told: that there is something to look at, and nothing of whom it concerns. */
export const trust = {
  'alert.raised.auditor': {
    subject: '安全提醒',
    text: '系统发现一项需要审计人员查看的情况，请登录平台在“安全提醒”中查看和处理。',
  },
} as const
