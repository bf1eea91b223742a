// Every kind of slip.
import type { Random } from '../../merge/random.ts';
import { type Mutation, type Place, placesOf, replaced } from './mutation.ts';
import { addressAround, rulesFor } from './rules-for.ts';

const digit: Mutation = {
  kind: 'a digit of a number',
  mutate(post, random) {
    const isNumber = (place: Place) =>
      !/\.png/.test(addressAround(place) ?? '') || place.line.startsWith('images:');
    const place = random.pick(placesOf(post, /\d+/, isNumber));
    if (place === null) return null;
    const at = random.below(place.words.length);
    const other = String((Number(place.words[at]) + 1 + random.below(9)) % 10);
    const words = place.words.slice(0, at) + other + place.words.slice(at + 1);
    return {
      text: replaced(post, place, words),
      what: `${place.words} → ${words} in ${place.line}`,
      rules: rulesFor(place),
    };
  },
};

const dates =
  /\d{4}-\d\d-\d\d|(?<=sofa-weekly-)\d{8}|\d{1,2} 月 \d{1,2} 日|\d{1,2} (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)/;

const day: Mutation = {
  kind: 'a date by a day',
  mutate(post, random) {
    const place = random.pick(placesOf(post, dates, ({ line }) => !/^- \[.*\d{4}-\d\d-\d\d/.test(line)));
    if (place === null) return null;
    const by = random.pick([-1, 1]) ?? 1;
    const words = place.words.replace(/(\d{1,2})(?=\D*$)/, (last) =>
      String(Number(last) + by).padStart(last.length, '0'),
    );
    return {
      text: replaced(post, place, words),
      what: `${place.words} → ${words} in ${place.line}`,
      rules: rulesFor(place),
    };
  },
};

const swapped: Mutation = {
  kind: 'a swapped link',
  mutate(post, random) {
    const all = placesOf(
      post,
      /(?<=\]\()https:\/\/[^)]+(?=\))|(?<=：<|: <)https:\/\/[^>]+(?=>)/,
      ({ words }) => !/\.(?:png|jpe?g)|640\?/.test(words),
    );
    const one = random.pick(all);
    const other = random.pick(all.filter(({ words, start }) => words !== one?.words && start !== one?.start));
    if (one === null || other === null) return null;
    return {
      text: replaced(post, one, other.words),
      what: `${other.words} in ${one.line}`,
      rules: [
        'link-text',
        'meeting-issue',
        'label',
        'version',
        'reference',
        'meeting-join',
        'credit',
        'title',
        'login',
        'count',
      ],
    };
  },
};

const person = / \[@?[^\]]+\]\(https:\/\/github\.com\/[\w-]+\)/;
const isCredited = ({ line, section }: Place) =>
  /贡献|Contributions/.test(section) &&
  (line.startsWith('- ') ||
    /^\*\*(?:代码评审|反馈问题|参与讨论|Reviews|Issues reported|Discussion)/.test(line));

const dropped: Mutation = {
  kind: 'a dropped person',
  mutate(post, random) {
    const place = random.pick(
      placesOf(
        post,
        /[ 、,(（]?\s?\[@[^\]]+\]\(https:\/\/github\.com\/[\w-]+\)(?: (?:\d+ [次个条]|×\d+)[ （(]+[^）)]*\)?(?:[^）)]*\))*[^）)]*[）)])?/,
        isCredited,
      ),
    );
    return place === null
      ? null
      : { text: replaced(post, place, ' '), what: `${place.words} in ${place.line}`, rules: ['credit'] };
  },
};

const added: Mutation = {
  kind: 'an added person',
  mutate(post, random) {
    const all = placesOf(
      post,
      person,
      ({ line, section }) => /贡献|Contributions/.test(section) && line.startsWith('- '),
    );
    const one = random.pick(all);
    const other = random.pick(
      all.filter(({ words, line }) => one !== null && !one.line.includes(words) && line !== one.line),
    );
    if (one === null || other === null) return null;
    return {
      text: replaced(post, one, one.words + other.words),
      what: `${other.words} in ${one.line}`,
      rules: ['credit'],
    };
  },
};

const version: Mutation = {
  kind: 'a wrong version',
  mutate(post, random) {
    const place = random.pick(
      placesOf(
        post,
        /(?<![\w.])v?\d+(?:\.\d+){1,3}(?![\w.]*\.(?:png|jpg))/,
        ({ words, line }) => !/^\d{1,2}\.\d\d$/.test(words) || !line.startsWith('date'),
      ),
    );
    if (place === null) return null;
    const parts = place.words.split('.');
    const at = random.below(parts.length);
    const words = parts
      .map((part, n) =>
        n === at ? part.replace(/\d+/, (own) => String(Number(own) + 1 + random.below(3))) : part,
      )
      .join('.');
    return {
      text: replaced(post, place, words),
      what: `${place.words} → ${words} in ${place.line}`,
      rules: ['version'],
    };
  },
};

const login: Mutation = {
  kind: 'a misspelt login',
  mutate(post, random) {
    const place = random.pick(placesOf(post, /\[@([^\]]+)\]\(https:\/\/github\.com\/([\w-]+)\)/));
    if (place === null) return null;
    const [, own = ''] = /@([^\]]+)/.exec(place.words) ?? [];
    const wrong = misspelt(own, random);
    const where = random.below(3);
    const words = place.words
      .replace(where === 1 ? /$^/ : `@${own}]`, () => `@${wrong}]`)
      .replace(where === 0 ? /$^/ : `/${own})`, () => `/${wrong})`);
    return {
      text: replaced(post, place, words),
      what: `${place.words} → ${words} in ${place.line}`,
      rules: ['link-text', 'login'],
    };
  },
};

const title: Mutation = {
  kind: 'a mistyped title',
  mutate(post, random) {
    const place = random.pick(
      placesOf(post, /(?<=^ *- (?:【[^】]*】|\[[^\]]*\] )?\[)[^\]\n@]+(?= [\w./-]*#\d+\]\()/),
    );
    if (place === null) return null;
    const words = mistyped(place.words, random);
    return words === null
      ? null
      : {
          text: replaced(post, place, words),
          what: `${place.words} → ${words}`,
          rules: ['title', 'version'],
        };
  },
};

const breakages: readonly ((address: string, random: Random) => string)[] = [
  (one) => one.replace('://', ':/'),
  (one) => one.replace(/^h/, 'hh'),
  (one) => one.replace(/^https/, 'htps'),
  (one) => one.replace('://', '//'),
  (one) => one.replace('://', '：//'),
  (one) => `${one}*`,
  (one) => `${one}**`,
  (one) => `${one}，`,
  (one) => `${one}。`,
  (one) => one.replace('github.com', 'githubcom'),
  (one) => one.replace('github.com', 'github.con'),
  (one) => one.replace('://', ':// '),
];

const address: Mutation = {
  kind: 'a broken address',
  mutate(post, random) {
    const place = random.pick(
      placesOf(post, /(?<=[(<])https:\/\/[^)>\s]+(?=[)>])/, ({ line }) => !/^images/.test(line)),
    );
    const breakage = random.pick(breakages);
    const words = place === null || breakage === null ? null : breakage(place.words, random);
    if (place === null || words === null || words === place.words) return null;
    return {
      text: replaced(post, place, words),
      what: `${place.words} → ${words} in ${place.line}`,
      rules: ['address'],
    };
  },
};

const label: Mutation = {
  kind: 'another label',
  mutate(post, random) {
    const own = random.pick(
      placesOf(
        post,
        /(?<=^「\*\*)(?:Layotto|MOSN|SOFA\w+)(?=\*\*」：.*github)|(?<=^\*\*)(?:Layotto|MOSN|SOFA\w+)(?=\*\*: .*github)|(?<=^#### )(?:Layotto|MOSN|SOFA\w+)$/,
      ),
    );
    const other = random.pick(
      ['SOFAArk', 'SOFARPC', 'MOSN', 'Layotto'].filter((name) => name !== own?.words),
    );
    if (own === null || other === null) return null;
    return {
      text: replaced(post, own, other),
      what: `${own.words} → ${other} in ${own.line} of ${own.section}`,
      rules: ['label'],
    };
  },
};

const record: Mutation = {
  kind: 'a dropped record',
  mutate(post, random) {
    const place = random.pick(
      placesOf(
        post,
        /^ *- .*\n?$/,
        ({ section, line }) => /贡献|Contributions|会议|meetings/.test(section) && line.includes(']('),
      ),
    );
    return place === null
      ? null
      : {
          text: replaced(post, { ...place, end: place.end + 1 }, ''),
          what: place.line,
          rules: ['credit', 'meeting-agenda'],
        };
  },
};

const weekday: Mutation = {
  kind: 'a wrong weekday',
  mutate(post, random) {
    const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const place = random.pick(
      placesOf(post, /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?= \d)/, ({ line }) => line.startsWith('**Time')),
    );
    const other = random.pick(names.filter((name) => name !== place?.words));
    if (place === null || other === null) return null;
    return { text: replaced(post, place, other), what: `${other} in ${place.line}`, rules: ['weekday'] };
  },
};

const picture: Mutation = {
  kind: 'a picture without words',
  mutate(post, random) {
    const place = random.pick(placesOf(post, /(?<=^!\[)[^\]]+(?=\]\()/));
    return place === null ? null : { text: replaced(post, place, ''), what: place.line, rules: ['picture'] };
  },
};

const smuggled: Mutation = {
  kind: 'a shortcode or HTML in a title',
  mutate(post, random) {
    const place = random.pick(placesOf(post, /(?<=^ *- \[)(?=[^\]@])/));
    const words = random.pick([
      '{{< figure src="x" >}} ',
      '{{% note %}} ',
      '<script>x</script>',
      '<img src=x> ',
      '<b>x</b> ',
    ]);
    return place === null || words === null
      ? null
      : { text: replaced(post, place, words), what: `${words} in ${place.line}`, rules: ['smuggled'] };
  },
};

export const allMutations: readonly Mutation[] = [
  digit,
  day,
  swapped,
  dropped,
  added,
  version,
  login,
  title,
  address,
  label,
  record,
  weekday,
  picture,
  smuggled,
];

function misspelt(name: string, random: Random): string {
  const at = random.below(name.length);
  const letter = 'abcdefghijklmnopqrstuvwxyz0123456789'[random.below(36)] ?? 'x';
  const ways = [
    name.slice(0, at) + letter + name.slice(at + 1),
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + name.slice(at),
    name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
  ].filter(
    (one) => one.toLowerCase() !== name.toLowerCase() && /^[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?$/.test(one),
  );
  return random.pick(ways) ?? `${name}${letter}`;
}

/** One letter of the words, left out or doubled; `null` if there is none to change. */
function mistyped(words: string, random: Random): string | null {
  const letters = [...words.matchAll(/(?<![&#\w])[\p{L}\p{N}]+(?!\w*;)/gu)].flatMap(({ 0: word, index }) =>
    [...word].map((_, n) => index + n),
  );
  const at = random.pick(letters);
  if (at === null) return null;
  return random.below(2) === 0
    ? words.slice(0, at) + words.slice(at + 1)
    : words.slice(0, at) + (words[at] ?? '') + words.slice(at);
}
