/** In the place of the extension's API, which Node has not: messages are asked for by their names and shapes alone. */
export const browser = {};
