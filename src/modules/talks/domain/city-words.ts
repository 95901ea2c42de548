// Why here: contracts and stores look no further than their own domain, and the city's rules and
// enterprises have these words too.
export { type ChainPosition, chainPositions, talkBounds } from '#modules/people/domain/words.ts'
