/** Something the person at the keyboard can mend; its message is one sentence that says what to do. */
export class ProjectProblem extends Error {}
