// The registry of rules. A new one is its id (src/words/rule-ids.ts), its file in rules/, its messages in every language, its row in
// docs/check.md, and one line below.
import type { RuleId } from '../words/rule-ids.ts';
import type { Rule } from './rule.ts';
import { address } from './rules/address.ts';
import { count } from './rules/count.ts';
import { credit } from './rules/credit.ts';
import { editorPlace } from './rules/editor-place.ts';
import { frontMatter } from './rules/front-matter.ts';
import { label } from './rules/label.ts';
import { linkText } from './rules/link-text.ts';
import { login } from './rules/login.ts';
import { meetingAgenda } from './rules/meeting-agenda.ts';
import { meetingIssue } from './rules/meeting-issue.ts';
import { meetingJoin } from './rules/meeting-join.ts';
import { meetingTime } from './rules/meeting-time.ts';
import { picture } from './rules/picture.ts';
import { reference } from './rules/reference.ts';
import { smuggled } from './rules/smuggled.ts';
import { title } from './rules/title.ts';
import { twoTitles } from './rules/two-titles.ts';
import { version } from './rules/version.ts';
import { weekday } from './rules/weekday.ts';

const registry = {
  address,
  'link-text': linkText,
  'two-titles': twoTitles,
  label,
  login,
  title,
  version,
  reference,
  credit,
  count,
  'meeting-time': meetingTime,
  'meeting-join': meetingJoin,
  'meeting-issue': meetingIssue,
  'meeting-agenda': meetingAgenda,
  weekday,
  'editor-place': editorPlace,
  'front-matter': frontMatter,
  picture,
  smuggled,
} satisfies Readonly<Record<RuleId, Rule>>;

export const rules: readonly Rule[] = Object.values(registry);
