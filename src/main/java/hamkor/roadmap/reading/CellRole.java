package hamkor.roadmap.reading;

/// What a column of a roadmap's table holds, told by its heading or by a person.
public enum CellRole {
    NUMBER, SECTION, TITLE, DETAILS, TERM, START, END, DURATION, DUE, EXECUTORS, CO_EXECUTORS, RESULT, FUNDING,
    /// A remark, a state, a mark of performance: no field of a measure.
    REMARK,
    /// A month, quarter or year whose cells are coloured or marked.
    GANTT,
    UNKNOWN;

    /// Whether what it holds goes into a field of a measure.
    public boolean isField() {
        return this != REMARK && this != GANTT && this != UNKNOWN;
    }

    public boolean isTerm() {
        return this == TERM || this == START || this == END || this == DURATION || this == DUE;
    }

    public boolean isExecutors() {
        return this == EXECUTORS || this == CO_EXECUTORS;
    }
}
