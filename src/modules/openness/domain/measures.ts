import type { IndicatorCode } from '#modules/insight/domain/indicators.ts'

/** What is published of the whole city, month by month; the figures of A14 stand next to 办结率. */
export const cityCodes = [
  'submitted',
  'closed',
  'ended-resolved',
  'ended-unconfirmed',
  'ended-unresolved',
  'ended-defaulted',
  'ended-withdrawn',
  'ended-referred',
  'resolved-by-department',
  'resolved-by-enterprise',
  'gap',
  'denied',
  'reopened',
  'defaulted',
  'median-working-days',
  'bad-ratings-called-back',
  'not-reached',
  'dispatched-on-time',
  'responded-on-time',
  'replied-on-time',
  'replied-on-time-as-promised',
  'satisfied',
  'followed-up',
  'bad-ratings-rectified-on-time',
  'redone',
  'relapsed',
  'false-closings',
  'enterprises',
  'first-timers',
  'small-and-micro',
  'promises-kept-on-time',
  'promises-broken',
  'sessions-held',
  'measures-done',
  'reforms-proposed',
  'reforms-recommended',
  'reforms-enacted',
  'reforms-implemented',
] as const satisfies readonly IndicatorCode[]

/** What is published by region, office, environment, industry and channel, by the quarter and the year. */
export const breakdownCodes = [
  'submitted',
  'closed',
  'ended-resolved',
  'ended-unconfirmed',
  'ended-unresolved',
  'ended-defaulted',
  'ended-withdrawn',
  'ended-referred',
  'resolved-by-department',
  'resolved-by-enterprise',
  'gap',
  'denied',
  'reopened',
  'defaulted',
  'median-working-days',
  'bad-ratings-called-back',
  'not-reached',
  'replied-on-time',
  'satisfied',
] as const satisfies readonly IndicatorCode[]

export type PublishedCode = (typeof cityCodes)[number]

type Measure = {
  kind: 'count' | 'rate' | 'median' | 'gap'
  /** Months add up to quarters, and the parts of the city to the city; an enterprise is counted once in each. */
  adds: boolean
  /** What it is of and what it leaves out are together all that is closed. */
  ofClosed?: true
  /** Of no enterprise's doing: such as talks held. Nothing is withheld of it. */
  ofCity?: true
}

const rate: Measure = { kind: 'rate', adds: true }
const ofClosed: Measure = { ...rate, ofClosed: true }
const count: Measure = { kind: 'count', adds: true }
const cityCount: Measure = { ...count, ofCity: true }
const cityRate: Measure = { ...rate, ofCity: true }

export const measures: Record<PublishedCode, Measure> = {
  submitted: count,
  closed: count,
  'ended-resolved': count,
  'ended-unconfirmed': count,
  'ended-unresolved': count,
  'ended-defaulted': count,
  'ended-withdrawn': count,
  'ended-referred': count,
  'resolved-by-department': ofClosed,
  'resolved-by-enterprise': rate,
  gap: { kind: 'gap', adds: false },
  denied: rate,
  reopened: ofClosed,
  defaulted: ofClosed,
  'median-working-days': { kind: 'median', adds: true, ofClosed: true },
  'bad-ratings-called-back': rate,
  'not-reached': ofClosed,
  'dispatched-on-time': rate,
  'responded-on-time': rate,
  'replied-on-time': rate,
  'replied-on-time-as-promised': rate,
  satisfied: rate,
  'followed-up': ofClosed,
  'bad-ratings-rectified-on-time': rate,
  redone: rate,
  relapsed: ofClosed,
  'false-closings': rate,
  enterprises: { kind: 'count', adds: false },
  'first-timers': { kind: 'rate', adds: false },
  'small-and-micro': { kind: 'rate', adds: false },
  'promises-kept-on-time': rate,
  'promises-broken': rate,
  'sessions-held': cityCount,
  'measures-done': cityRate,
  'reforms-proposed': cityCount,
  'reforms-recommended': cityRate,
  'reforms-enacted': cityRate,
  'reforms-implemented': cityRate,
}

/** The ends of appeals, which are all there are: together they are 办结. */
export const ends = [
  'ended-resolved',
  'ended-unconfirmed',
  'ended-unresolved',
  'ended-defaulted',
  'ended-withdrawn',
  'ended-referred',
] as const satisfies readonly PublishedCode[]
