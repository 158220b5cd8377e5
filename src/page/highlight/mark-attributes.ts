/** The attributes by which style sheet, popover and others know our marks. */
export const TERM_ATTRIBUTE = 'data-backgrounder-term';
export const MENTION_ATTRIBUTE = 'data-backgrounder-mention';
export const STYLE_ATTRIBUTE = 'data-backgrounder-style';
export const TONE_ATTRIBUTE = 'data-backgrounder-tone';
export const CURRENT_ATTRIBUTE = 'data-backgrounder-current';

/** On the box that keeps a text one child of a flex or grid container. */
export const BOX_ATTRIBUTE = 'data-backgrounder-box';
