/** What stands around the notices, and the fixed words in them. */
export const frame = {
  link: '查看详情：{link}',
  footer: '——\n{city}政企恳谈平台\n本邮件由系统自动发出，请勿直接回复。',
  sms: '【{city}政企恳谈】{text}',
  code: '登录验证码 {code}，5 分钟内有效。工作人员不会向您索要；不是本人操作的，不必理会。',
  digestSubject: '政企恳谈今日汇总：{count} 条通知',
  digestOpening: '以下是 {day} 前的通知，共 {count} 条：',
  'outcome.resolved': '已解决',
  'outcome.partly': '部分解决',
  'outcome.planned': '列入计划',
  'outcome.refused': '不予支持（依法依规）',
  'solved.yes': '已解决',
  'solved.no': '未解决，但认可说明',
  'end.resolved': '已解决',
  'end.unconfirmed': '已答复待确认',
  'end.unresolved': '已答复未解决',
  'end.defaulted': '超时默认',
} as const
