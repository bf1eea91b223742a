// The meeting sections: recap (会议回顾) and preview (会议预告), as the document has them.
import type { AgendaItem, Meeting } from '../../model/meeting.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import type { SectionBase } from '../section.ts';

export interface RecapSection extends SectionBase<'meeting-recap'> {
  readonly meetings: readonly Meeting[];
}

/**
 * A meeting to come (会议预告). `projected`: no issue announces it yet, the series' last meeting was carried forward. What is not
 * certain of it is `null` or empty; `lastAgenda` (上次议题) is what is still open of the last one's, empty if it is announced.
 */
export interface PreviewedMeeting extends Meeting {
  readonly lastAgenda: readonly AgendaItem[];
  /** The code is one of DingTalk's, which a projected meeting without a link does not show. */
  readonly viaDingTalk: boolean;
  readonly status: 'announced' | 'projected';
}

/** Whether a link opens a meeting of DingTalk. */
export function isDingTalk(joinUrl: UntrustedText | null): boolean {
  return joinUrl !== null && /^dingtalk:|^https?:\/\/([\w-]+\.)*dingtalk\.com\//.test(joinUrl.raw);
}

export interface PreviewSection extends SectionBase<'meeting-preview'> {
  readonly meetings: readonly PreviewedMeeting[];
}
