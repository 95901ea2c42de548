import { type ChangeEvent, type DragEvent, useEffect, useState } from 'react'
import { setLanguage, t, useLanguage } from '#messages/index.ts'
import { check, type Given, policyKeys, recognized } from './check.ts'
import { fetchedPolicy, keepPolicy, keptPolicy } from './policy.ts'
import { Verdict } from './Verdict.tsx'

/** Verifies receipts on this device: nothing that is chosen here is sent anywhere. */
export function VerifyPage() {
  const language = useLanguage()
  const [files, setFiles] = useState<readonly Given[]>([])
  const [policy, setPolicy] = useState(keptPolicy)
  useEffect(() => {
    // Why only when none is kept: a key that changes is something its user must be told of.
    if (policy === null) void fetchedPolicy().then((found) => found !== null && setPolicy(found))
  }, [policy])
  const take = async (chosen: FileList | null) => {
    const read = await Promise.all(
      [...(chosen ?? [])].map(async (file) => recognized(file.name, await file.text())),
    )
    const given = read.find(({ kind }) => kind === 'policy')
    if (given) setPolicy(keepPolicy(given.text))
    const others = read.filter(({ kind }) => kind !== 'policy')
    if (others.length > 0) setFiles(others)
  }
  return (
    <main className="verify">
      <header>
        <h1>{t('verify.title')}</h1>
        <button
          type="button"
          className="quiet"
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t('verify.otherLanguage')}
        </button>
      </header>
      <p>{t('verify.lead')}</p>
      <Drop take={take} />
      <div role="status" aria-live="polite">
        <Verdicts files={files} policy={policy} />
      </div>
      <Trust policy={policy} />
      <details>
        <summary>{t('verify.how')}</summary>
        <p>{t('verify.howText')}</p>
        <p>
          <code>npm run kentan -- verify receipt FILE --policy policy</code>
        </p>
        <p>{t('verify.not')}</p>
      </details>
    </main>
  )
}

function Drop({ take }: { take: (files: FileList | null) => Promise<void> }) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => void take(event.target.files)
  return (
    <label
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <b>{t('verify.choose')}</b>
      <span>{t('verify.chooseHint')}</span>
      <input className="unseen" type="file" multiple onChange={choose} />
    </label>
  )
}

function Verdicts({ files, policy }: { files: readonly Given[]; policy: string | null }) {
  const receipts = files.filter(({ kind }) => kind === 'receipt')
  const openings = files.filter(({ kind }) => kind === 'opening')
  const others = files.filter(({ kind }) => kind === 'other')
  if (receipts.length > 0 && policy === null) return <p className="note">{t('verify.noPolicy')}</p>
  return (
    <>
      {others.map(({ name }) => (
        <p key={name} className="bad">
          {t('verify.unknownFile', { name })}
        </p>
      ))}
      {files.length > 0 && receipts.length + others.length === 0 && (
        <p className="note">{t('verify.noReceipt')}</p>
      )}
      {policy !== null &&
        receipts.map((receipt) => (
          <Verdict
            key={receipt.name}
            name={receipt.name}
            verdict={check(policy, receipt, openings)}
          />
        ))}
    </>
  )
}

/** Whose signatures are believed: shown in full, for whoever compares them with what was made public. */
function Trust({ policy }: { policy: string | null }) {
  if (policy === null) return null
  return (
    <details>
      <summary>{t('verify.trust')}</summary>
      <p>{t('verify.trustText')}</p>
      <ul>
        {(policyKeys(policy) ?? []).map((key) => (
          <li key={key}>
            <code>{key}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
