/** How something was read. */
export const readKinds = ['open', 'export', 'print', 'download', 'reveal'] as const
export type ReadKind = (typeof readKinds)[number]

/** What a mark in a redacted text stands for, and the words that stand in its place. */
export const markWords = {
  own: '本企业',
  company: '企业名称',
  person: '姓名',
  phone: '手机号',
  landline: '固定电话',
  residentId: '身份证号',
  creditCode: '信用代码',
  account: '银行账号',
  plate: '车牌号',
  email: '邮箱',
  wechat: '微信号',
  qq: 'QQ号',
  address: '地址',
  other: '隐去',
} as const

export type MarkKind = keyof typeof markWords

/** In the order of who wins where two findings overlap. Why `as`: the type of `keys` forgets which they are. */
export const markKinds = Object.keys(markWords) as MarkKind[]

/** Why a closed appeal is looked at again (抽查样本): what always is, and what the draw found. */
export const sampleReasons = ['rated-bad', 'denied', 'defaulted', 'drawn'] as const
export type SampleReason = (typeof sampleReasons)[number]

/** Between which numbers the quota of opened appeals may be set; the database holds to the same. */
export const quotaBounds = {
  perHour: { min: 10, max: 10_000 },
  perDay: { min: 10, max: 100_000 },
} as const
