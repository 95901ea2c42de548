/** What the server refuses of follow-up and bad ratings, and what to do about it. */
export const evaluationRefusals = {
  'appeals/own-office-calls': '本单位承办或协办过这件诉求，不能由本单位的人回访',
  'appeals/by-the-link-alone': '自助评价只能由企业通过链接作出',
  'appeals/tried-just-now':
    '三小时内刚拨打过、没有联系上，再拨未通不另计次数。请三小时以后再拨；这次联系上了的，照常记录',
  'evaluation/own-office': '本单位承办或协办过这件诉求，不能由本单位的人核实、裁定或回访',
  'evaluation/contested-once': '这个差评已经申诉过，只能申诉一次，裁定为终局',
  'evaluation/contest-late': '申诉期限已过',
  'evaluation/level-needed': '已联系上，请记录现在是否满意',
  'evaluation/not-reached': '没有联系上的，不能记满意度',
  'evaluation/not-called': '至少在两天里拨打三次都没有联系上，才能按未触达结束',
  'evaluation/tried-just-now':
    '三小时内刚拨打过、没有联系上，再拨未通不另计次数。请三小时以后再拨；这次联系上了的，照常记录',
  'evaluation/not-due': '还没有到可以办理的时候，或者已经办过',
  'evaluation/call-taken': '另一位回访员正在联系这家企业，请换下一个',
  'evaluation/nobody-to-call': '现在没有需要回访的企业',
  'evaluation/called-just-now':
    '三小时内刚拨打过这家企业，或今天已拨满次数；确需再拨，请选“仍要拨打”',
  'evaluation/link-gone': '链接已失效，或者不是完整的链接。请登录平台评价，或等待回访员联系',
  'evaluation/link-used': '这条链接已经用过，只能评价一次',
  'evaluation/links-enough': '这次答复已经发过多条链接，不能再发',
  'evaluation/link-staff': '工作人员或工作人员用过的设备不能打开企业的评价链接，此次打开已记录',
  'evaluation/proof-wrong': '核对不符，或者次数已用完。请登录平台评价，或等待回访员联系',
  'evaluation/proof-needed': '没有登记手机，请先登录平台再评价',
  'evaluation/no-code': '现在不能发送验证码',
} as const
