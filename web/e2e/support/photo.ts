/** A picture of three pixels by two. */
export const PHOTO = {
  name: 'مودم کلاس ۱۲.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGM4YaMBQQxwFgBKJAcJKumIJAAAAABJRU5ErkJggg==', 'base64'),
}
