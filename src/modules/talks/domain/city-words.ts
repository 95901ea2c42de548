// Why here: contracts and stores look no further than their own domain, and appeals, enterprises and
// the city's rules have these words too.
export { environments, kinds } from '#modules/appeals/domain/words.ts'
export { type ChainPosition, chainPositions, talkBounds } from '#modules/people/domain/words.ts'
