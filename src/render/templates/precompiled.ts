// The standard templates as the build has compiled them (scripts/build.ts writes this file anew). From source there are none.

/** By their text: one that was changed since is another one. */
export const precompiled: ReadonlyMap<string, TemplateSpecification> = new Map();
