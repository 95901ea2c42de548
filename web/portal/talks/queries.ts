import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { talks } from './api.ts'

export type Session = Awaited<ReturnType<typeof talks.sessions>>['items'][number]
export type SeatItem = Awaited<ReturnType<typeof talks.mySeats>>['items'][number]
export type Seat = Awaited<ReturnType<typeof talks.mySeat>>
export type Topic = Awaited<ReturnType<typeof talks.topics>>['items'][number]
export type Draw = Awaited<ReturnType<typeof talks.draw>>

/** The coming sessions of one venue, or of all. */
export const comingQuery = (regionId: string | undefined) =>
  queryOptions({
    queryKey: ['talks', 'coming', regionId ?? null],
    queryFn: () => talks.sessions(regionId === undefined ? {} : { regionId }),
  })

export const sessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['talks', 'session', sessionId],
    queryFn: () => talks.session({ sessionId }),
  })

export const mySeatsQuery = queryOptions({
  queryKey: ['talks', 'seats'],
  queryFn: () => talks.mySeats({}),
})

export const seatQuery = (seatId: string) =>
  queryOptions({
    queryKey: ['talks', 'seat', seatId],
    queryFn: () => talks.mySeat({ seatId }),
  })

/** One topic, with what the enterprise asked when it was last spoken of. */
export const topicQuery = (topicId: string) =>
  queryOptions({
    queryKey: ['talks', 'topic', topicId],
    queryFn: () => talks.topic({ topicId }),
  })

export const myTopicsQuery = infiniteQueryOptions({
  queryKey: ['talks', 'topics'],
  queryFn: ({ pageParam }) =>
    talks.topics({ mine: 'true', ...(pageParam === '' ? {} : { cursor: pageParam }) }),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
})

export const drawsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['talks', 'draws', sessionId],
    queryFn: () => talks.draws({ sessionId }),
  })

export const drawQuery = (drawId: string) =>
  queryOptions({
    queryKey: ['talks', 'draw', drawId],
    queryFn: () => talks.draw({ drawId }),
  })

export const feedsQuery = queryOptions({
  queryKey: ['talks', 'feeds'],
  queryFn: () => talks.feeds({}),
})
