import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '../api.ts'
import { More } from '../More.tsx'
import { useSession } from '../queries.ts'
import { Trouble } from '../Trouble.tsx'
import '../talks/talks.css'
import './problems.css'
import { ChosenProblems } from './ChosenProblems.tsx'
import { ProblemFilters } from './ProblemFilters.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import { askedBy, type ProblemSearch } from './problem-search.ts'
import { SuggestProblem } from './SuggestProblem.tsx'
import { useChoice } from './use-choice.ts'

/** Common problems: what is suggested, what is under way, and what became of the others. */
export function ProblemsPage() {
  useLanguage()
  const { role } = useSession()
  const search = useSearch({ from: '/problems' })
  const navigate = useNavigate({ from: '/problems' })
  const list = useProblems(search)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const choice = useChoice(items.map(({ problemId }) => problemId))
  const [suggesting, setSuggesting] = useState(false)
  const isDesk = role === 'coordinator'
  const chosen = items.filter(({ problemId }) => choice.chosen.has(problemId))
  return (
    <section className="page talks">
      <div className="list-head">
        <h1>{t('menu.problems')}</h1>
        {isDesk && <Button onClick={() => setSuggesting(true)}>{t('problems.suggest')}</Button>}
      </div>
      <p className="faint">{t('problems.about')}</p>
      <ProblemFilters search={search} onChange={(changed) => void navigate({ search: changed })} />
      <Trouble query={list} />
      {isDesk && chosen.length > 0 && (
        <ChosenProblems problems={chosen} onDone={() => choice.clear()} />
      )}
      <ProblemTable
        problems={items}
        loading={list.isPending}
        tab={search.tab ?? 'suggested'}
        choice={isDesk ? choice : null}
      />
      <More list={list} />
      {isDesk && <p className="faint only-wide">{t('problems.keys')}</p>}
      {suggesting && <SuggestProblem onClose={() => setSuggesting(false)} />}
    </section>
  )
}

function useProblems(search: ProblemSearch) {
  return useInfiniteQuery({
    queryKey: ['problems', 'list', search],
    queryFn: ({ pageParam }) =>
      api.problems.problems({
        ...askedBy(search),
        limit: 50,
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}
