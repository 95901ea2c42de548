import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'

/** The address, which is told this once; whoever has it can read the calendar. */
export function OwnAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const copy = async () => {
    // Why asked: browsers offer the clipboard on HTTPS pages only.
    const done = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    )
    setCopied(done ? 'yes' : 'no')
  }
  return (
    <div className="stack">
      <Alert type="success" showIcon role="status" title={t('talks.feedMade')} />
      <div className="own-address">
        <Input
          readOnly
          value={address}
          aria-label={t('talks.feedAddress')}
          onFocus={({ target }) => target.select()}
        />
        <Button type="primary" onClick={() => void copy()}>
          {t('talks.copy')}
        </Button>
      </div>
      <output className="said">{copied && t(`talks.copied.${copied}`)}</output>
    </div>
  )
}
