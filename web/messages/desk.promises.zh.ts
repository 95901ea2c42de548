/** Words of the desk's pages of promises (承诺台账) and of half-yearly and yearly reviews (复盘). */
export const zh = {
  'menu.promises': '承诺台账',
  'promises.source.reply': '答复',
  'promises.source.talk': '当场承诺',
  'promises.source.shelving': '挂账',
  'promises.source.decision': '复盘议定',
  'promises.source.instruction': '领导批示',
  'promises.source.measure': '共性问题措施',
  'promises.status.open': '办理中',
  'promises.status.broken': '失约',
  'promises.status.reported': '待认定',
  'promises.status.kept': '已兑现',
  'promises.status.withdrawn': '已撤销',
  'promises.result.keptInTime': '按期兑现',
  'promises.result.keptLate': '逾期兑现',
  'promises.result.broken': '失约',
  'promises.result.open': '未了结',
} as const
