/** What the auditors are told: that there is something to look at, and nothing of whom it concerns. */
export const trust = {
  'alert.raised.auditor': {
    subject: '安全提醒',
    text: '系统发现一项需要审计人员查看的情况，请登录平台在“安全提醒”中查看和处理。',
  },
  'watch.asked.enterprise': {
    subject: '诉求 {number} 办结已满 {days} 天：您近来还好吗？',
    text: '您的诉求 {number} 办结已满 {days} 天。此后如果有单位因此对您检查、处罚、刁难或要求您改口，请打开该诉求，点“遭到报复”告诉我们：只有市级监督审计看得到，被投诉的单位看不到。没有这样的事，不必回复。',
  },
  'contacts.contactName.changed': {
    subject: '贵企业在本平台登记的联系人已被更改',
    text: '贵企业在政企恳谈平台登记的联系人已被更改。是本人操作的，不必理会。[不是本人操作的，请在 {until} 前打开 {undo} 撤销，原联系方式随即恢复，所有登录都会退出。]也可以联系统筹办公室。',
  },
  'contacts.contactPhone.changed': {
    subject: '贵企业在本平台登记的联系电话已被更改',
    text: '贵企业在政企恳谈平台登记的联系电话已被更改。是本人操作的，不必理会。[不是本人操作的，请在 {until} 前打开 {undo} 撤销，原联系方式随即恢复，所有登录都会退出。]也可以联系统筹办公室。',
  },
  'contacts.email.changed': {
    subject: '贵企业在本平台登记的通知邮箱已被更改',
    text: '贵企业在政企恳谈平台登记的通知邮箱已被更改。是本人操作的，不必理会。[不是本人操作的，请在 {until} 前打开 {undo} 撤销，原联系方式随即恢复，所有登录都会退出。]也可以联系统筹办公室。',
  },
  'contacts.both.changed': {
    subject: '贵企业在本平台登记的联系人和联系电话已被更改',
    text: '贵企业在政企恳谈平台登记的联系人和联系电话已被更改。是本人操作的，不必理会。[不是本人操作的，请在 {until} 前打开 {undo} 撤销，原联系方式随即恢复，所有登录都会退出。]也可以联系统筹办公室。',
  },
  'correction.accepted.enterprise': {
    subject: '您申请的更正已办妥',
    text: '您申请更正的资料已改好，请在“我的数据”查看。',
  },
  'correction.refused.enterprise': {
    subject: '您申请的更正未予办理',
    text: '统筹办公室未同意您申请的更正，理由请在“我的数据”查看；您可以补充说明后再次申请。',
  },
} as const
