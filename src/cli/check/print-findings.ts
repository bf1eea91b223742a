// Findings as lines that an editor can jump to: `file:line: rule: message`.
import type { Finding } from '../../check/rule.ts';
import { tellFinding } from '../../check/tell-finding.ts';
import { plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { type Language, wordsOf } from '../../words/languages.ts';

export interface CheckedFile {
  readonly file: string;
  readonly edition: string;
  readonly language: Language;
  readonly findings: readonly Finding[];
}

export function findingLine(file: string, finding: Finding, language: Language): string {
  const severity = wordsOf[language].check.severities[finding.severity];
  return `${plainText(untrusted(file))}:${finding.line}: ${finding.rule}: ${severity}: ${tellFinding(finding, language)}`;
}

/** For `--json`: findings with their messages, and what they are made of. */
export function reportOf(checked: readonly CheckedFile[], exitCode: number): object {
  return {
    files: checked.map(({ file, edition, language, findings }) => ({
      file,
      edition,
      findings: findings.map((finding) => ({
        line: finding.line,
        rule: finding.rule,
        severity: finding.severity,
        code: finding.told.code,
        data: finding.told.data,
        message: tellFinding(finding, language),
        fixable: finding.fix != null,
      })),
    })),
    errors: countOf(checked, 'error'),
    notices: countOf(checked, 'notice'),
    exitCode,
  };
}

export function countOf(checked: readonly CheckedFile[], severity: Finding['severity']): number {
  return checked.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length;
}
