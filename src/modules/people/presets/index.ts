import type { CityRules } from '../domain/city-rules.ts'
import type { PresetKey } from '../domain/words.ts'
import { beijingHotlineRules } from './beijing-hotline.ts'
import { huzhouRules } from './huzhou.ts'
import { quanzhouRules } from './quanzhou.ts'
import { shandongRules } from './shandong.ts'

export type Preset = {
  key: PresetKey
  name: string
  /** What it follows, in one sentence, with what its source does not say. */
  about: string
  rules: CityRules
}

/** The sets of rules to begin from; a city then changes what it does otherwise. */
export const presets: readonly Preset[] = [
  {
    key: 'huzhou',
    name: '湖州恳谈会',
    about: '2天内交办、2周内答复、百分之百回访；其余取自他地规则或为设置值。',
    rules: huzhouRules,
  },
  {
    key: 'quanzhou',
    name: '泉州一企一策（2022）',
    about: '当日转出，协办3个、主办7个工作日，异议当日裁定且终局，超期报督查室、效能办。',
    rules: quanzhouRules,
  },
  {
    key: 'shandong',
    name: '山东（2020）',
    about: '5个工作日答复，延期不超过10个工作日，不属本单位的2个工作日内注明原因退回。',
    rules: shandongRules,
  },
  {
    key: 'beijing-hotline',
    name: '北京热线式分级',
    about: '按紧急程度2小时、24小时、7天或15天；数字出自弱来源，采用前请核实。',
    rules: beijingHotlineRules,
  },
]

/** A shipped set of rules by its key. */
export function presetOf(key: string): Preset {
  const preset = presets.find((one) => one.key === key)
  if (preset === undefined) throw new Error(`No preset is called ${key}.`)
  return preset
}
