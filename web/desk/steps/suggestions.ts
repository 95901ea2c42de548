import { useQuery } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'

type Suggestions = Answer<typeof api.routing.suggestions>
type Rest = Omit<Suggestions['environment'], 'items'>

/** What is suggested for one field: the values to choose from, and what they rest on. */
export type Suggested = Rest & {
  items: { value: string; name: string; confidence: number; words: string[] }[]
}

/** Three suggestions a field; while they are loaded, or could not be, the form is as ever. */
export function useSuggestions(appealId: string, what: keyof Suggestions): Suggested | undefined {
  const { data } = useQuery({
    queryKey: ['appeals', 'suggestions', appealId],
    queryFn: () => api.routing.suggestions({ appealId }),
    retry: false,
  })
  if (data === undefined) return undefined
  if (what === 'office') {
    const { items, ...rest } = data.office
    return { ...rest, items: items.map(({ officeId: value, ...item }) => ({ ...item, value })) }
  }
  const { items, ...rest } = data[what]
  return { ...rest, items: items.map(({ key: value, ...item }) => ({ ...item, value })) }
}
