package hamkor.control;

/// What upper modules keep under control follows when the days that a country works are changed: the module that has the terms sets its dates
/// anew. In the transaction of the change.
public interface CalendarChanged {
    void calendarChanged(String country);
}
