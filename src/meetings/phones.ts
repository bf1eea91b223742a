// Numbers to call, several to a line: `+862759771621（中国大陆）+8657128356288（中国大陆）`, `057128095818 或 02162681677`.
import { halfWidth } from '../markdown/visible-text.ts';

const separators = /\s*(?:或者?|、|[,，/;；])\s*|\s*(?=\+)|(?<=[)）])\s*(?=\d)|(?<=\d{7})\s+(?=\d{7})/;
const phone = /^\+?\d[\d -]*\d(?:\s?[(（][^()（）]{1,30}[)）])?$/;

/** The numbers of a line, each with its remark in brackets, in half-width digits; what is no number is left out. */
export function phonesIn(line: string): string[] {
  return pieces(line).filter(isPhone);
}

/** Whether a line holds numbers to call and nothing else. */
export function isPhoneLine(line: string): boolean {
  const all = pieces(line);
  return all.length > 0 && all.every(isPhone);
}

function pieces(line: string): string[] {
  return line
    .replace(/[０-９＋]/g, halfWidth)
    .split(separators)
    .filter((piece) => piece !== '');
}

function isPhone(piece: string): boolean {
  const digits = piece.replace(/[(（].*$/, '').replace(/\D/g, '').length;
  return digits >= 5 && digits <= 20 && phone.test(piece);
}
