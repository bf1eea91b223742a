// Every kind of picture that comes of a document. A further kind is a file and a line here.
import { card } from './card/card.ts';
import { newcomer } from './covers/newcomer.ts';
import { shareCover } from './covers/share-cover.ts';
import { wechatCover } from './covers/wechat-cover.ts';
import type { PictureKind } from './picture.ts';
import { poster } from './poster/poster.ts';

export const pictures: readonly PictureKind[] = [card, shareCover, poster, wechatCover, newcomer];
