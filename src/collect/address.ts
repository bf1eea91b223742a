// E-mail addresses, of which none is kept: not even where somebody gave theirs for a name.

export function isAddress(name: string): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(name);
}
