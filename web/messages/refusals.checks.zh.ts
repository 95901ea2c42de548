/** What the server refuses of checks, reopening and relapses, and what to do about it. */
export const checkRefusals = {
  'appeals/not-to-reopen': '撤回、转出或已删除内容的诉求不能重开',
  'appeals/another-office': '核实为假办结的，须交给另一个单位办理',
  'appeals/relapse-noted': '这件诉求已经记过复发',
  'appeals/relapse-late': '只有办结后 {days} 天内再次出现的才算复发，请提交新的诉求',
  'appeals/no-relapse': '这件诉求没有待判断的复发',
  'checks/unknown-checker': '请指定一位在册的核实人；统筹员只能由自己认领',
  'checks/involved': '交办、办理、回访过这件诉求的人和单位不能核实它，请换人',
  'checks/not-the-checker': '这件抽查由另一人核实',
  'checks/second-person': '假办结须由核实人以外的另一人复核',
  'checks/not-false': '只有经两人认定的假办结可以由此重开',
  'checks/reopened-already': '这件抽查已经重开过',
  'checks/drawn-already': '这一周已经抽过',
} as const
