import type { Environment, Kind } from '#modules/appeals/domain/words.ts'
import { numberOf, orNull } from '../form-problems.ts'

export type IntakeValues = {
  enterpriseId: string
  channel: 'talk' | 'phone' | 'window'
  title: string
  body: string
  kind: Kind
  environment: Environment
  tags: string[]
  regionId: string
  place: string
  project: string
  peopleAffected: string
  moneyAffected: string
}

export const nothingTyped: IntakeValues = {
  enterpriseId: '',
  channel: 'talk',
  title: '',
  body: '',
  kind: 'request',
  environment: 'services',
  tags: [],
  regionId: '',
  place: '',
  project: '',
  peopleAffected: '',
  moneyAffected: '',
}

export function inputOf(values: IntakeValues) {
  return {
    ...values,
    place: orNull(values.place),
    project: orNull(values.project),
    peopleAffected: numberOf(values.peopleAffected),
    moneyAffected: numberOf(values.moneyAffected),
  }
}
