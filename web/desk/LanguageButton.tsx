import { Button } from 'antd'
import { setLanguage, t, useLanguage } from '#messages/index.ts'

/** Names the other language in that language. */
export function LanguageButton() {
  const other = useLanguage() === 'zh' ? 'en' : 'zh'
  return (
    <Button size="small" lang={other} onClick={() => setLanguage(other)}>
      {t(`language.${other}`)}
    </Button>
  )
}
