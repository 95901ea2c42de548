import type { Written } from '../problems/texts.ts'

/** One matter of an estate, said by four enterprises in words of their own. */
export const permits: readonly Written[] = [
  [
    '画溪工业园危化品运输通行证每趟都要重新申办',
    '我公司在画溪工业园，每周向园区外运送危化品原料，危化品运输通行证按趟次核发，每次申办等候七个工作日，原料断供停产，请改为按季核发通行证。',
    'lanxin',
    'changxing',
  ],
  [
    '危化品通行证办理太慢，画溪工业园企业断料',
    '画溪工业园的危化品运输通行证申办一次只管一趟，路线稍有调整就要重办，等候七个工作日，希望固定线路的通行证按季核发。',
    'jinhe',
    'changxing',
  ],
  [
    '请简化画溪工业园危化品运输通行证',
    '同一车辆、同一路线，画溪工业园危化品运输通行证仍按趟次申办，材料重复提交，每次七个工作日，建议固定线路一次申办、按季核发。',
    'tongyuan',
    'changxing',
  ],
  [
    '画溪工业园：危化品运输通行证按趟核发，跑不起',
    '危化品运输通行证按趟次核发，画溪工业园到码头的固定线路也要每趟申办，等候七个工作日，运输公司不愿接单，请研究按季核发。',
    'haorun',
    'changxing',
  ],
]

/** Of other matters and places. */
export const unlike: readonly Written[] = [
  [
    '织里镇童装市场停车位不足',
    '织里镇童装市场周边停车位不足，客商装卸货物要排队，夜间占道停车被处罚，请增设停车位。',
    'zhili',
    'wuxing',
  ],
  [
    '莫干山民宿消防验收标准不一',
    '莫干山一带民宿办理消防验收，各乡镇执行标准不一，材料反复补正，旺季不能开业，请统一标准。',
    'mogan',
    'deqing',
  ],
]
