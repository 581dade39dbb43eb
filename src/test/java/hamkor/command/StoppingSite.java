package hamkor.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import hamkor.document.Limits;
import hamkor.term.BusinessClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// The real site on a database that outlives it, to be killed: `URL USER PASSWORD FILES`. Says `READY PORT`; each line of its input
/// names the point at which it is to stop, and it says `ARMED`.
public final class StoppingSite {
    private StoppingSite() {}

    public static void main(String[] arguments) throws IOException {
        Stopping.weave();
        var pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername(arguments[1]);
        pool.setPassword(arguments[2]);
        pool.setMaximumPoolSize(4);
        pool.setConnectionInitSql("set time zone 'UTC'");
        var site = Site.start(new HikariDataSource(pool), BusinessClock.of(Clock.systemUTC()), new SiteSettings(0, Path.of(arguments[3]), Limits.DEFAULT), _ -> {});
        System.out.println("READY " + site.port());
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var point = input.readLine(); point != null; point = input.readLine()) {
            Stopping.arm(point);
            System.out.println("ARMED");
        }
        System.exit(0);
    }
}
