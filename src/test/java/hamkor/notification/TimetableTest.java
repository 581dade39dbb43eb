package hamkor.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Work that the clock starts, on one node and on several.
class TimetableTest {
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATER = Duration.ofHours(1);

    private record Counted(String name, Duration every, AtomicInteger times) implements Duty {
        @Override public void perform() {
            times.incrementAndGet();
        }
    }

    private static Timetable on(DataSource database, Duty duty) {
        var timetable = new Timetable(database, BusinessClock.of(Clock.systemUTC()), List.of(duty), Duration.ZERO, SOON);
        timetable.begin();
        return timetable;
    }

    @Test void workIsReallyDoneAgainAndAgain() {
        var duty = new Counted("counted", SOON, new AtomicInteger());
        var timetable = on(TestDatabase.fresh(), duty);
        await().atMost(Duration.ofSeconds(20)).until(() -> duty.times().get() >= 3);
        timetable.end();
        int done = duty.times().get();
        assertThat(duty.times()).as("nothing goes on after the end").hasValue(done);
    }

    @Test void nothingIsDoneBeforeItIsBegunNorRightAfter() throws InterruptedException {
        var duty = new Counted("counted", LATER, new AtomicInteger());
        var timetable = on(TestDatabase.fresh(), duty);
        Thread.sleep(500);
        assertThat(duty.times()).as("the first time waits as long as any other").hasValue(0);
        timetable.end();
        new Timetable(TestDatabase.fresh(), BusinessClock.of(Clock.systemUTC()), List.of(duty)).end();
        assertThat(duty.times()).hasValue(0);
    }

    @Test void whatFellDueDuringAStopIsDoneOnceByWhicheverNodeComesFirst() {
        var database = TestDatabase.fresh();
        var times = new AtomicInteger();
        var duty = new Counted("counted", LATER, times);
        var sql = JdbcClient.create(database);
        var first = on(database, duty);
        await().atMost(Duration.ofSeconds(20)).until(() -> sql.sql("select count(*) from scheduled_tasks").query(Integer.class).single() == 1);
        first.end();
        sql.sql("update scheduled_tasks set execution_time = now() - interval '3 days'").update();
        var nodes = List.of(on(database, duty), on(database, duty), on(database, duty));
        await().atMost(Duration.ofSeconds(20)).until(() -> sql.sql("select execution_time > now() and not picked from scheduled_tasks").query(Boolean.class).single());
        nodes.forEach(Timetable::end);
        assertThat(times).as("three days of every hour are caught up by doing it once").hasValue(1);
    }
}
