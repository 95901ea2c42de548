import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { useLanguage } from '#messages/index.ts'
import { queries } from './queries.ts'
import { router } from './router.tsx'

/** antd.css is written for this key; colours are set in theme.css, since no style is made at run time. */
const theme = {
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: 'css-var-_R_0_' },
  token: { motion: false },
}
const button = { autoInsertSpace: false }

export function Desk() {
  const language = useLanguage()
  return (
    <ConfigProvider theme={theme} button={button} locale={language === 'zh' ? zhCN : enUS}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}
