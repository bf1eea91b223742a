// An editor who does anything to the post, and remembers what must come of it.

/** What an editor does: what (by number), at which line, and with which other line or words. */
export interface Edit {
  readonly what: number;
  readonly where: number;
  readonly with: number;
}

const namePattern = /〔([^〕]+)〕/;
const headingPattern = /^#{1,6}\s|^\*\*[^*]+\*\*$/;

/** How many kinds of edit there are. */
export const editKinds = 20;

/** What an editor wrote, deleted and moved so far, by the lines' text and by the names of the facts that they stated. */
export class Editor {
  /** Lines that the editor wrote → the fact that they stand for, if any. Each must stay as it is. */
  readonly owned = new Map<string, string | null>();
  /** Facts whose line the editor rewrote. */
  readonly edited = new Set<string>();
  readonly deleted = new Set<string>();
  /** Facts whose line the editor ever rewrote or deleted. */
  readonly touched = new Set<string>();
  readonly moved = new Set<string>();
  /** Those among the moved that the editor carried to their place one by one. */
  readonly placed = new Set<string>();
  /** Facts that stand twice, because the editor copied their line. */
  readonly copied = new Set<string>();
  #lines: string[] = [];
  #mark = '';
  #lineBreak = '\n';
  #finalBreak = true;
  #words = 0;
  /** The number of the first pull request that the tool does not know of. */
  #next = 0;

  /** Does `edits` to a post. */
  edit(post: string, edits: readonly Edit[], nextPullRequest: number): string {
    this.read(post);
    this.#next = nextPullRequest;
    for (const edit of edits) this.#apply(edit);
    return this.write();
  }

  read(post: string): void {
    this.#mark = post.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.#lineBreak = post.includes('\r\n') ? '\r\n' : '\n';
    const lines = post.slice(this.#mark.length).split(this.#lineBreak);
    this.#finalBreak = lines.at(-1) === '';
    if (this.#finalBreak) lines.pop();
    this.#lines = lines;
  }

  write(): string {
    const body = this.#lines.join(this.#lineBreak);
    return this.#mark + body + (this.#finalBreak && this.#lines.length > 0 ? this.#lineBreak : '');
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  get form(): string {
    return JSON.stringify([this.#mark, this.#lineBreak, this.#finalBreak]);
  }

  /** The fact that a line states, `null` for an editor's line and for standing text. */
  factOf(line: string): string | null {
    if (this.owned.has(line)) return null;
    if (headingPattern.test(line))
      return line === '## SOFA WEEKLY | 每周精选' ? 'heading:top' : `heading:${line}`;
    return namePattern.exec(line)?.[1] ?? null;
  }

  /** Nothing is promised about the copies of a record or a line, nor about a second line of them. */
  isCopied(fact: string): boolean {
    return this.copied.has(fact) || this.copied.has(fact.replace(/\+$/, ''));
  }

  /**
   * What became of lines about anything else is the editor's business only. Pull requests yet to be found are kept in mind; what was
   * deleted stays away for good, also if the fact is gone and comes back.
   */
  keepInMind(facts: ReadonlySet<string>): void {
    const known = (fact: string) => facts.has(fact) || this.#isUnknown(fact);
    for (const noted of [this.edited, this.moved, this.placed, this.copied])
      for (const fact of noted) if (!known(fact)) noted.delete(fact);
    for (const [line, about] of this.owned) if (about !== null && !known(about)) this.owned.set(line, null);
  }

  /** What the editor wrote below a record takes its place, without the indentation, when GitHub takes the record back. */
  outdent(lines: readonly string[], lastFacts: ReadonlySet<string>, facts: ReadonlySet<string>): string[] {
    return lines.map((line, at) => {
      const record = lines.slice(0, at).findLast((one) => /^\S/.test(one)) ?? '';
      const fact = record.startsWith('- ') ? this.factOf(record) : null;
      const about = this.owned.get(line);
      if (
        about === undefined ||
        !/^\s/.test(line) ||
        fact === null ||
        this.isCopied(fact) ||
        facts.has(fact) ||
        !lastFacts.has(fact)
      )
        return line;
      this.owned.delete(line);
      this.owned.set(line.trimStart(), about);
      return line.trimStart();
    });
  }

  #apply({ what, where, with: other }: Edit): void {
    const kinds: readonly (() => void)[] = [
      () => this.#append(where),
      () => this.#append(where),
      () => this.#rewrite(where, other),
      () => this.#rewrite(where, other),
      () => this.#delete(where, 1),
      () => this.#delete(where, 1),
      () => this.#delete(where, 2 + (other % 4)),
      () => this.#move(where, other),
      () => this.#move(where, other),
      () => this.#insert(where, other),
      () => this.#insert(where, other),
      () => this.#insertBlock(where, other),
      () => this.#deleteSection(where),
      () => this.#moveSection(where, other),
      () => this.#copy(where, other),
      () => this.#addByHand(where, this.#next + (other % 3)),
      () => this.#insertField(),
      () => {
        this.#lineBreak = this.#lineBreak === '\n' ? '\r\n' : '\n';
      },
      () => {
        this.#finalBreak = !this.#finalBreak;
      },
      () => {
        this.#mark = this.#mark === '' ? '\uFEFF' : '';
      },
    ];
    kinds[what % kinds.length]?.();
  }

  #newWords(): string {
    this.#words += 1;
    return `✎${this.#words}`;
  }

  /** Indexes of lines that an editor touches: not blank, not the front matter's fences, not in a code block of the editor's. */
  #touchable(): number[] {
    let fenced = false;
    return this.#lines.flatMap((line, at) => {
      if (line.startsWith('```')) {
        fenced = !fenced;
        return [];
      }
      return fenced || line.trim() === '' || line.trim() === '---' ? [] : [at];
    });
  }

  #pick(where: number): number | null {
    const all = this.#touchable();
    return all[where % Math.max(1, all.length)] ?? null;
  }

  /** A record's line with its second line; any other line alone. */
  #unitEnd(start: number): number {
    let end = start + 1;
    if (/^- /.test(this.#lines[start] ?? '')) while (/^\s+\S/.test(this.#lines[end] ?? '')) end += 1;
    return end;
  }

  /** Indexes before which a line can be put: below the front matter, in no code block, not between a record's lines. */
  #slots(): number[] {
    const bodyStart = this.#lines.indexOf('---', 1) + 1;
    let fenced = false;
    const slots: number[] = [];
    for (let at = bodyStart; at <= this.#lines.length; at += 1) {
      if (!fenced && !/^\s+\S/.test(this.#lines[at] ?? '')) slots.push(at);
      if (this.#lines[at]?.startsWith('```')) fenced = !fenced;
    }
    return slots;
  }

  #slot(where: number): number {
    const slots = this.#slots();
    return slots[where % Math.max(1, slots.length)] ?? this.#lines.length;
  }

  /** Notes that a line's wording is gone. */
  #release(line: string, becomes: 'edited' | 'deleted' | 'gone'): string | null {
    const fact = this.owned.get(line) ?? this.factOf(line);
    this.owned.delete(line);
    if (fact === null) return null;
    this.edited.delete(fact);
    if (becomes !== 'gone') (becomes === 'edited' ? this.edited : this.deleted).add(fact);
    if (becomes !== 'gone') this.touched.add(fact);
    // Without a line about it, a pull request that the tool has yet to find is nobody's business.
    if (becomes === 'deleted' && this.#isUnknown(fact)) this.deleted.delete(fact);
    return fact;
  }

  #append(where: number): void {
    const at = this.#pick(where);
    const line = at === null ? undefined : this.#lines[at];
    if (at === null || line === undefined) return;
    const fact = this.#release(line, 'edited');
    const quoted = /^(\w+: ".*)"$/.exec(line)?.[1];
    const bold = /^(\*\*[^*]+)\*\*$/.exec(line)?.[1];
    const now =
      quoted !== undefined
        ? `${quoted} ${this.#newWords()}"`
        : bold !== undefined
          ? `${bold} ${this.#newWords()}**`
          : `${line} ${this.#newWords()}`;
    this.#lines[at] = now;
    this.owned.set(now, fact);
  }

  #rewrite(where: number, other: number): void {
    const at = this.#pick(where);
    const line = at === null ? undefined : this.#lines[at];
    if (at === null || line === undefined) return;
    const [, ...rest] = this.#lines.slice(at, this.#unitEnd(at));
    for (const detail of rest) this.#release(detail, 'deleted');
    const known = this.owned.get(line) ?? this.factOf(line);
    const unknown = known !== null && this.#isUnknown(known);
    const fact = this.#release(line, unknown ? 'gone' : 'edited');
    const texts = [
      `编辑写的一句话 $& $1 ${this.#newWords()}`,
      `${this.#newWords()}`,
      `> 引用 ${this.#newWords()}`,
    ];
    const text = texts[other % texts.length] ?? '';
    const now = /^#+ /.test(line) ? `${line.replace(/ .*/, '')} ${text}` : text;
    this.#lines.splice(at, 1 + rest.length, now);
    this.owned.set(now, unknown ? null : fact);
  }

  #isUnknown(fact: string): boolean {
    return Number(/^pull:(\d+)$/.exec(fact)?.[1] ?? 0) >= this.#next;
  }

  #delete(where: number, count: number): void {
    const first = this.#pick(where);
    if (first === null) return;
    for (let n = 0; n < count; n += 1) {
      const at = this.#touchable().find((one) => one >= first);
      if (at === undefined) return;
      for (const line of this.#lines.splice(at, this.#unitEnd(at) - at)) this.#release(line, 'deleted');
    }
  }

  #move(where: number, other: number): void {
    const at = this.#pick(where);
    if (at === null || at < this.#lines.indexOf('---', 1) || /^\s/.test(this.#lines[at] ?? '')) return;
    this.#carry(at, this.#unitEnd(at), other, true);
  }

  #carry(start: number, end: number, other: number, alone: boolean): void {
    const written = () => this.#lines.filter((line) => line.trim() !== '').join('\n');
    const before = written();
    const lines = this.#lines.splice(start, end - start);
    const listed = /^- /.test(lines[0] ?? '');
    this.#lines.splice(this.#slot(other), 0, ...(listed && other % 2 === 0 ? lines : ['', ...lines, '']));
    // Back to where it was is nowhere.
    if (written() === before) return;
    for (const line of lines) {
      const fact = this.owned.get(line) ?? this.factOf(line);
      if (fact !== null) this.moved.add(fact);
      if (fact !== null && alone) this.placed.add(fact);
    }
  }

  #insert(where: number, other: number): void {
    const words = this.#newWords();
    const texts = [
      [`这是编辑加的话：\`$&\`、「${words}」`],
      ['', `### ${words} 大事记`, ''],
      ['', `${words} 第一行`, `${words} 第二行`, ''],
      [`- ${words} 没有链接的一项`],
      ['', `[${words}](https://example.com/a/b/${this.#words}) $' $\` \\`, ''],
    ];
    const lines = texts[other % texts.length] ?? [];
    for (const line of lines) if (line !== '') this.owned.set(line, null);
    this.#lines.splice(this.#slot(where), 0, ...lines);
  }

  #insertBlock(where: number, other: number): void {
    const words = this.#newWords();
    const inside = [
      `- [${words}](https://github.com/mosn/mosn/pull/${100 + (other % 20)})`,
      '',
      `#### ${words}`,
    ];
    for (const line of inside) if (line !== '') this.owned.set(line, null);
    this.#lines.splice(this.#slot(where), 0, '', '```md', ...inside, '```', '');
  }

  /** A heading and what stands below it, up to the next one. */
  #sectionAt(where: number): { start: number; end: number } | null {
    const heads = this.#touchable().filter((at) => headingPattern.test(this.#lines[at] ?? ''));
    const start = heads[where % Math.max(1, heads.length)];
    if (start === undefined) return null;
    return { start, end: heads.find((at) => at > start) ?? this.#lines.length };
  }

  #deleteSection(where: number): void {
    const section = this.#sectionAt(where);
    if (section === null) return;
    for (const line of this.#lines.splice(section.start, section.end - section.start))
      if (line.trim() !== '' && !line.startsWith('```')) this.#release(line, 'deleted');
  }

  #moveSection(where: number, other: number): void {
    const section = this.#sectionAt(where);
    if (section !== null) this.#carry(section.start, section.end, other * 2 + 1, false);
  }

  #copy(where: number, other: number): void {
    const at = this.#pick(where);
    if (at === null || at < this.#lines.indexOf('---', 1) || /^\s/.test(this.#lines[at] ?? '')) return;
    const lines = this.#lines.slice(at, this.#unitEnd(at));
    if (lines.some((line) => this.owned.has(line))) return;
    for (const line of lines) {
      const fact = this.factOf(line);
      if (fact !== null) this.copied.add(fact);
    }
    this.#lines.splice(this.#slot(other), 0, ...lines);
  }

  /** Writes about a pull request that the tool may find later. */
  #addByHand(where: number, number: number): void {
    const fact = `pull:${number}`;
    if (this.edited.has(fact) || this.#lines.some((line) => line.includes(`/pull/${number})`))) return;
    const line = `- [手写 ${this.#newWords()}](https://github.com/mosn/mosn/pull/${number})`;
    this.owned.set(line, fact);
    this.edited.add(fact);
    this.#lines.splice(this.#slot(where), 0, line);
  }

  #insertField(): void {
    const end = this.#lines.indexOf('---', 1);
    if (end === -1) return;
    const line = `weight${this.#words}: ${this.#newWords()}`;
    this.owned.set(line, null);
    this.#lines.splice(end, 0, line);
  }
}
