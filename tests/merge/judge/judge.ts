// Whether a merged post is right, however it was arranged: the editor's lines under their headings, every fact that nobody touched
// once and under its own, and nothing else. It knows nothing of how merging works.
import { parseDocument } from 'yaml';
import { Edited } from './edited.ts';
import { bare, markerOf, oldName, subjectOf, unmarked, unnumbered } from './facts.ts';
import { countsOf, type KnownLine, known, take, without } from './known-lines.ts';
import { loosen } from './loosen.ts';
import { boldLine, headingName, levelsOf, readLines } from './read-lines.ts';

export interface Versions {
  /** The last pure render. */
  readonly base: string;
  /** What the editor made of it. */
  readonly ours: string;
  /** The new render. */
  readonly theirs: string;
  readonly merged: string;
  /** What is said to be missing. */
  readonly leftOut: readonly string[];
  /** The render that the editor edited first, and what it was then: what was deleted there stays away. */
  readonly start?: { readonly base: string; readonly ours: string };
}

/** One sentence for each thing that is wrong. */
export function judge({ base, ours, theirs, merged, leftOut, start = { base, ours } }: Versions): string[] {
  const nameOf = (heading: string) => oldName(headingName(heading));
  const levels = levelsOf([base, theirs], nameOf);
  const isStanding = (line: string) =>
    line.startsWith('![') || (boldLine.test(line) && !levels.has(nameOf(line)));
  const standing = new Set([base, theirs].flatMap((render) => render.split('\n')).filter(isStanding));
  const read = (post: string) => readLines(post, levels, standing, nameOf).map(known);
  const [before, written, now] = [read(base), read(ours), read(theirs)];
  const loose = (lines: readonly KnownLine[]) => loosen(lines, written, before, now);
  const [mine, after] = [loose(written), loose(read(merged))];
  const edited = new Edited(before, mine, now);
  const first = new Edited(read(start.base), read(start.ours), now);
  return [
    ...wrongWords(edited, after),
    ...wrongFacts(edited, first, now, after, leftOut),
    ...strayLines(edited, now, after),
    ...wrongMarkers(edited, after),
    ...wrongFrontMatter(merged),
  ];
}

/** Every line of the editor's as often as it was written, under the heading under which it was written. */
function wrongWords({ own, written }: Edited, after: readonly KnownLine[]): string[] {
  return [...new Set(own.map(({ text }) => unnumbered(text)))].flatMap((text) => {
    const lines = own.filter((line) => unnumbered(line.text) === text);
    const found = after.filter((line) => unnumbered(line.text) === text);
    if (found.length < lines.length) return [`lost: ${text}`];
    const places = countsOf(found.map(placeOf));
    const isClosing = isAtEnd(written, own, text) && isAtEnd(after, own, text);
    return lines.flatMap((line) =>
      isClosing || take(places, placeOf(line))
        ? []
        : [`under ${shown(found[0])} instead of ${shown(line)}: ${text}`],
    );
  });
}

/** Whether only the editor's words follow a line: what closes a post belongs to no heading. */
function isAtEnd(lines: readonly KnownLine[], own: readonly KnownLine[], text: string): boolean {
  const at = lines.findLastIndex((line) => unnumbered(line.text) === text);
  return lines.slice(at).every((line) => own.some((one) => one.text === line.text));
}

/** A meeting keeps its words when it passes from the preview to the recap. */
function placeOf({ path }: KnownLine): string {
  return path.map((name) => (isMeetings(name) ? 'meetings' : name)).join(' / ');
}

function wrongFacts(
  edited: Edited,
  first: Edited,
  now: readonly KnownLine[],
  after: readonly KnownLine[],
  leftOut: readonly string[],
): string[] {
  const rest = without(after, edited.own).filter(({ isHidden }) => !isHidden);
  const named = new Set(leftOut.flatMap((text) => text.split('\n').map(bare)));
  return now.flatMap((line) => {
    const { text } = line;
    const fate = edited.fateOf(line);
    const again = rest.some(({ about, place }) => about === line.about && place === line.place);
    if ([edited, first].some((one) => isDeletedMeeting(one, line) || isOtherMeeting(one, line, now)))
      return [];
    if (fate === 'deleted' || (fate === 'new' && first.fateOf(line) === 'deleted'))
      return again && !isNeeded(line) ? [`came back under ${shown(line)}: ${text}`] : [];
    if (fate === 'reworded') {
      if (again) return [`came back under ${shown(line)}: ${text}`];
      return edited.isNews(line) && !named.has(line.bare) ? [`not in the text and not named: ${text}`] : [];
    }
    if (fate === 'moved') return wrongMove(edited, line, now, rest);
    const subject = subjectOf(text);
    // A pull request, an issue or a commit is listed once; people are thanked, and releases tell of work, as often as they should.
    const isListed =
      fate === 'new' && subject?.includes('#') === true && /贡献|contributions/.test(line.place);
    const isTold = isListed && edited.names(subject);
    if (isTold) return again ? [`listed again: ${text}`] : [];
    const isPlaceless = [edited, first].some((one) => one.standing(line.path).length < line.path.length);
    // Under a heading that the editor deleted, news is named or shown, as long as it is not shown twice.
    if (isPlaceless) {
      const alike = rest.filter((one) => one.bare === line.bare);
      const due = now.filter((one) => one.bare === line.bare);
      const isFine = alike.length === due.length || named.has(line.bare) || line.heading !== null;
      return isFine ? [] : [`${alike.length} times: ${text}`];
    }
    return isNeedless(line) ? [] : wrongPlace(edited, line, now, rest);
  });

  /** A heading under which nothing of the render is left has nothing to say. */
  function isNeedless({ heading }: KnownLine): boolean {
    if (heading === null) return false;
    const isBelow = ({ path }: KnownLine) => path.includes(heading);
    const elsewhere = now.filter((line) => !isBelow(line));
    const countOf = (lines: readonly KnownLine[], words: string) =>
      lines.filter((one) => one.bare === words).length;
    return now.filter(isBelow).every((line) => countOf(rest, line.bare) <= countOf(elsewhere, line.bare));
  }

  /** A heading may come back over what nobody has ever deleted. */
  function isNeeded(line: KnownLine): boolean {
    const isNew = (one: KnownLine) => edited.fateOf(one) === 'new' && first.fateOf(one) === 'new';
    return line.heading !== null && now.some((one) => one.path.includes(line.heading ?? '') && isNew(one));
  }
}

/** Whether a line is of a meeting that the editor deleted: when it passes to the recap, it may stay away or come. */
function isDeletedMeeting(edited: Edited, line: KnownLine): boolean {
  const [section, name] = line.heading === null ? line.path.slice(-2) : [line.path.at(-1), line.heading];
  return edited.before.some(
    (one) =>
      isMeetings(section ?? '') &&
      one.heading === name &&
      isMeetings(one.path.at(-1) ?? '') &&
      edited.fateOf(one) === 'deleted',
  );
}

/** Whether a line of a meeting is another meeting's than that which the editor edited under the same name. */
function isOtherMeeting(edited: Edited, line: KnownLine, now: readonly KnownLine[]): boolean {
  const [section, name] = line.heading === null ? line.path.slice(-2) : [line.path.at(-1), line.heading];
  if (section === undefined || name === undefined || !isMeetings(section)) return false;
  const isOf = ({ path }: KnownLine) => path.at(-1) === name && isMeetings(path.at(-2) ?? '');
  const timesOf = (lines: readonly KnownLine[]) =>
    lines
      .filter((one) => isOf(one) && /时间|Time/.test(one.about))
      .map(({ bare, place }) => `${place} ${bare}`);
  const isTouched =
    edited.before.filter(isOf).some((one) => edited.fateOf(one) !== 'untouched') ||
    edited.before.some(
      (one) =>
        one.heading === name && isMeetings(one.path.at(-1) ?? '') && edited.fateOf(one) !== 'untouched',
    );
  return isTouched && String(timesOf(edited.before)) !== String(timesOf(now));
}

function isMeetings(name: string): boolean {
  return /会议|meetings?\b/.test(name);
}

function wrongMove(
  { written }: Edited,
  line: KnownLine,
  now: readonly KnownLine[],
  rest: readonly KnownLine[],
): string[] {
  const places = written
    .filter(({ text, isHidden }) => unmarked(text) === unmarked(line.text) && !isHidden)
    .map(placeOf);
  const found = rest.filter(({ about }) => about === line.about);
  const isThere = found.some(
    (one) => unmarked(one.text) !== unmarked(line.text) || places.includes(placeOf(one)),
  );
  if (places.length > 0 && !isThere) return [`not where the editor put it: ${line.text}`];
  const due = now.filter(({ about }) => about === line.about).length;
  return found.length > due ? [`there twice after it was moved: ${line.text}`] : [];
}

/** Of a fact that nobody touched. */
function wrongPlace(
  edited: Edited,
  line: KnownLine,
  now: readonly KnownLine[],
  rest: readonly KnownLine[],
): string[] {
  const alike = rest.filter((one) => one.bare === line.bare);
  // It came back, and the editor's words had kept its heading.
  if (edited.own.some((one) => one.bare === line.bare && isUnder(edited, one, line))) return [];
  const here = alike.filter((one) => isUnder(edited, one, line));
  const due = now.filter((one) => one.bare === line.bare && isUnder(edited, one, line));
  if (here.length === due.length) return [];
  return here.length === 0 && alike.length > 0
    ? [`under ${shown(alike[0])} instead of ${shown(line)}: ${line.text}`]
    : [`${here.length} times instead of ${due.length} under ${shown(line)}: ${line.text}`];
}

/** Whether two lines stand under the same headings, as far as the editor left them; headings of the editor's own are no bar. */
function isUnder(edited: Edited, one: KnownLine, line: KnownLine): boolean {
  const seen = edited.standing(one.path).filter((name) => edited.rendered.has(name) || name === '---');
  return String(seen) === String(edited.standing(line.path));
}

/** A list looks as the editor made it look, whatever its lines say by now. */
function wrongMarkers({ before, written }: Edited, after: readonly KnownLine[]): string[] {
  const markerIn = (lines: readonly KnownLine[], { about, place }: KnownLine) => {
    const found = lines.filter((one) => one.about === about && one.place === place && !one.isHidden);
    return found.length === 1 ? markerOf(found[0]?.text ?? '') : null;
  };
  return written.flatMap((line) => {
    const [was, made, is] = [before, written, after].map((lines) => markerIn(lines, line));
    if (was == null || made == null || is == null || was === made || is === made) return [];
    return [`behind ${is} instead of ${made}: ${line.text}`];
  });
}

/** Whatever is neither the editor's nor in the new render; a heading stays as long as the editor's words need it. */
function strayLines(edited: Edited, now: readonly KnownLine[], after: readonly KnownLine[]): string[] {
  const own = countsOf(edited.own.map(({ text }) => unnumbered(text)));
  const left = countsOf(now.map((line) => line.bare));
  const ownPlaces = new Set(edited.own.flatMap(({ path }) => path));
  return after.flatMap((line, at) => {
    const { text, heading, isHidden } = line;
    if (take(own, unnumbered(text)) || take(left, line.bare)) return [];
    if (heading !== null && ownPlaces.has(heading)) return [];
    const isWritten = edited.written.some((one) => one.text === text);
    const isKept =
      isHidden || isAboveOwn(edited, after, at) || ['moved', 'reworded'].includes(edited.fateOf(line));
    return isWritten && isKept ? [] : [`not the editor's and not a fact: ${text}`];
  });
}

/** A record stays, too, as long as the editor's words hang on it. */
function isAboveOwn(edited: Edited, after: readonly KnownLine[], at: number): boolean {
  const below = after[at + 1]?.text;
  return below !== undefined && /^\s/.test(below) && edited.own.some(({ text }) => text === below);
}

function wrongFrontMatter(merged: string): string[] {
  const front = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(merged)?.[1];
  if (front === undefined) return ['there is no front matter'];
  return parseDocument(front).errors.map(({ message }) => `front matter: ${message}`);
}

function shown(line: KnownLine | undefined): string {
  return line === undefined ? 'nothing' : line.place || 'no heading';
}
