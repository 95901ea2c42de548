import type { SearchDocument } from '#platform/record/document.ts'
import { contentFields, type Said } from './domain/texts.ts'
import type { Appeal } from './domain/types.ts'

/**
 * What is found of an appeal: what the enterprise wrote at first, each text it wrote later, and the reply.
 * Who finds it reads it: a text that nobody has confirmed is found by those who confirm, audit or wrote it.
 */
export function documentsOfAppeal(state: Appeal): SearchDocument[] {
  const all = {
    day: state.submittedOn,
    filters: [
      `region:${state.content.regionId}`,
      `environment:${state.content.environment}`,
      ...(state.officeId === null ? [] : [`at:${state.officeId}`]),
    ],
  }
  const written = (part: string, texts: readonly Said[]): SearchDocument[] => {
    const words = texts.map(({ text }) => text).join('\n')
    const confirmed = texts.every((text) => text.confirmed)
    const readers = confirmed ? readersOf(state) : readersOfUnconfirmed(state)
    return words === '' ? [] : [{ ...all, part, kind: 'appeal', words, readers }]
  }
  const first = state.texts.filter(({ key }) => contentFields.some((field) => field === key))
  const later = state.texts.filter((text) => !first.includes(text))
  const { reply } = state
  return [
    ...written('text', first),
    ...later.flatMap((said) => written(said.key, [said])),
    ...(reply === null
      ? []
      : [
          {
            ...{ ...all, part: 'reply', kind: 'reply' as const, readers: readersOf(state) },
            day: state.repliedOn ?? state.submittedOn,
            words: [reply.text, reply.evidence, reply.legalBasis, reply.remains]
              .filter((text) => text !== null)
              .join('\n'),
          },
        ]),
  ]
}

const readersOfUnconfirmed = ({ content, enterpriseId }: Appeal) => [
  ...inRegion('coordinator', content.regionId),
  'auditor',
  `enterprise:${enterpriseId}`,
]

/** Those who see the appeal itself; row security says the same of its summary. */
const readersOf = (state: Appeal): string[] => {
  const offices = [state.officeId, ...state.coHandlers.map(({ officeId }) => officeId)]
  return [
    ...readersOfUnconfirmed(state),
    'leader',
    ...[...new Set(offices)].flatMap((officeId) => (officeId === null ? [] : `office:${officeId}`)),
    ...(state.repliedOn === null ? [] : inRegion('caller', state.content.regionId)),
  ]
}

/** Whoever has this role in the whole city, or in this region. */
const inRegion = (role: string, regionId: string) => [`${role}@`, `${role}@${regionId}`]
