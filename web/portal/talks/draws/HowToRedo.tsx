import { t } from '#messages/index.ts'

const parts = ['list', 'rank', 'targets', 'seats'] as const

/** The rule in words, and how to redo a draw with the published data alone. */
export function HowToRedo({ drawId }: { drawId: string }) {
  return (
    <details className="more">
      <summary>
        <b>{t('draw.how')}</b>
      </summary>
      <ol>
        {parts.map((part) => (
          <li key={part}>{t(`draw.how.${part}`)}</li>
        ))}
      </ol>
      <p>{t('draw.how.command')}</p>
      <pre className="command">
        <code>npm run kentan -- redraw draw.json</code>
      </pre>
      <a className="button quiet" href={`/api/v1/talk-draws/${drawId}`} download="draw.json">
        {t('draw.data')}
      </a>
    </details>
  )
}
