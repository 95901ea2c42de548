export const zh = {
  'promised.title': '对这件诉求的承诺',
  'promised.note': '部门在答复等环节写明日期的承诺。是否按期一律按最初承诺的日期计算。',
  'promised.due': '{office}，{day}前',
  'promised.first': '原定{day}',
  'promised.status.open': '办理中',
  'promised.status.broken': '已过期限，没有兑现',
  'promised.status.reported': '{office}报告已兑现',
  'promised.status.keptInTime': '已按期兑现',
  'promised.status.keptLate': '已兑现，晚于最初承诺的日期',
  'promised.status.withdrawn': '已撤销',
  'promised.accept': '确认已兑现',
  'promised.return': '没有兑现，退回',
} as const
