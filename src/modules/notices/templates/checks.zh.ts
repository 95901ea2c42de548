/** Messages about what was checked, reopened or came back. */
export const checks = {
  'appeal.reopened.enterprise': {
    subject: '您的诉求 {number} 已重开',
    text: '您的诉求 {number} 已按原编号重开，由{office}重新办理[，答复期限 {dueOn}]。原来的办结不再计入已解决，新的答复仍由您确认和评价。',
  },
  'appeal.reopened.office': {
    subject: '诉求 {number} 重开，交您单位办理',
    text: '诉求 {number} 办结后重开，由{office}办理[，答复期限 {dueOn}]。请登录查看办理要求，尽快签收。',
  },
  'appeal.relapsed.coordinator': {
    subject: '诉求 {number} 疑似复发',
    text: '诉求 {number} 办结后 90 天内，同一企业又反映了同样的问题。请判断是否重开，或认定不是同一个问题。',
  },
  'appeal.relapseRefuted.enterprise': {
    subject: '诉求 {number}：认定不是复发',
    text: '统筹办公室认定，诉求 {number} 的问题没有复发。\n\n[理由：{reason}]\n\n如不同意，可以提交新的诉求。',
  },
  'check.drawn.staff': {
    subject: '抽查 {number}：抽出 {count} 件[（{region}）]，待指定核实人',
    text: '{number} 的抽查件已抽出，[{region}]共 {count} 件。请登录指定核实人；交办、办理、回访过的人和单位不能核实。结论经两人核实之前，不要告知办理单位。',
  },
  'check.assigned.checker': {
    subject: '有一件抽查待您核实：{number}',
    text: '诉求 {number} 列入抽查，由您核实：电话、上门或查阅材料都可以，核实后请登录填写结论。',
  },
  'check.falseFound.coordinator': {
    subject: '抽查 {number} 结论为假办结，待另一人复核',
    text: '诉求 {number} 的抽查结论为假办结，须由核实人以外的一人复核后生效。',
  },
  'check.confirmed.coordinator': {
    subject: '诉求 {number} 核实为假办结，请重开',
    text: '诉求 {number} 经两人核实为假办结。请重开并另行交办；已撤回或已转告的不再重开。',
  },
  'check.confirmed.lead': {
    subject: '诉求 {number} 核实为假办结',
    text: '您单位答复的诉求 {number}，经抽查和复核，认定为假办结，将重开另行交办（已撤回或已转告的除外）。请查明原因。',
  },
} as const
