// How the pipeline tells what it is at, and how long each stage took.
import type { Report, Stage } from '../model/report.ts';

/** Runs a stage of the pipeline, shows progress, and measures its time. */
export interface Stages {
  run<Result>(stage: Stage, work: (say: (message: string) => void) => Promise<Result>): Promise<Result>;
  /** Milliseconds of the stages that ran. */
  durations(): Report['durationMs'];
}
