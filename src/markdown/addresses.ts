// Addresses that stand in a text by themselves, as an extension of the parser: `看https://zoom.us/j/1，提前五分钟`.
// GitHub's own rule runs on through Chinese punctuation, and does not know `dingtalk:`.
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bareAddress: 'bareAddress';
  }
}

const schemes = ['https://', 'http://', 'dingtalk://'];

const bareAddress: Construct = {
  name: 'bareAddress',
  previous: (code) => code === null || !/[A-Za-z0-9]/.test(character(code)),
  tokenize(this: TokenizeContext, effects, ok, nok): State {
    let scheme = '';
    const start: State = (code) => {
      effects.enter('bareAddress');
      return inScheme(code);
    };
    const inScheme: State = (code) => {
      scheme += character(code).toLowerCase();
      if (!schemes.some((one) => one.startsWith(scheme))) return nok(code);
      effects.consume(code);
      return schemes.includes(scheme) ? first : inScheme;
    };
    const first: State = (code) => (endsAddress(code) ? nok(code) : rest(code));
    const rest: State = (code) => {
      if (endsAddress(code)) {
        effects.exit('bareAddress');
        return ok(code);
      }
      effects.consume(code);
      return rest;
    };
    return start;
  },
};

const letters = ['h', 'H', 'd', 'D'].map((letter) => letter.charCodeAt(0));

/** For micromark: makes a token of each address. */
export const addressSyntax: Extension = {
  text: Object.fromEntries(letters.map((code) => [code, bareAddress])),
};

/** For mdast: a link without its sentence's punctuation, which follows as text. */
export const addressNodes: TreeExtension = {
  enter: {
    bareAddress(token) {
      const written = this.sliceSerialize(token);
      const url = withoutTail(written);
      this.enter({ type: 'link', url, title: null, children: [{ type: 'text', value: url }] }, token);
      this.exit(token);
      if (url === written) return;
      this.enter({ type: 'text', value: written.slice(url.length) }, token);
      this.exit(token);
    },
  },
};

function character(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code);
}

function endsAddress(code: Code): boolean {
  return (
    code === null || code < 0 || /[\s<>"`\]，。、；！？（）【】「」《》]/.test(String.fromCharCode(code))
  );
}

/** A sentence's punctuation and emphasis after a link are not part of it, nor is a bracket that it did not open. */
function withoutTail(link: string): string {
  let end = link.length;
  let unopened = link.split(')').length - link.split('(').length;
  for (; end > 0; end -= 1) {
    const last = link[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?*_~']/.test(last)) break;
  }
  return link.slice(0, end);
}
