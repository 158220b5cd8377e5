import type { HoverEvent, View } from '@/core/popover/hover-state';
import { CardStack } from '@/ui/card/CardStack';
import { LookUpMiss } from '@/ui/card/LookUpMiss';
import { type Words, WordsProvider } from '@/ui/words';

interface Props {
  readonly view: View;
  readonly isPinned: boolean;
  readonly canGoBack: boolean;
  readonly words: Words;
  /** `YYYY-MM-DD`, or `null` where the page tells none. */
  readonly pageDate: string | null;
  /** The id for the heading that names the dialog. */
  readonly titleId: string;
  readonly dispatch: (event: HoverEvent) => void;
}

/** What the popover has open, its buttons turned into the state machine's events. */
export function PopoverView({ view, isPinned, canGoBack, words, pageDate, titleId, dispatch }: Props) {
  const close = () => dispatch({ type: 'close-chosen' });
  return (
    <WordsProvider value={words}>
      {view.kind === 'miss' ? (
        <LookUpMiss text={view.text} titleId={titleId} onClose={close} />
      ) : (
        <CardStack
          cards={view.cards}
          pageDate={pageDate}
          isPinned={isPinned}
          canGoBack={canGoBack}
          titleId={titleId}
          onRelated={(termId) => dispatch({ type: 'related-chosen', termId })}
          onBack={() => dispatch({ type: 'back-chosen' })}
          onPin={() => dispatch({ type: 'pin-chosen' })}
          onClose={close}
        />
      )}
    </WordsProvider>
  );
}
