import { addDays, type Day } from '#kernel/day.ts'
import type { Plot } from './plots.ts'
import type { PlayedAppeal, PlayedReply } from './source.ts'

/** The reply a department gives in a plot: the sample's own, or one written around the title. */
export function replyFor(appeal: PlayedAppeal, plot: Plot, today: Day, round: number) {
  const reply = round === 0 && appeal.reply ? appeal.reply : writtenReply(appeal, plot, round)
  const { remainsDays, remains, ...rest } = reply
  const open = reply.outcome === 'partly' || reply.outcome === 'planned'
  return {
    ...rest,
    evidence: rest.evidence ?? null,
    legalBasis: rest.legalBasis ?? null,
    remains: open ? (remains ?? '剩余事项按计划推进，完成后专函告知。') : null,
    remainsBy: open ? addDays(today, remainsDays ?? 30) : null,
  }
}

function writtenReply({ title }: PlayedAppeal, plot: Plot, round: number): PlayedReply {
  const again = round > 0 ? '经换人重新核查，' : '经现场核实并会同有关单位研究，'
  if (plot === 'refused-accepted' || plot === 'refused-denied') {
    return {
      outcome: 'refused',
      text: `您反映的“${title}”收悉。${again}该事项依法不属于可以支持的范围，现将依据和可行的替代办法一并告知，如有异议可向统筹办公室提出。`,
      evidence: null,
      legalBasis: '《优化营商环境条例》第三十条及相关实施细则',
    }
  }
  if (plot === 'accepted-unresolved') {
    return {
      outcome: title.length % 2 === 0 ? 'partly' : 'planned',
      text: `您反映的“${title}”收悉。${again}因涉及项目建设周期，已列入年度计划，按季度向您通报进展。`,
      evidence: '年度项目计划节选',
      legalBasis: null,
      remains: '项目建设完成并验收',
      remainsDays: 90,
    }
  }
  return {
    outcome: 'resolved',
    text: `您反映的“${title}”收悉。${again}有关问题已处理到位，现场情况和办理结果附后，感谢您的监督与支持。`,
    evidence: '现场照片、办理记录',
    legalBasis: null,
  }
}
