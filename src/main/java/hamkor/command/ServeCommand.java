package hamkor.command;

import hamkor.control.DaysOff;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import java.io.PrintStream;
import java.util.Map;

/// `./hamkor serve`: the site on the office's own data.
public final class ServeCommand {
    private ServeCommand() {}

    /// Runs until the program is told to end (Ctrl-C, SIGTERM).
    ///
    /// @param environment where `HAMKOR_PORT` and the settings of the database stand
    /// @param out gets the address, one line
    /// @param err gets what takes its time, what cannot be, and while nobody has an account the link for the first administrator
    /// @return the exit code: 0 ended by itself; a signal that ends it shows as 130 or 143, 1 the database or the port is not to be had, 2 a setting is none
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        return Running.until(environment, out, err, (doors, _, _) -> {
            doors.door(Regions.class).bringIn(RegionNames.all());
            doors.door(DaysOff.class).bringIn();
        });
    }
}
