// Meetings as their templates see them.
import { expect, test } from 'vitest';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { recapView } from '../../../src/sections/meetings/meeting-view.ts';
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
