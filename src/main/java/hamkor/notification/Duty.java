package hamkor.notification;

import java.time.Duration;

/// Work that is done again and again. It may be begun at any time, also twice: what it finds done it leaves.
interface Duty {
    /// By which the timetable knows it: never changed once released.
    String name();

    /// How long after its end it begins again.
    Duration every();

    void perform();
}
