/** Words of duties that the desk shows and papers print. */
export const zh = {
  'channel.portal': '网上提交',
  'channel.talk': '恳谈会',
  'channel.phone': '电话',
  'channel.window': '窗口',
  'channel.import': '其他渠道导入',
  'light.green': '绿灯',
  'light.yellow': '黄灯',
  'light.red': '红灯',
  'light.black': '黑灯',
  'light.paused': '暂停计时',
  'party.coordinator': '统筹办公室',
  'party.office': '承办单位',
  'party.enterprise': '企业',
  'party.caller': '回访员',
  'document.reminder': '催办通知书',
  'document.order': '督办单',
} as const
