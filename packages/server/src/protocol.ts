/** What the server asks of the editor beyond the protocol. */

/** Requests about files, by their method. Each takes an address and fails where there is no such file. */
export const fileRequests = {
  /** What stands at an address: `FileKind`. */
  stat: 'cairn/files/stat',
  /** The text of a file, as UTF-8. */
  read: 'cairn/files/read',
  /** What a folder holds: `FileKind[]`. */
  list: 'cairn/files/list',
} as const;

/** A file or a folder. */
export interface FileKind {
  uri: string;
  folder: boolean;
}
