import { setLanguage, t, useLanguage } from '#messages/index.ts'
import { DataPage } from './DataPage.tsx'
import { FiguresPage } from './FiguresPage.tsx'
import { usePublished } from './open-data.ts'

/** What the city publishes, for anybody: the figures, and the data they are taken from. */
export function OpenFace() {
  const language = useLanguage()
  const [loading, again] = usePublished()
  const isData = window.location.pathname.replace(/\/$/, '') === '/open/data'
  const title = t(isData ? 'open.data.title' : 'open.title')
  document.title = `${title} - ${t('app.name')}`
  return (
    <>
      <header className="open-head">
        <div className="wide bar">
          <a href="/" className="brand">
            <img src="/icon.svg" alt="" width="32" height="32" />
            <b>{t('app.name')}</b>
            {loading.state === 'here' && <small>{loading.tables.cityName}</small>}
          </a>
          <button
            type="button"
            className="plain"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {t('open.otherLanguage')}
          </button>
        </div>
      </header>
      <main>
        <h1>{title}</h1>
        {loading.state === 'waiting' && <p role="status">{t('open.waiting')}</p>}
        {loading.state === 'failed' && (
          <section className="panel bad" role="alert">
            <p>{t('open.failed')}</p>
            <button type="button" className="button" onClick={again}>
              {t('open.again')}
            </button>
          </section>
        )}
        {loading.state === 'here' &&
          (isData ? <DataPage {...loading} /> : <FiguresPage {...loading} />)}
      </main>
    </>
  )
}
