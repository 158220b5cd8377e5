import { describe, expect, it } from 'vitest';

import { NamedText } from '@/ui/card/NamedText';
import { naming } from '@@/tests/ui/sample-card';
import { show } from '@@/tests/ui/show';

describe('NamedText', () => {
  it.each([
    ['no name', 'No name here.', 'No name here.'],
    ['a name at the start', '[Varholm] closed.', '<b>Varholm</b> closed.'],
    ['a name at the end', 'They left [Varholm]', 'They left <b>Varholm</b>'],
    ['two names', 'From [Varholm] to [Old Varholm].', 'From <b>Varholm</b> to <b>Old Varholm</b>.'],
    ['names side by side', '[Ab][Cd]', '<b>Ab</b><b>Cd</b>'],
    ['nothing but a name', '[Varholm]', '<b>Varholm</b>'],
    ['a name beyond the Basic Multilingual Plane', '𐌰 [𐌱𐌲] 𐌳', '𐌰 <b>𐌱𐌲</b> 𐌳'],
    ['no text', '', ''],
  ])('sets off %s', (_, bracketed, html) => {
    const { container } = show(<NamedText {...naming(bracketed)} />);

    expect(container.innerHTML).toBe(html);
  });
});
