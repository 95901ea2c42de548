/** What is told of promises, instructions, and half-yearly and yearly reviews; offices hear of no enterprise. */
export const promises = {
  'promise.given.office': {
    subject: '承诺 {number} 由贵单位负责',
    text: '承诺台账登记了一项由贵单位负责的承诺（{number}），期限为 {dueOn}。请按期办成并报告。',
  },
  'promise.instructed.office': {
    subject: '领导批示 {number} 交贵单位落实',
    text: '有一项领导批示（{number}）交贵单位落实，期限为 {dueOn}。请登录平台查看批示内容，办成后报告。',
  },
  'promise.near.office': {
    subject: '承诺 {number} 临近期限',
    text: '贵单位的承诺（{number}）应于 {dueOn} 前兑现，期限已近。办成后请报告；确有困难的，请在期限前申请改期并说明理由。',
  },
  'promise.broken.office': {
    subject: '承诺 {number} 已过期限，记为失约',
    text: '贵单位的承诺（{number}）应于 {dueOn} 前兑现，现已过期，台账记为失约。兑现后仍请报告，记为逾期兑现。',
  },
  'promise.kept.office': {
    subject: '承诺 {number} 已认定兑现',
    text: '贵单位报告的承诺（{number}）已认定兑现。',
  },
  'promise.returned.office': {
    subject: '承诺 {number} 的报告被退回',
    text: '贵单位关于承诺（{number}）的报告被退回，现定期限为 {dueOn}。请登录平台查看，继续办理。',
  },
  'promise.dateGranted.office': {
    subject: '承诺 {number} 同意改期至 {dueOn}',
    text: '承诺（{number}）同意改期至 {dueOn}。台账仍按原定期限计算是否按期。',
  },
  'promise.dateRefused.office': {
    subject: '承诺 {number} 的改期申请未获同意',
    text: '承诺（{number}）的改期申请未获同意，期限仍为 {dueOn}。请登录平台查看理由。',
  },
  'promise.withdrawn.office': {
    subject: '承诺 {number} 已撤销',
    text: '承诺（{number}）已撤销，不再办理。期限前撤销的不计入按期率，台账另列；已失约的仍记为失约。',
  },
  'promise.reported.coordinator': {
    subject: '承诺 {number}：{office}报告已兑现，待认定',
    text: '{office}报告承诺（{number}）已兑现，期限为 {dueOn}。请核对依据后认定或退回。',
  },
  'promise.dateAsked.coordinator': {
    subject: '承诺 {number}：{office}申请改期',
    text: '{office}申请将承诺（{number}）改期，现定期限为 {dueOn}。请决定是否同意。',
  },
  'promise.broken.coordinator': {
    subject: '承诺 {number}：{office}失约',
    text: '{office}的承诺（{number}）应于 {dueOn} 前兑现，现已过期。请督促。',
  },
  'promise.judge.coordinator': {
    subject: '承诺 {number}：{office}的报告逾期未认定',
    text: '{office}关于承诺（{number}）的报告应于 {dueOn} 前认定或退回，现已过期。认定之前，过了原定期限的承诺一律记为失约。请尽快核对。',
  },
  'promise.judge.leader': {
    subject: '您的批示 {number}：{office}的报告待您认定',
    text: '{office}关于您的批示（{number}）的报告应于 {dueOn} 前认定或退回，现已过期。请查看后认定或退回。',
  },
  'promise.withdrawn.leader': {
    subject: '您的批示 {number} 已撤销',
    text: '您交{office}的批示（{number}）已由统筹单位提出、第二人批准撤销。撤销理由和经手人请在台账中查看。',
  },
  'promise.reported.leader': {
    subject: '您的批示 {number}：{office}报告已落实',
    text: '{office}报告您的批示（{number}）已落实，请查看后认定或退回。',
  },
  'promise.kept.leader': {
    subject: '您的批示 {number} 已认定落实',
    text: '您交{office}的批示（{number}）已认定落实。',
  },
  'promise.broken.leader': {
    subject: '您的批示 {number}：{office}逾期未落实',
    text: '您交{office}的批示（{number}）应于 {dueOn} 前落实，现已过期。',
  },
  'promise.reported.enterprise': {
    subject: '您的诉求 {number}：{office}报告承诺已兑现',
    text: '{office}就您的诉求 {number} 作出的承诺，已报告兑现：{words}。请打开该诉求查看；如实际没有兑现，可在那里退回。',
  },
  'promise.kept.enterprise': {
    subject: '您的诉求 {number}：{office}的承诺已兑现',
    text: '{office}就您的诉求 {number} 作出的承诺，已认定兑现：{words}。',
  },
  'promise.broken.enterprise': {
    subject: '您的诉求 {number}：{office}的承诺没有按期兑现',
    text: '{office}就您的诉求 {number} 承诺于 {dueOn} 前办成的事项，没有按期兑现，已记入承诺台账并继续督促：{words}。',
  },
  'promise.moved.enterprise': {
    subject: '您的诉求 {number}：{office}的承诺改期至 {dueOn}',
    text: '{office}就您的诉求 {number} 作出的承诺，经同意改期至 {dueOn}：{words}。是否按期仍按原定期限计算。',
  },
  'promise.withdrawn.enterprise': {
    subject: '您的诉求 {number}：一项承诺已撤销',
    text: '{office}就您的诉求 {number} 作出的一项承诺已撤销：{words}。打开该诉求可以查看。',
  },
  'retrospective.planned.coordinator': {
    subject: '{number} 复盘已提出安排',
    text: '{number} 复盘（半年专题或年度复盘）已按固定日期提出安排，会议定于 {heldOn}，可以调整。请汇总材料。',
  },
  'retrospective.sampled.auditor': {
    subject: '{number} 复盘的复查件已抽取',
    text: '{number} 复盘的复查件已抽取，请逐件复查并在 {heldOn} 会前记录结果。',
  },
  'retrospective.submitted.leader': {
    subject: '{number} 复盘材料已提交',
    text: '{number} 复盘材料已提交，会议定于 {heldOn}。可在平台查看材料。',
  },
} as const
