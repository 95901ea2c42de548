import { useRef, useState } from 'react'
import { t } from '#messages/index.ts'

/** An address just made: it is told this once. */
export function NewAddress({ address }: { address: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null)
  const whole = new URL(address, location.origin)
  const copy = async () => {
    field.current?.select()
    // Why the check: a page without HTTPS has no clipboard.
    const written = await navigator.clipboard?.writeText(whole.href).then(
      () => true,
      () => false,
    )
    setCopied(written ? 'copied' : 'copyFailed')
  }
  return (
    <div className="field">
      <label htmlFor="feed-address">{t('feed.address')}</label>
      <textarea id="feed-address" ref={field} readOnly rows={3} value={whole.href} />
      <p className="hint">{t('feed.once')}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          {t('feed.copy')}
        </button>
        <a className="button quiet" href={`webcal://${whole.host}${whole.pathname}`}>
          {t('feed.open')}
        </a>
      </div>
      <p role="status" className="hint">
        {copied && t(`feed.${copied}`)}
      </p>
    </div>
  )
}
