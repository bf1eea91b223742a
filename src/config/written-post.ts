// `post` and `poster`: where the edition goes, and what is the same in every one.
import * as z from 'zod';
import { expects } from '../model/expected-form.ts';
import { contrastProblems, resolveTheme, themeNames } from './poster-theme.ts';
import { hexColor, host, httpsUrl, relativePath, templatePath } from './written-values.ts';

export const post = z.strictObject({
  path: templatePath.describe(
    'Where the post goes in the target repository; {date} is 2023-05-19, {yyyymmdd} is 20230519.',
  ),
  url: httpsUrl
    .regex(/\/$/, expects('site'))
    .optional()
    .describe(
      'Where the post appears on the website; {date} and {yyyymmdd} as in path. Needed only if it is not below articles.url.',
    ),
  name: z.string().min(1).default('SOFA Weekly').describe("The weekly's name: the start of every title."),
  author: httpsUrl.optional().describe('Front matter: authorlink.'),
  cover: httpsUrl.optional().describe('Front matter: the cover picture.'),
  categories: z.string().min(1).default('SOFA Weekly').describe('Front matter: categories.'),
  tags: z.array(z.string().min(1)).default(['SOFA Weekly']).describe('Front matter: tags.'),
  banner: httpsUrl.optional().describe('The picture below the first heading.'),
  footer: httpsUrl.optional().describe('The picture at the end.'),
  corrections: httpsUrl
    .optional()
    .describe(
      'The page of contributors.yml on GitHub: the post says that a credit is corrected there, in one line.',
    ),
});

export const poster = z
  .strictObject({
    theme: z
      .union([
        z.enum(themeNames),
        z.strictObject({
          background: hexColor.describe('The paper: light or dark.'),
          accent: hexColor.describe('Numbers, links, lines; it has to be readable on the background.'),
        }),
      ])
      .default('light')
      .describe("light, dark, or the community's two colours; everything else follows from them."),
    colors: z
      .strictObject({
        background: hexColor.optional().describe('The paper.'),
        text: hexColor.optional().describe('The text; the header lies on it.'),
        accent: hexColor.optional().describe('Numbers, links, lines.'),
        highlight: hexColor.optional().describe('First contributions.'),
      })
      .prefault({})
      .describe(
        "Single colours in place of the theme's. Shades in between follow, so that every text can be read.",
      ),
    logo: relativePath
      .refine((path) => /\.(?:svg|png|jpe?g)$/i.test(path), { error: expects('picture-file') })
      .optional()
      .describe('A picture beside this file, shown at the top.'),
    footer: z.string().min(1).max(120).optional().describe('The line at the bottom.'),
    avatarHosts: z
      .array(host)
      .default(['avatars.githubusercontent.com'])
      .describe("Hosts that people's pictures are fetched from; an empty list shows initials for everybody."),
    limit: z
      .strictObject({
        people: z.int().min(1).max(200).default(96).describe('How many people each list shows.'),
        pullRequests: z
          .int()
          .min(1)
          .max(200)
          .default(30)
          .describe('How many pull requests are shown in all.'),
      })
      .prefault({})
      .describe('Where pictures stop and say how many more there are; the post names them all.'),
  })
  .prefault({})
  .superRefine(({ theme, colors }, context) => {
    for (const { color, expected } of contrastProblems(resolveTheme(theme, colors))) {
      const isOwn = colors[color] !== undefined || typeof theme === 'string';
      const path = [isOwn ? 'colors' : 'theme', color];
      context.addIssue({ code: 'custom', path, params: { ...expected } });
    }
  });
