// The agenda issue: an issue that announces a meeting, as GitHub gives it. This room is where it is read.

/** Raw strings, written by anyone. `createdAt` is an instant in UTC; `repository` is `owner/name`. */
export interface AgendaIssue {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: string;
}
