// `post` and `poster`: where the edition goes, and what is the same in every one.
import { z } from 'zod';
import { hexColor, host, httpsUrl, relativePath, templatePath } from './written-values.ts';

export const post = z.strictObject({
  path: templatePath.describe(
    'Where the post goes in the target repository; {date} is 2023-05-19, {yyyymmdd} is 20230519.',
  ),
  url: httpsUrl
    .regex(/\/$/, 'expected an address that ends in a slash')
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
});

export const poster = z
  .strictObject({
    colors: z
      .strictObject({
        background: hexColor.default('#f4f6fa').describe('The paper.'),
        text: hexColor.default('#14213d').describe('The text; the header lies on it.'),
        accent: hexColor.default('#2460e0').describe('Numbers, links, lines.'),
        highlight: hexColor.default('#f5a524').describe('First contributions.'),
      })
      .prefault({})
      .describe('Shades in between are derived, and moved until every text can be read (4.5:1).'),
    logo: relativePath
      .refine((path) => /\.(?:svg|png|jpe?g)$/i.test(path), { error: 'expected an SVG, PNG or JPEG file' })
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
      .describe('Where the poster stops and says how many more there are; the post names them all.'),
  })
  .prefault({});
