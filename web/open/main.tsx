import { createRoot } from 'react-dom/client'
import { en as commonEn } from '#messages/common.en.ts'
import { zh as common } from '#messages/common.zh.ts'
import { addMessages } from '#messages/index.ts'
import { en } from '#messages/open.en.ts'
import { zh } from '#messages/open.zh.ts'
import { OpenFace } from './OpenFace.tsx'
import './open.css'

addMessages({ ...common, ...zh }, { ...commonEn, ...en })

const root = document.getElementById('root')
if (root === null) throw new Error('open.html has no #root')
createRoot(root).render(<OpenFace />)
