import type { Day } from '#kernel/day.ts'
import { divisionOf, type SizeRuleGroup, sizeRuleGroup } from './industries.ts'

export type SizeClass = 'large' | 'medium' | 'small' | 'micro'

/** Employees are people; revenue and assets are 万元. */
export type SizeFigures = { employees?: number; revenue?: number; assets?: number }
export type SizeFigure = keyof SizeFigures

/**
 * `division` is a GB/T 4754 division (`70`), or a finer code where it matters (`702` property
 * management).
 */
export type SizeQuestion = SizeFigures & { division: string; asOf: Day }

export type Sizing =
  | { result: 'sized'; size: SizeClass; group: SizeRuleGroup; basis: SizeFigures; asOf: Day }
  | { result: 'figures-missing'; missing: readonly SizeFigure[]; group: SizeRuleGroup }
  | { result: 'not-applicable' }
  | { result: 'unknown-division' }

/** The lower limits of large, medium and small. */
type Limits = readonly [large: number, medium: number, small: number]
type Rule = Partial<Record<SizeFigure, Limits>>

const roomsAndMeals: Rule = { employees: [300, 100, 10], revenue: [10_000, 2_000, 100] }

/** 国家统计局《统计上大中小微型企业划分办法(2017)》(国统字〔2017〕213号), its table. */
export const sizeRules: Record<SizeRuleGroup, Rule> = {
  agriculture: { revenue: [20_000, 500, 50] },
  industry: { employees: [1_000, 300, 20], revenue: [40_000, 2_000, 300] },
  construction: { revenue: [80_000, 6_000, 300], assets: [80_000, 5_000, 300] },
  wholesale: { employees: [200, 20, 5], revenue: [40_000, 5_000, 1_000] },
  retail: { employees: [300, 50, 10], revenue: [20_000, 500, 100] },
  transport: { employees: [1_000, 300, 20], revenue: [30_000, 3_000, 200] },
  storage: { employees: [200, 100, 20], revenue: [30_000, 1_000, 100] },
  post: { employees: [1_000, 300, 20], revenue: [30_000, 2_000, 100] },
  lodging: roomsAndMeals,
  catering: roomsAndMeals,
  informationTransmission: { employees: [2_000, 100, 10], revenue: [100_000, 1_000, 100] },
  software: { employees: [300, 100, 10], revenue: [10_000, 1_000, 50] },
  realEstate: { revenue: [200_000, 1_000, 100], assets: [10_000, 5_000, 2_000] },
  propertyManagement: { employees: [1_000, 300, 100], revenue: [5_000, 1_000, 500] },
  leasingAndBusiness: { employees: [300, 100, 10], assets: [120_000, 8_000, 100] },
  other: { employees: [300, 100, 10] },
}

const sizes = ['large', 'medium', 'small', 'micro'] as const

/** How far down the classes one figure alone puts an enterprise: 0 is large, 3 is micro. */
function rank(value: number, limits: Limits): number {
  if (!(value >= 0)) throw new RangeError(`no figure of an enterprise: ${value}`)
  const met = limits.findIndex((limit) => value >= limit)
  return met < 0 ? 3 : met
}

/**
 * The size class by the 2017 rules: the lowest class any listed figure gives, since large, medium
 * and small need all of their lower limits; one figure below the last limit is enough for micro.
 */
export function sizeClass({ division, asOf, ...figures }: SizeQuestion): Sizing {
  if (!divisionOf(division)) return { result: 'unknown-division' }
  const group = sizeRuleGroup(division)
  if (!group) return { result: 'not-applicable' }
  const missing: SizeFigure[] = []
  const basis: SizeFigures = {}
  let lowest = 0
  // The keys of a rule are figures: that is its type.
  for (const [figure, limits] of Object.entries(sizeRules[group]) as [SizeFigure, Limits][]) {
    const value = figures[figure]
    if (value === undefined) missing.push(figure)
    else {
      basis[figure] = value
      lowest = Math.max(lowest, rank(value, limits))
    }
  }
  if (missing.length > 0 && lowest < 3) return { result: 'figures-missing', missing, group }
  return { result: 'sized', size: sizes[lowest] ?? 'micro', group, basis, asOf }
}
