import { afterEach, describe, expect, it, vi } from 'vitest';

import { createMarkStock } from '@/page/highlight/mark-stock';
import { rehearseWrapping } from '@/page/highlight/rehearse-wrapping';

afterEach(() => vi.restoreAllMocks());

describe('rehearseWrapping', () => {
  it('has everything run that wraps, and shows nothing of it to the page', async () => {
    document.body.innerHTML = '<p>The CSTO said</p>';
    const { outerHTML } = document.documentElement;
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const made = vi.spyOn(Element.prototype, 'setAttribute');
    await rehearseWrapping(document, createMarkStock(document));
    expect(made).toHaveBeenCalledWith('data-backgrounder-mention', '0');
    expect(document.documentElement.outerHTML).toBe(outerHTML);
    expect(seen).toEqual([]);
    observer.disconnect();
  });
});
