import { Link, useNavigate } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { searchers } from '#modules/search/domain/words.ts'
import type { Session } from '../api.ts'
import { useShortcuts } from '../appeals/shortcuts.ts'

/** The way to the search from every page of the desk, by a click or by the key `/`. */
export function SearchLink({ role }: { role: Session['role'] }) {
  const navigate = useNavigate()
  const searches = searchers.some((one) => one === role)
  const open = () => {
    const box = document.getElementById('search-box')
    if (box) box.focus()
    else void navigate({ to: '/search' })
  }
  useShortcuts(searches ? { '/': open } : {})
  if (!searches) return null
  return (
    <Link to="/search" className="search-link" aria-keyshortcuts="/">
      {t('menu.search')}
    </Link>
  )
}
