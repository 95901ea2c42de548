import { useQuery } from '@tanstack/react-query'
import { currentRules } from '#web/desk/rules/rule-queries.ts'

/** What the city calls a grade of urgency; its key where the rules no longer have it. */
export function Grade({ grade }: { grade: string }) {
  const { data } = useQuery(currentRules)
  return data?.rules.grades.find(({ key }) => key === grade)?.name ?? grade
}
