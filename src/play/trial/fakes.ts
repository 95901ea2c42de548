import { type Draw, filled, gapsOf } from './draw.ts'
import { appealOn } from './honest.ts'
import { matters } from './more-matters.ts'
import { type Case, caseOf, type Moments } from './times.ts'

/** Model replies that offices keep in a drawer: they fit anything. */
const models = [
  '您好，您反映的“{title}”收悉。我单位高度重视，立即安排专人核实并会同有关科室研究，现相关问题已妥善处理，感谢您对我们工作的关心与监督，祝生意兴隆。',
  '来件收悉。接件后主要领导批示、分管领导牵头，组织业务骨干到现场了解，经协调各方，您所提事项已经办结，企业表示认可。今后我们将举一反三，持续提升服务水平。',
  '关于“{title}”的答复：经调查，情况基本属实，我们已按照职责要求落实整改到位，并建立长效机制，防止类似情况再次发生。感谢理解支持。',
  '尊敬的企业负责人：感谢来信。我局坚持问题导向，第一时间成立工作专班，逐项对照、逐条销号，目前已全部整改完毕，欢迎继续提出宝贵意见建议。',
  '您好！针对您的诉求，我们已联系属地和相关单位共同推进，具体措施已经落地，后续将加强跟踪问效，确保企业满意。特此回复。',
]

/** A template said in other words each time. */
const phrases: readonly (readonly string[])[] = [
  ['来件收悉', '您的诉求我们已收到', '接到反映后', '看到留言后', '诉求转来后'],
  [
    '单位领导十分重视',
    '班子专门开会研究',
    '主要负责同志作了批示',
    '分管领导亲自过问',
    '我们把它列为重点事项',
  ],
  [
    '随即派工作人员核查',
    '马上组织力量调查',
    '第一时间到实地查看',
    '当即安排科室跟进核实',
    '迅速牵头对接了解',
  ],
  [
    '会同相关单位协商推进',
    '与有关方面多次沟通',
    '联合属地共同处置',
    '协调各方形成合力',
    '同职能部门反复商讨',
  ],
  [
    '目前事项已办理完毕',
    '现已整改落实到位',
    '问题得到妥善解决',
    '有关工作均已完成',
    '所提要求已全部落实',
  ],
  [
    '下步将加大监管力度',
    '今后会继续做好服务',
    '后续我们将长期关注',
    '将举一反三防止反弹',
    '会健全机制常抓不懈',
  ],
]

const hasty = [
  '已处理。',
  '已落实到位，请放心。',
  '经核查，问题已解决。',
  '已联系相关人员处理完毕。',
  '情况属实，已整改。',
  '已按要求办结，企业无异议。',
  '事项已办理完成，感谢支持。',
  '已协调解决，后续将持续关注。',
  '我们已安排专人负责，现已完成。',
  '已现场处置，恢复正常。',
]

const ofOffice = (office: string) => matters.filter((one) => one.office === office)
const anOffice = (draw: Draw) => draw.of(matters).office

/** One reply given to many matters over weeks: a model one, or an honest one that was pasted on. */
export function copied(draw: Draw, times: Moments, count: number): Case[] {
  const own = ofOffice(anOffice(draw))
  const pasted = appealOn(draw, draw.of(own))
  const honest = `${filled(draw.of(pasted.matter.findings), pasted.gaps)}，现已办结，感谢支持。`
  const model = draw.roll() < 0.75 ? draw.of(models) : honest
  return Array.from({ length: count }, () => {
    const others = own.filter((one) => one !== pasted.matter)
    const matter = draw.of(model === honest && others.length > 0 ? others : own)
    const appeal = appealOn(draw, matter)
    const text = filled(model, { title: appeal.title })
    return caseOf(appeal, touched(draw, text), times.worked(draw), 'copied')
  })
}

/** A word put in, a sentence left out: what is changed when something is pasted. */
function touched({ roll, of }: Draw, text: string): string {
  if (roll() < 0.4) return text
  const sentences = text.split(/(?<=[。！])/)
  const kept = sentences.length > 3 && roll() < 0.4 ? sentences.slice(0, -1) : sentences
  return `${kept.join('')}${of(['', '特此函告。', '再次感谢。', '顺祝商祺。'])}`
}

/** A template whose every part is said otherwise each time, now and then with the title in it. */
export function paraphrased(draw: Draw, times: Moments, count: number): Case[] {
  const own = ofOffice(anOffice(draw))
  return Array.from({ length: count }, () => {
    const appeal = appealOn(draw, draw.of(own))
    const parts = phrases.flatMap((all) => (draw.roll() < 0.88 ? [draw.of(all)] : []))
    const begin = draw.roll() < 0.4 ? `关于${appeal.title}，` : ''
    return caseOf(appeal, `${begin}${parts.join('，')}。`, times.worked(draw), 'paraphrased')
  })
}

/** All that is open cleared away on the last evening, with whatever comes to mind. */
export function burst(draw: Draw, times: Moments, count: number): Case[] {
  const own = ofOffice(anOffice(draw))
  const begin = times.lastEvening(draw)
  let minutes = 0
  return Array.from({ length: count }, () => {
    const appeal = appealOn(draw, draw.of(own))
    minutes += 1 + draw.below(6)
    const text = draw.roll() < 0.5 ? draw.of(hasty) : `${appeal.title}一事，${draw.of(hasty)}`
    return caseOf(appeal, text, times.after(begin, minutes), 'burst')
  })
}

/** Signed and answered in one breath: something that would take days is said to be done. */
export function inMinutes(draw: Draw, times: Moments): Case[] {
  const matter = draw.of(matters.filter(({ kind }) => kind !== 'consultation'))
  const appeal = appealOn(draw, matter)
  const gaps = gapsOf(draw)
  const text = draw.of([
    draw.of(hasty),
    `${appeal.title}的问题，${draw.of(hasty)}`,
    `经{who}核实，${draw.of(hasty)}如有需要请再联系。`,
  ])
  const denied = draw.roll() < 0.2
  return [caseOf(appeal, filled(text, gaps), times.within(draw, 1, 7), 'in-minutes', denied)]
}
