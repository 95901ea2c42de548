import { t } from '#messages/index.ts'
import { type Dictionary, openDataAt, type Tables } from './open-data.ts'
import { inOrder, periodWords } from './period-words.ts'

type Props = { tables: Tables; dictionary: Dictionary }

/** The open data: every table as a file, and what every column and figure means. */
export function DataPage({ tables, dictionary }: Props) {
  const language = t('open.language') === 'en' ? 'en' : 'zh'
  return (
    <>
      <p className="lead">{t('open.data.lead')}</p>
      <dl className="panel terms">
        <dt>{t('open.data.licence')}</dt>
        <dd>{tables.licence}</dd>
        <dt>{t('open.data.frequency')}</dt>
        <dd>{dictionary.frequency[language]}</dd>
        <dt>{t('open.data.rule')}</dt>
        <dd>{dictionary.suppression[language]}</dd>
        <dt>{t('open.data.machines')}</dt>
        <dd>
          <a href={openDataAt('catalogue.json')}>catalogue.json</a>{' '}
          <a href={openDataAt('dictionary.json')}>dictionary.json</a>
        </dd>
      </dl>
      <Files tables={tables} />
      <h2>{t('open.data.columns')}</h2>
      <dl className="terms">
        {dictionary.columns.map(({ name, type, meaning }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> <small>{type}</small>
            </dt>
            <dd>{meaning[language]}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('open.data.indicators')}</h2>
      {dictionary.indicators.map((entry) => (
        <Entry key={entry.code} entry={entry} language={language} />
      ))}
      <p>
        <a href="/open">{t('open.title')}</a>
      </p>
    </>
  )
}

function Files({ tables: { tables } }: { tables: Tables }) {
  if (tables.length === 0) return <p className="panel empty">{t('open.nothing')}</p>
  return (
    <>
      <h2>{t('open.data.files')}</h2>
      <ul className="files-list">
        {inOrder(tables).map(({ dimension, period, edition }) => {
          const file = openDataAt(`editions/${edition}/${dimension}-${period}`)
          return (
            <li key={`${dimension} ${period}`}>
              {t(`open.by.${dimension}`)} · {periodWords(period)} <a href={`${file}.csv`}>CSV</a>{' '}
              <a href={`${file}.json`}>JSON</a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

type EntryProps = { entry: Dictionary['indicators'][number]; language: 'zh' | 'en' }

function Entry({ entry, language }: EntryProps) {
  const { code, name, meaning, unit, formula, source, excluded } = entry
  return (
    <details className="more">
      <summary>
        <b>{name[language]}</b> <code>{code}</code>
      </summary>
      <dl className="terms">
        <dt>{t('open.data.meaning')}</dt>
        <dd>{meaning[language]}</dd>
        <dt>{t('open.data.unit')}</dt>
        <dd>{unit[language]}</dd>
        {formula !== null && (
          <>
            <dt>{t('open.data.formula')}</dt>
            <dd>
              <code>{formula}</code>
            </dd>
          </>
        )}
        <dt>{t('open.data.source')}</dt>
        <dd>{source[language]}</dd>
        <dt>{t('open.data.excluded')}</dt>
        <dd>
          {excluded.length === 0
            ? t('open.data.nothingExcluded')
            : excluded.map((one) => one.name[language]).join(t('open.listSign'))}
        </dd>
        <dt>{t('open.data.rule')}</dt>
        <dd>{t(entry.suppressed ? 'open.data.suppressed' : 'open.data.ofCity')}</dd>
      </dl>
    </details>
  )
}
