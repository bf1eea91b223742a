// Where the configuration publishes to.
import type { Config, PublishConfig } from '../../config/config.ts';
import { Failure } from '../../model/errors.ts';

/**
 * @param file the configuration's
 * @throws Failure `usage` if it does not say where
 */
export function wherePublished({ publish }: Pick<Config, 'publish'>, file: string): PublishConfig {
  if (publish !== null) return publish;
  throw new Failure('nowhere-to-publish', { config: file });
}
