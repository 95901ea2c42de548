/** What is told of monthly reviews: offices hear of no enterprise, and enterprises of no other. */
export const reviews = {
  'review.convened.leader': {
    subject: '{number} 月评议由您召集',
    text: '按轮值，{number} 营商环境月评议由您召集，定于 {heldOn} {talkTime}[，地点：{talkPlace}]。议程确定后可在平台查看材料。',
  },
  'review.announced.office': {
    subject: '{number} 月评议请贵单位陈述',
    text: '{number} 营商环境月评议定于 {heldOn} {talkTime} 召开[，地点：{talkPlace}]，有议题请贵单位陈述。请登录平台查看议题，并于 {dueOn} 前提交书面陈述。',
  },
  'review.announced.enterprise': {
    subject: '您提出的问题将由 {number} 月评议研究',
    text: '您提出的问题与其他企业的诉求有共性，已列入 {number} 营商环境月评议，定于 {heldOn} 研究。请在会前给问题的现状评分（1 至 5 分）：各部门只看到分布，看不到是哪家企业评的。',
  },
  'review.reminded.office': {
    subject: '{number} 月评议的书面陈述今日截止',
    text: '{number} 营商环境月评议定于 {heldOn} {talkTime} 召开，贵单位尚有议题未提交陈述，截止日为 {dueOn}。',
  },
  'review.putOff.office': {
    subject: '{number} 月评议延期',
    text: '{number} 营商环境月评议由 {movedFrom} 延至 {heldOn} {talkTime}，书面陈述相应延至 {dueOn}。',
  },
  'review.putOff.enterprise': {
    subject: '研究您所提问题的 {number} 月评议延期',
    text: '{number} 营商环境月评议由 {movedFrom} 延至 {heldOn}。尚未评分的，仍可在会前评分。',
  },
  'review.putOff.leader': {
    subject: '由您召集的 {number} 月评议延期',
    text: '由您召集的 {number} 营商环境月评议由 {movedFrom} 延至 {heldOn} {talkTime}。',
  },
  'review.cancelled.office': {
    subject: '{number} 月评议取消',
    text: '原定 {heldOn} 召开的 {number} 营商环境月评议取消，贵单位不必再提交陈述。',
  },
  'review.cancelled.enterprise': {
    subject: '研究您所提问题的 {number} 月评议取消',
    text: '原定 {heldOn} 召开的 {number} 营商环境月评议取消。您提出的问题留待以后的评议研究，届时再通知您。',
  },
  'review.cancelled.leader': {
    subject: '由您召集的 {number} 月评议取消',
    text: '原定 {heldOn} 由您召集的 {number} 营商环境月评议取消。',
  },
  'review-item.invited.expert': {
    subject: '请您对 {number} 月评议的一个议题发表意见',
    text: '{number} 营商环境月评议定于 {heldOn} 召开，请您对其中一个议题发表意见。请登录平台查看议题和提交意见。',
  },
  'review-item.deferred.enterprise': {
    subject: '您提出的问题移至下期月评议研究',
    text: '共性问题“{problem}”移至下期月评议研究，原因：{reason}。届时再通知您。',
  },
  'review-item.removed.enterprise': {
    subject: '您提出的问题暂不列入 {number} 月评议',
    text: '共性问题“{problem}”暂不列入 {number} 月评议[，原因：{reason}]。',
  },
} as const
