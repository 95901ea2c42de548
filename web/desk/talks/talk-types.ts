import type { Answer, api } from '../api.ts'

export type Proposal = Answer<typeof api.talks.proposals>['items'][number]
export type Period = Answer<typeof api.talks.periods>['items'][number]
export type Talk = Answer<typeof api.talks.session>
export type TalkInPeriod = Answer<typeof api.talks.period>['sessions'][number]
export type Compared = Answer<typeof api.talks.comparison>['items'][number]
export type Roster = Answer<typeof api.talks.roster>
export type Seat = Roster['items'][number]
export type Finding = Answer<typeof api.talks.fairness>['targets'][number]
export type Draw = Answer<typeof api.talks.draw>
export type TalkQuestion = Answer<typeof api.talks.questions>['items'][number]
export type Topic = Answer<typeof api.talks.topics>['items'][number]
export type TopicDetail = Answer<typeof api.talks.topic>
export type Feed = Answer<typeof api.talks.feeds>['items'][number]
export type Suggestion = Answer<typeof api.talks.topicSuggestions>['items'][number]
export type PromiseMade = Answer<typeof api.talks.promises>['items'][number]
export type Packs = Answer<typeof api.talks.packs>
export type PackItem = Packs['items'][number]
export type Assigned = Parameters<typeof api.talks.sendPacks>[0]['questions'][number]
