// The preview page: tabs, frames, copying, and looking again when something has changed.
// Text is only ever put into elements as text; HTML goes into frames that run no scripts.
(() => {
  /**
   * @typedef {import('../../src/preview/preview-state.ts').PreviewState} State
   * @typedef {import('../../src/words/preview-words.ts').PageWords} Words
   */

  const words = /** @type {Words} */ (read('words'));
  let state = /** @type {State} */ (read('state'));
  let showsPictures = false;

  const tabs = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[role="tab"]')]);
  const tabList = one('.tabs');
  /** Where each panel was left. @type {Map<string, number>} */
  const places = new Map();
  /** What each frame shows. @type {Map<string, string>} */
  const shown = new Map();

  /** @param {string} id */
  function read(id) {
    return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  }

  /** @param {string} selector */
  function one(selector) {
    const found = document.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}`);
    return found;
  }

  // Tabs, as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ has them.

  /** @param {HTMLElement} tab */
  function choose(tab) {
    const before = tabs.find((other) => other.getAttribute('aria-selected') === 'true');
    if (before !== undefined) places.set(before.id, scrollY);
    for (const other of tabs) {
      const isChosen = other === tab;
      other.setAttribute('aria-selected', String(isChosen));
      other.tabIndex = isChosen ? 0 : -1;
      one(`#${other.getAttribute('aria-controls')}`).hidden = !isChosen;
    }
    reveal(tab);
    history.replaceState(null, '', `#${nameOf(tab)}`);
    if (before !== tab) scrollTo({ top: places.get(tab.id) ?? Math.min(scrollY, top()) });
  }

  /**
   * On a narrow screen the row of tabs scrolls sideways. `scrollIntoView` would do the same, but in Chromium it is also where the
   * next press of Tab starts from, so that the first one would pass the tabs by.
   * @param {HTMLElement} tab
   */
  function reveal(tab) {
    const [row, box] = [tabList.getBoundingClientRect(), tab.getBoundingClientRect()];
    if (box.left < row.left) tabList.scrollLeft -= row.left - box.left;
    else if (box.right > row.right) tabList.scrollLeft += box.right - row.right;
  }

  /** How far the page scrolls until the tabs stick. */
  function top() {
    return one('.band').offsetHeight - tabList.offsetHeight / 2;
  }

  /** @param {HTMLElement} tab */
  function nameOf(tab) {
    return tab.id.replace('tab-', '');
  }

  tabList.addEventListener('click', (event) => {
    const tab = event.target instanceof Element ? event.target.closest('[role="tab"]') : null;
    if (tab instanceof HTMLElement) choose(tab);
  });
  tabList.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((tab) => tab.matches(':focus'));
    const next = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = next === undefined || at === -1 ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    choose(tab);
    tab.focus({ preventScroll: true });
  });
  addEventListener('scroll', () => tabList.classList.toggle('stuck', scrollY > top()), { passive: true });

  // What is shown.

  function show() {
    const { content, problem } = state;
    document.title = `${content.date} · ${words.preview}`;
    one('#name').textContent = content.name;
    one('#date').textContent = content.date;
    one('#title').textContent = content.title;
    one('#summary').textContent = content.summary;
    one('#length').textContent = content.length.words;
    one('#length').classList.toggle('warning', content.length.isTooLong);
    one('#copy-absolute').hidden = content.absolute === null;
    one('#window').textContent = content.window;
    one('#markdown').textContent = content.markdown;
    one('#problem').hidden = problem === null;
    one('#problem-message').textContent =
      problem === null ? '' : [problem.message, problem.hint ?? ''].join('\n').trim();
    for (const button of document.querySelectorAll('.pictures'))
      if (button instanceof HTMLElement) button.hidden = showsPictures || content.pictureHosts.length === 0;
    showFrames();
    showPictures();
    showNotes();
  }

  function showFrames() {
    showFrame('#frame-post', state.content.post);
    showFrame('#frame-wechat', state.content.wechat);
  }

  /**
   * @param {string} selector
   * @param {string} html
   */
  function showFrame(selector, html) {
    const page = withPictures(html, showsPictures);
    const source = `<!doctype html>${page.documentElement.outerHTML}`;
    if (shown.get(selector) === source) return;
    shown.set(selector, source);
    const frame = one(selector);
    if (frame instanceof HTMLIFrameElement) frame.srcdoc = source;
  }

  /** A frame is as high as what is in it, so that the page has one scroll bar. @param {HTMLIFrameElement} frame */
  function stretch(frame) {
    const body = frame.contentDocument?.body;
    if (body === undefined || body === null) return;
    new ResizeObserver(() => {
      frame.style.height = `${body.getBoundingClientRect().height + 2}px`;
    }).observe(body);
  }
  for (const frame of document.querySelectorAll('iframe'))
    frame.addEventListener('load', () => stretch(/** @type {HTMLIFrameElement} */ (frame)));

  /**
   * Ours lies in this page; pictures of other hosts are named until somebody asks to see them.
   * @param {string} html
   * @param {boolean} all
   */
  function withPictures(html, all) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const picture of page.querySelectorAll('img')) {
      const source = picture.dataset.src ?? '';
      const ours = state.content.pictures.find(({ file }) => file === source);
      const isElsewhere = URL.canParse(source);
      delete picture.dataset.src;
      if (ours !== undefined) picture.src = ours.picture;
      else if (isElsewhere && all) picture.src = source;
      else {
        const where = isElsewhere ? new URL(source).host : source;
        picture.replaceWith(element('span', 'picture', [`${picture.alt} · ${where}`]));
      }
    }
    return page;
  }

  /** Each at the size at which it is seen, with its alternative text below it. */
  function showPictures() {
    const { pictures } = state.content;
    one('#no-pictures').hidden = pictures.length > 0;
    one('#pictures').replaceChildren(...pictures.map(showPicture));
    const cover = pictures.find(({ use }) => use === 'wechat');
    const link = one('#cover');
    link.hidden = cover === undefined;
    link.setAttribute('href', cover?.picture ?? '');
    link.setAttribute('download', cover?.file ?? '');
  }

  /** @param {State['content']['pictures'][number]} picture */
  function showPicture(picture) {
    const { use, file, alt } = picture;
    const download = element('a', 'button primary', [words.download]);
    download.setAttribute('href', picture.picture);
    download.setAttribute('download', file);
    const copyIt = element('button', 'button', [words.copyPicture]);
    copyIt.setAttribute('type', 'button');
    copyIt.addEventListener('click', () => copyPicture(picture.picture));
    return element('figure', `shown-${use}`, [
      element('h2', '', [words.pictures[use]]),
      element('div', 'bar', [element('p', '', [file]), copyIt, download]),
      element('div', 'stage', scene(picture)),
      element('figcaption', '', [element('strong', '', [words.alt]), ` ${alt}`]),
    ]);
  }

  /**
   * In a phone, as the card of a link, or as the list of an account shows it.
   * @param {State['content']['pictures'][number]} picture
   */
  function scene({ use, picture, alt }) {
    const image = (/** @type {string} */ className, /** @type {string} */ words) => {
      const made = document.createElement('img');
      made.className = className;
      made.src = picture;
      made.alt = words;
      return made;
    };
    const { title, name } = state.content;
    if (use === 'share')
      return [
        element('div', 'link-card', [
          image('', alt),
          element('p', 'link-title', [title]),
          element('p', 'link-host', [name]),
        ]),
      ];
    if (use === 'wechat')
      return [
        element('div', 'first-article', [image('wide', alt), element('p', '', [title])]),
        element('div', 'listed-article', [
          element('p', '', [title]),
          element('div', 'square', [image('end', '')]),
        ]),
      ];
    return [image(use === 'card' ? 'phone' : '', alt)];
  }

  /** @param {string} link */
  function copyPicture(link) {
    const bytes = Uint8Array.from(atob(link.slice(link.indexOf(',') + 1)), (char) => char.charCodeAt(0));
    const item = () => new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) });
    Promise.resolve()
      .then(() => navigator.clipboard.write([item()]))
      .then(
        () => say(words.copied),
        () => say(words.notCopied),
      );
  }

  function showNotes() {
    const { diagnostics, places, findings } = state.content;
    const count = diagnostics.length + places.length + findings.length;
    one('#count').textContent = String(count);
    one('#count').hidden = count === 0;
    one('#nothing').hidden = count > 0;
    one('#heading-findings').hidden = findings.length === 0;
    one('#findings').replaceChildren(
      ...findings.map(({ severity, label, where, rule, message }) =>
        element('li', severity === 'error' ? 'warning' : 'info', [
          element('p', 'about', [
            element('span', 'severity', [label]),
            element('strong', '', [where]),
            element('span', '', [rule]),
          ]),
          element('p', '', [message]),
        ]),
      ),
    );
    one('#heading-places').hidden = places.length === 0;
    one('#heading-diagnostics').hidden = diagnostics.length === 0;
    one('#places').replaceChildren(...places.map((place) => element('li', '', [place])));
    one('#diagnostics').replaceChildren(
      ...diagnostics.map(({ severity, code, message, subject }) =>
        element('li', severity, [
          element('p', 'about', [
            element('span', 'severity', [words.severities[severity]]),
            ...(subject === null ? [] : [element('strong', '', [subject])]),
            element('span', '', [code]),
          ]),
          element('p', '', [message]),
        ]),
      ),
    );
  }

  /**
   * @param {string} name
   * @param {string} className
   * @param {(Node | string)[]} children
   */
  function element(name, className, children) {
    const made = document.createElement(name);
    if (className !== '') made.className = className;
    made.append(...children);
    return made;
  }

  for (const button of document.querySelectorAll('.pictures'))
    button.addEventListener('click', () => {
      showsPictures = true;
      show();
    });

  // Copying. The event hands over what is to be copied to the letter; the newer interface would clean the HTML first.

  /** @param {Record<string, string>} formats */
  function copy(formats) {
    const fill = (/** @type {ClipboardEvent} */ event) => {
      for (const [type, text] of Object.entries(formats)) event.clipboardData?.setData(type, text);
      event.preventDefault();
    };
    document.addEventListener('copy', fill, { once: true });
    const isCopied = document.execCommand('copy');
    document.removeEventListener('copy', fill);
    say(isCopied ? words.copied : words.notCopied);
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence;

  /** @param {string} message */
  function say(message) {
    const status = one('#status');
    status.textContent = message;
    status.classList.add('shown');
    clearTimeout(silence);
    silence = setTimeout(() => status.classList.remove('shown'), 2500);
  }

  one('#copy-wechat').addEventListener('click', () => {
    const article = withPictures(state.content.wechat, true).body;
    copy({ 'text/html': article.innerHTML.trim(), 'text/plain': article.textContent.trim() });
  });
  one('#copy-title').addEventListener('click', () => copy({ 'text/plain': state.content.title }));
  one('#copy-summary').addEventListener('click', () => copy({ 'text/plain': state.content.summary }));
  one('#copy-absolute').addEventListener('click', () => copy({ 'text/plain': state.content.absolute ?? '' }));
  one('#copy-markdown').addEventListener('click', () => copy({ 'text/plain': state.content.markdown }));

  // Looking again.

  function watch() {
    const live = one('#live');
    const source = new EventSource('changes');
    const tell = (/** @type {keyof Words['live']} */ name) => {
      live.dataset.state = name;
      live.textContent = words.live[name];
    };
    live.hidden = false;
    source.addEventListener('open', () => tell('watching'));
    source.addEventListener('error', () => tell('lost'));
    source.addEventListener('change', async ({ data }) => {
      if (Number(data) === state.version) return;
      const response = await fetch('state.json').catch(() => null);
      if (response === null || !response.ok) return;
      const fresh = /** @type {State} */ (await response.json());
      const { content } = fresh;
      // These are in the page itself and in its policy.
      if (
        content.language !== state.content.language ||
        content.pictureHosts.join() !== state.content.pictureHosts.join()
      )
        return location.reload();
      state = fresh;
      show();
      say(fresh.problem === null ? words.updated : words.broken);
    });
  }

  choose(tabs.find((tab) => `#${nameOf(tab)}` === location.hash) ?? /** @type {HTMLElement} */ (tabs[0]));
  show();
  if (document.body.dataset.live === 'true') watch();
})();
