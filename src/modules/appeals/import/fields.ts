/** What a row of another channel's list may tell, with the column names it goes by there. */
export const fields = {
  title: {
    label: '标题',
    needed: true,
    names:
      '标题 诉求标题 问题标题 事项标题 诉求名称 问题名称 主题 诉求主题 问题 title subject summary',
  },
  body: {
    label: '内容',
    needed: true,
    names:
      '内容 诉求内容 问题内容 问题描述 诉求描述 具体内容 具体问题 详细情况 详情 描述 正文 body content description detail details',
  },
  enterprise: {
    label: '企业名称',
    needed: true,
    names:
      '企业名称 企业 单位名称 公司名称 企业全称 诉求企业 反映企业 提出企业 诉求单位 enterprise company enterprisename companyname',
  },
  creditCode: {
    label: '统一社会信用代码',
    needed: false,
    names: '统一社会信用代码 信用代码 社会信用代码 统一信用代码 creditcode uscc uscicode',
  },
  region: {
    label: '区县或会场',
    needed: true,
    names: '区县 所在区县 所属区县 属地 会场 区域 所属区域 行政区划 region venue district',
  },
  kind: { label: '诉求类型', needed: false, names: '类型 诉求类型 问题类型 kind type' },
  environment: {
    label: '所属环境',
    needed: false,
    names: '所属环境 环境 六个环境 类别 问题类别 environment category',
  },
  chain: {
    label: '产业链',
    needed: false,
    names: '产业链 所在产业链 所属产业链 产业链名称 chain industrychain',
  },
  chainPosition: {
    label: '产业链位置',
    needed: false,
    names: '产业链位置 上下游 产业链环节 chainposition position',
  },
  place: {
    label: '地点',
    needed: false,
    names: '地点 具体地点 地址 发生地点 place location address',
  },
  project: { label: '项目', needed: false, names: '项目 项目名称 涉及项目 project projectname' },
  peopleAffected: {
    label: '涉及人数',
    needed: false,
    names: '涉及人数 影响人数 人数 peopleaffected people',
  },
  moneyAffected: {
    label: '涉及金额（万元）',
    needed: false,
    names: '涉及金额 涉及资金 金额 资金 moneyaffected money amount',
  },
  contactName: {
    label: '联系人',
    needed: false,
    names: '联系人 联系人姓名 企业联系人 contact contactname',
  },
  contactPhone: {
    label: '联系电话',
    needed: false,
    names: '联系电话 手机 手机号 手机号码 电话 联系方式 phone contactphone mobile tel',
  },
  ref: {
    label: '来源编号',
    needed: false,
    names: '来源编号 编号 工单编号 诉求编号 问题编号 工单号 流水号 id number sourceref ref ticket',
  },
  tags: { label: '标签', needed: false, names: '标签 关键词 tags keywords' },
} as const satisfies Record<string, { label: string; needed: boolean; names: string }>

export type Field = keyof typeof fields

// Why `as`: the keys of the table above are the fields.
export const fieldNames = Object.keys(fields) as Field[]

/** Which column each field is read from. */
export type Mapping = Partial<Record<Field, string>>

/** The fields as a page or a report shows them. */
export const fieldList = fieldNames.map((field) => {
  return { field, label: fields[field].label, needed: fields[field].needed }
})

/** A field's name as people read it; a refusal of a whole line has none. */
export const labelOf = (field: string): string =>
  fieldList.find((one) => one.field === field)?.label ?? '整行'
