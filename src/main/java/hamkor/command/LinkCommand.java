package hamkor.command;

import hamkor.account.Invitations;
import hamkor.audit.Actor;
import hamkor.language.Refusal;
import hamkor.language.Words;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// `./hamkor link EMAIL`: a new link to an account for whoever runs the machine, where no administrator is left who could make one.
final class LinkCommand {
    private LinkCommand() {}

    /// As [AccountCommand#run]; 2 also where the settings, which say the address of the site, cannot be.
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        SiteSettings settings;
        try {
            settings = SiteSettings.from(environment);
        } catch (Refusal wrong) {
            err.println(Words.beside(LinkCommand.class).get(TerminalLanguage.of(environment)).say(wrong.key(), wrong.values().toArray()));
            return 2;
        }
        var site = settings.reach().url().map(URI::toString).orElse("http://localhost:" + settings.port());
        return new AccountCommand("link.usage", "link.nobody", (doors, email) -> doors.getBean(Invitations.class).renew(Actor.program(), email).map(site::concat))
                .run(arguments, environment, out, err);
    }
}
