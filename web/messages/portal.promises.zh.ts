export const zh = {
  'promise.title': '对这件诉求的承诺',
  'promise.note': '部门在答复等环节写明日期的承诺。是否按期一律按最初承诺的日期计算。',
  'promise.due': '{office}，{day}前',
  'promise.first': '原定{day}',
  'promise.status.open': '办理中',
  'promise.status.broken': '已过期限，没有兑现',
  'promise.status.reported': '{office}报告已兑现',
  'promise.status.keptInTime': '已按期兑现',
  'promise.status.keptLate': '已兑现，晚于最初承诺的日期',
  'promise.status.withdrawn': '已撤销',
  'promise.accept': '确认已兑现',
  'promise.return': '没有兑现，退回',
} as const
