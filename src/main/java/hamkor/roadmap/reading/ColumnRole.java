package hamkor.roadmap.reading;

/// What a column of a roadmap's table holds, told by its heading.
enum ColumnRole {
    NUMBER, SECTION, TITLE, DETAILS, TERM, START, END, DURATION, DUE, EXECUTORS, CO_EXECUTORS, RESULT, FUNDING,
    /// A remark, a state, a mark of performance: no field of a measure.
    REMARK,
    /// A month, quarter or year whose cells are coloured or marked.
    GANTT,
    UNKNOWN;

    /// Whether what it holds goes into a field of a measure.
    boolean isField() {
        return this != REMARK && this != GANTT && this != UNKNOWN;
    }

    boolean isTerm() {
        return this == TERM || this == START || this == END || this == DURATION || this == DUE;
    }

    boolean isExecutors() {
        return this == EXECUTORS || this == CO_EXECUTORS;
    }
}
