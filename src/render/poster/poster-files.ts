// What the poster's files are called, beside the post.

/** Shown in the post. */
export const posterPicture = 'contributions.png';

/** The same as a drawing, for whoever wants to change it. */
export const posterDrawing = 'contributions.svg';
