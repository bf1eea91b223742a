// A large value → JSON, a piece at a time: the text of a very large week is never in memory as a whole.

/** Below this depth a value is one piece. */
const depthOfPieces = 4;
/** Characters that are written together. */
const bundle = 65_536;

/** Together the same as `JSON.stringify(value, null, 2)`, for a value that is an object or an array. */
export function* jsonPieces(value: object): Generator<string> {
  let together = '';
  for (const piece of piecesOf(value, '', depthOfPieces)) {
    together += piece;
    if (together.length < bundle) continue;
    yield together;
    together = '';
  }
  yield together;
}

function* piecesOf(value: unknown, margin: string, depth: number): Generator<string> {
  if (depth === 0 || !isContainer(value)) {
    // No line break of a string is left in JSON: those that there are stand between its parts.
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${margin}`);
    return;
  }
  const inner = `${margin}  `;
  const isList = Array.isArray(value);
  const entries = isList ? value.entries() : Object.entries(value);
  let isEmpty = true;
  for (const [key, one] of entries) {
    if (!isList && (one === undefined || typeof one === 'function')) continue;
    yield `${isEmpty ? (isList ? '[' : '{') : ','}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* piecesOf(one, inner, depth - 1);
    isEmpty = false;
  }
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  yield isEmpty ? `${open}${close}` : `\n${margin}${close}`;
}

/** What turns itself into JSON has a form of its own. */
function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('toJSON' in value);
}
