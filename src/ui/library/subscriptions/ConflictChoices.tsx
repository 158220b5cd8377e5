import type { FieldConflict, MergeChoice, MergeChoices } from '@/core/subscription/merge-update';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  /** Tells the choices of one document from those of another. */
  readonly name: string;
  readonly conflicts: readonly FieldConflict[];
  readonly choices: MergeChoices;
  readonly language: string;
  readonly onChoose: (field: string, choice: MergeChoice) => void;
}

const CHOICES = ['mine', 'theirs'] as const;

/** Fields that the reader and the publisher both changed: which version is to count. */
export function ConflictChoices({ name, conflicts, choices, language, onChoose }: Props, { words }: Worded) {
  return (
    <>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.field} class="warning conflict">
          <legend>{words('subscription.conflict', [nameField(conflict.field, words)])}</legend>
          {CHOICES.map((each) => (
            <label key={each} class="choice">
              <input
                type="radio"
                name={`${name} ${conflict.field}`}
                checked={choices[conflict.field] === each}
                onChange={() => onChoose(conflict.field, each)}
              />
              <span>
                <strong>{words(`subscription.choice.${each}`)}</strong>{' '}
                <span class="conflict-text" {...getTextAttributes(language)}>
                  {conflict[each] ?? words('subscription.nothingThere')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** What a field is called: a part of the document, and which one of them. */
function nameField(field: string, words: Worded['words']): string {
  const [part = '', ...rest] = field.split('.');
  const name = rest.join('.');
  if (part === 'faq') return `${words('subscription.part.question')} ${name}`;
  if (part === 'terms') return `${words('subscription.part.term')} ${name}`;
  if (part === 'paragraphs') return words('subscription.part.paragraphs');
  return words(`subscription.part.${part as 'title' | 'date' | 'source' | 'author' | 'sourceNote' | 'language'}`);
}
