import type { Block } from '#modules/documents/index.ts'
import { leastListed } from '../domain/figures.ts'
import { areasChart, volumeChart } from './charts.ts'
import type { ReportFacts } from './facts.ts'
import { environmentName, paragraph } from './wording.ts'

const noRank = `按名称排列，不作排名；办结不足${leastListed}件的只列件数和区间（横线为95%区间），不宜比较。`

/** By region and by environment: both rates of solving, by name, with intervals. */
export function areas({ content }: ReportFacts): Block[] {
  const { regions } = content
  const environments = content.environments.map((one) => ({
    ...one,
    name: environmentName(one.key),
  }))
  if (regions.length === 0 && environments.length === 0) {
    return [paragraph('本季度没有可分列的诉求。')]
  }
  const few = regions.filter(({ listed }) => !listed).map(({ name }) => name)
  const fewWords =
    few.length === 0 ? '' : `${few.join('、')}办结不足${leastListed}件，只列件数和区间。`
  return [
    paragraph(`各区县、各环境的提交量和解决率见图。${fewWords}`),
    {
      kind: 'picture',
      picture: { caption: '各区县提交与办结（件）', chart: volumeChart(regions) },
    },
    {
      kind: 'picture',
      picture: { caption: '各区县解决率', note: noRank, chart: areasChart(regions) },
    },
    {
      kind: 'picture',
      picture: { caption: '各环境解决率', note: noRank, chart: areasChart(environments) },
    },
  ]
}
