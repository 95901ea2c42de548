import addresses from 'virtual:contract-of-all'
import { type CallContext, clientOf, problemOf } from '../client.ts'

export { problemOf }

/** The client of every endpoint. */
export const api = clientOf(addresses)

export type Answer<Call extends (input: never, ...rest: never[]) => Promise<unknown>> = Awaited<
  ReturnType<Call>
>

export type Problem = ReturnType<typeof problemOf>
export type Session = Answer<typeof api.people.session>
export type City = Answer<typeof api.people.city>
export type Enterprise = Answer<typeof api.people.enterprises>['items'][number]
export type AppealItem = Answer<typeof api.appeals.list>['items'][number]
export type Appeal = Answer<typeof api.appeals.get>
export type Counts = Answer<typeof api.appeals.counts>
export type Supervision = Answer<typeof api.appeals.supervision>
export type Figures = Answer<typeof api.insight.indicators>
export type FigureRows = Answer<typeof api.insight.indicatorsBy>
export type FigureMonths = Answer<typeof api.insight.indicatorMonths>
export type Briefing = Answer<typeof api.briefings.briefing>
export type CalendarYear = Answer<typeof api.calendar.year>
export type RulesVersion = Answer<typeof api.rules.current>
export type Rules = RulesVersion['rules']
export type Limit = Rules['replyWithin']
export type RulesPreset = Answer<typeof api.rules.presets>[number]
export type PastVersion = Answer<typeof api.rules.versions>['items'][number]
export type Clock = Answer<typeof api.clock.get>
export type CallOptions = { context: CallContext }
