// One of everything that the templates of recap and preview may name.
import type { MeetingsView } from './meeting-view.ts';

export const exampleMeetings: MeetingsView = {
  heading: 'SOFA 社区会议回顾',
  meetings: [
    {
      project: 'Layotto',
      topic: 'Layotto 社区会议',
      time: '5 月 17 日 14:00 - 15:00',
      joinCode: '688 824 34655',
      phones: '+862759771621（中国大陆）、+8657128356288（中国大陆）',
      joinLink: '[https://meeting.dingtalk.com/j/x](https://meeting.dingtalk.com/j/x)',
      recording: '[https://www.bilibili.com/video/x](https://www.bilibili.com/video/x)',
      viaDingTalk: true,
      agenda: [{ indent: '    ', text: '[Nested topic #894](https://github.com/mosn/layotto/issues/894)' }],
      lastAgenda: [{ indent: '', text: '[Last topic #902](https://github.com/mosn/layotto/issues/902)' }],
      decisions: ['What was decided'],
      issue: '[https://github.com/mosn/layotto/issues/929](https://github.com/mosn/layotto/issues/929)',
      issueName: '[mosn/layotto#929](https://github.com/mosn/layotto/issues/929)',
      projected: true,
    },
  ],
};
