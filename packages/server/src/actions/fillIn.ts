/** The command that puts the cursor where a person still has to write, after a change. */
import type { ExecuteCommandHandler } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { FilePlace } from './changes.ts';
import { fillInCommand } from './codeActions.ts';

/** The commands of the server. An editor that cannot show a place leaves the cursor where it is. */
export function commandsOf(connection: Connection | undefined): ExecuteCommandHandler {
  return {
    commands: [fillInCommand],
    executeCommand: async (name, [place]) => {
      if (name !== fillInCommand || !connection || !isPlace(place)) return null;
      const { uri, range } = place;
      await connection.window.showDocument({ uri, selection: range, takeFocus: true }).catch(() => undefined);
      return null;
    },
  };
}

function isPlace(value: unknown): value is FilePlace {
  return typeof value === 'object' && value !== null && 'uri' in value && 'range' in value;
}
