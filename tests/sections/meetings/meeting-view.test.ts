// Meetings as their templates see them.
import { describe, expect, it, test } from 'vitest';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import type { Document } from '../../../src/sections/document.ts';
import { previewView, recapView } from '../../../src/sections/meetings/meeting-view.ts';
import { viewContext } from '../../../src/sections/view-context.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aMeeting, aSnapshot } from '../../builders/snapshot.ts';

test('decisions name work by its title, as agendas do', () => {
  const url = 'https://github.com/mosn/layotto/pull/682';
  const meeting = aMeeting({
    decisions: [`${url} 下周合并`, '#682', '文档先写英文版'].map(untrusted),
    decisionReferences: [{ repository: 'mosn/layotto', number: 682, title: untrusted('Pluggable'), url }],
  });
  const config = aConfig();
  const document = composeDocument(aSnapshot({ meetings: [meeting] }), config);
  const view = recapView(
    { id: 'meeting-recap', heading: 'x', meetings: [meeting] },
    viewContext(document, config),
  );

  expect(view.meetings[0]?.decisions).toEqual([
    `[Pluggable #682](${url}) 下周合并`,
    `[Pluggable #682](${url})`,
    '文档先写英文版',
  ]);
});

describe('the last agenda of a projected meeting', () => {
  const url = 'https://github.com/mosn/layotto/issues/931';
  const topic = (text: string) => ({ text: untrusted(text), depth: 0, references: [] });
  const last = aMeeting({
    agenda: [topic('a'), topic('b')],
    decisions: [],
    issue: { repository: 'mosn/layotto', number: 931, url },
  });
  const coming = {
    ...last,
    agenda: [],
    lastAgenda: last.agenda,
    viaDingTalk: true,
    status: 'projected',
  } as const;

  it.each([
    ['is not repeated if the recap above lists it', {}, {}, 0],
    ['is shown if the recap has decisions instead', { decisions: [untrusted('done')] }, {}, 2],
    ['is shown if it is of another meeting', { issue: { ...last.issue, number: 929 } }, {}, 2],
    ['is shown if some of it is done since', {}, { lastAgenda: [topic('b')] }, 1],
    ['is empty if there was none', { agenda: [] }, { lastAgenda: [] }, 0],
  ])('%s', (_, held, projected, topics) => {
    const preview = { id: 'meeting-preview', heading: 'x', meetings: [{ ...coming, ...projected }] } as const;
    const recap = { id: 'meeting-recap', heading: 'x', meetings: [{ ...last, ...held }] } as const;
    const document = composeDocument(aSnapshot(), aConfig());
    const shown = (sections: Document['sections']) =>
      previewView(preview, viewContext({ ...document, sections }, aConfig())).meetings[0]?.lastAgenda.length;

    expect(shown([recap, preview])).toBe(topics);
    expect(shown([preview, recap])).toBe(preview.meetings[0]?.lastAgenda.length);
  });
});
