import { createRoot } from 'react-dom/client'
import { en as stepsEn } from '#messages/desk.steps.en.ts'
import { zh as stepsZh } from '#messages/desk.steps.zh.ts'
import { addMessages } from '#messages/index.ts'
import { en } from '#messages/verify.en.ts'
import { zh } from '#messages/verify.zh.ts'
import { VerifyPage } from './VerifyPage.tsx'
import './verify.css'

addMessages(zh, en)
// Why these: events are named here as the desk names them.
addMessages(stepsZh, stepsEn)

const root = document.getElementById('root')
if (root === null) throw new Error('verify.html has no #root')
createRoot(root).render(<VerifyPage />)
