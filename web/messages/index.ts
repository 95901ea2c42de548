import { useSyncExternalStore } from 'react'

export type Language = 'zh' | 'en'
type Catalogue = Readonly<Record<string, string>>

const catalogues: Record<Language, Catalogue[]> = { zh: [], en: [] }
const listeners = new Set<() => void>()
let language: Language = localStorage.getItem('kentan.language') === 'en' ? 'en' : 'zh'
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'

/** A face brings its own words; keys of both languages are the same by type. */
export function addMessages(zh: Catalogue, en: Catalogue): void {
  catalogues.zh.push(zh)
  catalogues.en.push(en)
}

/** The sentence of a key in the chosen language, with `{name}` filled in; a missing key shows itself. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const text = catalogues[language].find((catalogue) => key in catalogue)?.[key] ?? key
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

export function setLanguage(chosen: Language): void {
  language = chosen
  localStorage.setItem('kentan.language', chosen)
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
  for (const tell of listeners) tell()
}

/** The chosen language; a component that uses it is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => language,
  )
}
