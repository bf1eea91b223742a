// What kind of picture some bytes are, by how they begin: a header can say anything.

/** Those that the poster draws, by the ending of their file's name. */
export type AvatarType = 'png' | 'jpg';

const beginnings: Readonly<Record<AvatarType, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
};

export function avatarType(bytes: Uint8Array): AvatarType | null {
  if (startsWith(bytes, beginnings.png)) return 'png';
  return startsWith(bytes, beginnings.jpg) ? 'jpg' : null;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}
