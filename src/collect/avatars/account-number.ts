// An account's node id → its number, by which the host of the pictures knows it: https://avatars.githubusercontent.com/u/583231

/** MessagePack's marks of a number, by how many bytes follow. */
const numberMarks: Readonly<Record<number, number>> = { 204: 1, 205: 2, 206: 4 };

/**
 * GitHub promises nothing of what is inside its ids: `null` for what is not written in one of the two ways that are known,
 * `MDQ6VXNlcjU4MzIzMQ==` (the text `04:User583231`) and `U_kgDOAAjmPw` (`[0, 583231]` in MessagePack).
 */
export function accountNumber(nodeId: string): number | null {
  if (!nodeId.startsWith('U_')) {
    const [, digits] = /^04:User(\d{1,15})$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? [];
    return digits === undefined ? null : Number(digits);
  }
  const bytes = Buffer.from(nodeId.slice(2), 'base64url');
  const [list, zero, mark = 0xff] = bytes;
  if (list !== 0x92 || zero !== 0) return null;
  const digits = numberMarks[mark] ?? 0;
  if (bytes.length !== 3 + digits) return null;
  if (digits > 0) return bytes.readUIntBE(3, digits);
  return mark < 0x80 ? mark : null;
}
