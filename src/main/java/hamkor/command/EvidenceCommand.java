package hamkor.command;

import hamkor.evidence.Evidence;
import hamkor.evidence.EvidenceSettings;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.sql.Database;
import hamkor.sql.DatabaseRefused;
import hamkor.sql.DatabaseSettings;
import hamkor.sql.Progress;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `./hamkor evidence check`: whether all files that the records name are kept as they came, while the site runs as well as without it.
final class EvidenceCommand {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private EvidenceCommand() {}

    /// @param out gets a line for each file that is missing, spoilt or named by nothing, then how many are whole
    /// @return the exit code: 1 a file is missing or spoilt, or the store or the database is not to be had
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var words = Words.beside(EvidenceCommand.class).get(TerminalLanguage.of(environment));
        if (!arguments.equals(List.of("check"))) {
            err.println(words.say("evidence.usage"));
            return WRONG_USAGE;
        }
        // The demo keeps its files apart, as its data.
        var found = List.of(environment, DemoCommand.apart(environment)).stream().filter(each -> DatabaseSettings.from(each).isAnywhere()).findFirst();
        if (found.isEmpty()) {
            err.println(words.say("audit.nothing", DatabaseSettings.from(environment).folder()));
            return REFUSED;
        }
        EvidenceSettings settings;
        try {
            settings = SiteSettings.files(found.get());
        } catch (Refusal wrong) {
            err.println(words.say(wrong.key(), wrong.values().toArray()));
            return WRONG_USAGE;
        }
        try (var database = Database.beside(DatabaseSettings.from(found.get()), Progress.inWords(words.language(), err::println))) {
            return told(new Evidence(settings).ready(), new FilesSql(database.dataSource()), words, out);
        } catch (DatabaseRefused refused) {
            err.println(refused.in(words.language()));
            return REFUSED;
        } catch (Refusal refused) {
            err.println(Words.beside(refused.beside()).get(words.language()).say(refused.key(), refused.values().toArray()));
            return REFUSED;
        }
    }

    /// @return the exit code
    static int told(Evidence evidence, FilesSql files, Words words, PrintStream out) {
        var faults = new EnumMap<Evidence.Fault, Integer>(Evidence.Fault.class);
        long sound = evidence.check(files::beginningWith, (fault, sha256) -> {
            faults.merge(fault, 1, Integer::sum);
            out.println(words.say("evidence." + fault.name().toLowerCase(Locale.ROOT), sha256));
        });
        out.println(words.say("evidence.sound", sound));
        return faults.containsKey(Evidence.Fault.MISSING) || faults.containsKey(Evidence.Fault.SPOILT) ? REFUSED : 0;
    }
}
