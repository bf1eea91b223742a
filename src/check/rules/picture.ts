// `picture`: a picture without words for those who do not see it, or one that is not there.
import { cardPicture, sharePicture } from '../../model/artifact.ts';
import { percentDecode } from '../../text/percent-decode.ts';
import type { Facts } from '../facts/facts.ts';
import type { Found, Rule } from '../rule.ts';

export const picture: Rule = {
  id: 'picture',
  find(post, facts) {
    const shown = post.lines.flatMap(({ pictures, number }) =>
      pictures.flatMap(({ alt, url }): Found[] => [
        ...(alt.trim() === ''
          ? [
              {
                severity: 'error' as const,
                line: number,
                told: { code: 'picture-without-words' as const, data: { address: url } },
              },
            ]
          : []),
        ...missing(url, number, facts),
      ]),
    );
    return shown;
  },
};

/** The pictures of the week are drawn when the draft is made; whoever works on the text alone leaves them out. */
const drawn = [cardPicture, sharePicture];

function missing(url: string, line: number, { files, stage }: Facts): Found[] {
  const [, file] = /^(?:\.\/)?([^/?#:]+\.\w+)$/.exec(url) ?? [];
  if (file === undefined || files === null || files.has(percentDecode(file))) return [];
  const severity = stage === 'draft' && drawn.includes(file) ? 'notice' : 'error';
  return [{ severity, line, told: { code: 'picture-missing', data: { file } } }];
}
