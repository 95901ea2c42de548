/** What the server refuses of figures, and what to do about it. */
export const figureRefusals = {
  'insight/too-many-filters': '除区县与时间外，最多同时按两项筛选或分列，请先去掉一项',
  'insight/months-reversed': '结束月份不能早于开始月份',
  'insight/no-appeals-behind': '这个数字不由诉求逐件相加得出，没有可列的诉求',
} as const
