import { t } from '#messages/index.ts'
import { To } from '../places.tsx'

/** The three pages of the talks. */
export function TalkTabs() {
  return (
    <nav className="tabs" aria-label={t('talk.tabs')}>
      <To to="/talks" className="tab" anySearch>
        {t('talk.tab.coming')}
      </To>
      <To to="/talks/mine" className="tab">
        {t('talk.tab.mine')}
      </To>
      <To to="/talks/topics" className="tab">
        {t('talk.tab.topics')}
      </To>
    </nav>
  )
}
