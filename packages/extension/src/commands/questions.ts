/** Questions that are asked one after the other in the same place, as long as they are answered. */
import { type Disposable, type QuickInput, type QuickPickItem, window } from 'vscode';

/** A line to be written. */
export interface AskedLine {
  title: string;
  prompt: string;
  /** What stands there already, and goes when somebody types. */
  value?: string;
  /** What is wrong with an answer, if something is. */
  wrong?(text: string): string | undefined;
}

/**
 * Each question stays until the next is there. If it went before, what lies below would take the keyboard, and a
 * walkthrough would keep it: the next answer would be typed into nothing.
 */
export class Questions implements Disposable {
  private shown: QuickInput | undefined;

  /** One of several; nothing where nobody chose. */
  choose<T extends QuickPickItem>(title: string, items: readonly T[]): Promise<T | undefined> {
    const pick = window.createQuickPick<T>();
    pick.title = title;
    pick.items = items;
    pick.matchOnDetail = true;
    return this.answer(pick, (answered) => pick.onDidAccept(() => answered(pick.selectedItems[0])));
  }

  /** A line of text; nothing where nobody wrote one. */
  ask({ title, prompt, value = '', wrong = () => undefined }: AskedLine): Promise<string | undefined> {
    const box = window.createInputBox();
    box.title = title;
    box.prompt = prompt;
    box.value = value;
    box.valueSelection = [0, value.length];
    box.onDidChangeValue((text) => {
      box.validationMessage = wrong(text);
    });
    return this.answer(box, (answered) =>
      box.onDidAccept(() => {
        if (wrong(box.value) === undefined) answered(box.value);
      }),
    );
  }

  /** Takes the last question away. */
  dispose(): void {
    this.shown?.dispose();
    this.shown = undefined;
  }

  private answer<T>(
    input: QuickInput,
    whenAccepted: (answered: (answer: T | undefined) => void) => void,
  ): Promise<T | undefined> {
    input.ignoreFocusOut = true;
    const answer = new Promise<T | undefined>((answered) => {
      whenAccepted(answered);
      input.onDidHide(() => answered(undefined));
    });
    input.show();
    this.shown?.dispose();
    this.shown = input;
    return answer;
  }
}
