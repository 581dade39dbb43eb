package hamkor.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import hamkor.term.BusinessClock;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Begins every [Duty] when its time has come: on one node at a time, and after a stop what fell due meanwhile. Stands still until
/// it is begun, so that a command or a test has nothing running beside it.
@Component
public class Timetable {
    /// People who start the site want its first page; nothing that the clock starts is missed for half a minute.
    private static final Duration AFTER_THE_START = Duration.ofSeconds(30);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);
    /// A node that is gone is noticed after six of them, and its work is begun again elsewhere.
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);
    private static final int AT_ONCE = 2;

    private final Duration wait;
    private final Scheduler scheduler;
    private Thread beginning;

    @Autowired Timetable(DataSource database, BusinessClock clock, List<Duty> duties) {
        this(database, clock, duties, AFTER_THE_START, LOOKS_EVERY);
    }

    Timetable(DataSource database, BusinessClock clock, List<Duty> duties, Duration wait, Duration looksEvery) {
        this.wait = wait;
        scheduler = Scheduler.create(database).startTasks(duties.stream().map(Timetable::task).toList()).threads(AT_ONCE).clock(clock::now)
                .pollingInterval(looksEvery).heartbeatInterval(HEARTBEAT).shutdownMaxWait(ENDS_WITHIN).build();
    }

    private static RecurringTask<Void> task(Duty duty) {
        return Tasks.recurring(duty.name(), new Again(duty.every())).execute((_, _) -> duty.perform());
    }

    /// To be called once the site answers.
    public synchronized void begin() {
        beginning = Thread.ofVirtual().name("timetable").start(() -> {
            try {
                Thread.sleep(wait);
                scheduler.start();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();   // the site ends before anything began
            }
        });
    }

    /// Lets what is being done end.
    @PreDestroy synchronized void end() {
        if (beginning == null) return;
        beginning.interrupt();
        try {
            beginning.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        scheduler.stop();
    }

    /// The first time as long after the start as between any two: an installation that was just set up has nothing to catch up.
    private record Again(Duration every) implements Schedule {
        @Override public Instant getNextExecutionTime(ExecutionComplete done) {
            return done.getTimeDone().plus(every);
        }

        @Override public Instant getInitialExecutionTime(Instant now) {
            return now.plus(every);
        }

        @Override public boolean isDeterministic() {
            return false;
        }
    }
}
