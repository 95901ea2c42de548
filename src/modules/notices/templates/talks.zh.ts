/** What enterprises and offices are told of talks: offices hear of no seat and of no enterprise. */
export const talks = {
  'talk-seat.seated.enterprise': {
    subject: '您已报名{venue}第 {number} 期恳谈会',
    text: '您已报名{venue}第 {number} 期恳谈会，席位已保留。时间：{heldOn} {talkTime}[，地点：{talkPlace}][，主题：{talkTopic}]。不能到会的，请尽早撤回，让给候补企业。',
  },
  'talk-seat.waiting.enterprise': {
    subject: '您已进入{venue}第 {number} 期恳谈会候补',
    text: '{venue}第 {number} 期恳谈会（{heldOn}）席位已满，您的候补号为 {queue}。有席位空出时按号递补，届时通知您。',
  },
  'talk-seat.writing.enterprise': {
    subject: '您提交给{venue}第 {number} 期恳谈会的书面问题已收到',
    text: '您以书面方式参加{venue}第 {number} 期恳谈会（{heldOn}），问题已收到，不必到会。',
  },
  'talk-seat.invited.enterprise': {
    subject: '邀请您参加{venue}第 {number} 期恳谈会',
    text: '诚邀您参加{venue}第 {number} 期恳谈会。时间：{heldOn} {talkTime}[，地点：{talkPlace}][，主题：{talkTopic}]。请于 {dueOn} 前答复：接受、改派他人、改为书面或谢绝均可，谢绝不会告知部门。',
  },
  'talk-seat.promoted.enterprise': {
    subject: '您已递补进入{venue}第 {number} 期恳谈会',
    text: '有席位空出，您已从候补递补为参会。时间：{heldOn} {talkTime}[，地点：{talkPlace}][，主题：{talkTopic}]。',
  },
  'talk-session.arranged.enterprise': {
    subject: '{venue}第 {number} 期恳谈会的时间或地点有调整',
    text: '您参加的{venue}第 {number} 期恳谈会安排如下：{heldOn} {talkTime}[，地点：{talkPlace}][，主题：{talkTopic}]。',
  },
  'talk-session.postponed.enterprise': {
    subject: '{venue}第 {number} 期恳谈会延期',
    text: '{venue}第 {number} 期恳谈会由 {movedFrom} 延至 {heldOn} {talkTime}。原因：{reason}。您的名单、候补或书面问题保留；届时不能到会的，请撤回。',
  },
  'talk-session.cancelled.enterprise': {
    subject: '{venue}第 {number} 期恳谈会取消',
    text: '原定 {heldOn} 的{venue}第 {number} 期恳谈会取消。原因：{reason}。您的问题可以直接提交为诉求。',
  },
  'talk-session.reminded.enterprise': {
    subject: '提醒：{venue}第 {number} 期恳谈会将于 {heldOn} 举行',
    text: '您参加的{venue}第 {number} 期恳谈会将于 {heldOn} {talkTime} 举行[，地点：{talkPlace}][，主题：{talkTopic}]。',
  },
  'talk-session.arranged.office': {
    subject: '请贵单位参加{venue}第 {number} 期恳谈会',
    text: '请贵单位派员参加{venue}第 {number} 期恳谈会。时间：{heldOn} {talkTime}[，地点：{talkPlace}][，主题：{talkTopic}]。',
  },
  'talk-session.packsSent.office': {
    subject: '{venue}第 {number} 期恳谈会的问题已分送贵单位',
    text: '{venue}第 {number} 期恳谈会将于 {heldOn} {talkTime} 召开，需贵单位答复的企业问题已分送。请下载问题包，准备答复要点。',
  },
  'talk-session.released.office': {
    subject: '贵单位不必参加{venue}第 {number} 期恳谈会',
    text: '{venue}第 {number} 期恳谈会（{heldOn}）安排有调整，贵单位不必派员参加。',
  },
  'talk-session.postponed.office': {
    subject: '{venue}第 {number} 期恳谈会延期',
    text: '{venue}第 {number} 期恳谈会由 {movedFrom} 延至 {heldOn} {talkTime}[，地点：{talkPlace}]，请贵单位重新安排。',
  },
  'talk-session.cancelled.office': {
    subject: '{venue}第 {number} 期恳谈会取消',
    text: '原定 {heldOn} 的{venue}第 {number} 期恳谈会取消，贵单位不必派员参加。',
  },
  'talk-session.reminded.office': {
    subject: '提醒：{venue}第 {number} 期恳谈会将于 {heldOn} 举行',
    text: '贵单位参加的{venue}第 {number} 期恳谈会将于 {heldOn} {talkTime} 举行[，地点：{talkPlace}][，主题：{talkTopic}]。',
  },
} as const
