// Recognises e-mail addresses, which are never kept, not even if somebody uses theirs as a name.

export function isAddress(name: string): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(name);
}
