// npm run rooms: draws the rooms in docs/architecture.md anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { pictureIsIn, withRoomsPicture } from './rooms-picture.ts';

writeFileSync(pictureIsIn, withRoomsPicture(readFileSync(pictureIsIn, 'utf8')));
