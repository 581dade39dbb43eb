package hamkor.account;

import hamkor.directory.People;
import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.web.OwnAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The accounts that a demo offers on its sign-in page.
@Component
class Offers {
    private final Accounts accounts;
    private final People people;
    private final Regions regions;
    private final AccountSettings settings;

    Offers(Accounts accounts, People people, Regions regions, AccountSettings settings) {
        this.accounts = accounts;
        this.people = people;
        this.regions = regions;
        this.settings = settings;
    }

    /// Of one of them; empty where the address is none that is offered.
    Optional<String> password(String email) {
        return settings.shown().filter(shown -> shown.emails().contains(email)).map(AccountSettings.Shown::password);
    }

    /// By region, in the order in which the settings name them; empty where it is no demo.
    ///
    /// @param to where to go on
    Optional<SignInView.Offered> to(String to, Words words) {
        return settings.shown().map(shown -> {
            var offered = accounts.called(shown.emails()).stream().sorted(Comparator.comparingInt(account -> shown.emails().indexOf(account.email()))).toList();
            var names = people.of(offered.stream().map(Account::person).toList());
            var known = regions.of(offered.stream().map(Account::region).toList());
            Language language = words.language();
            var sides = new LinkedHashMap<RegionId, List<SignInView.Offer>>();
            for (var account : offered)
                sides.computeIfAbsent(account.region(), _ -> new ArrayList<>()).add(new SignInView.Offer(account.email(), RoleWords.of(account.roles(), words),
                        names.get(account.person()).name().shownTo(language), address(account.email(), to)));
            return new SignInView.Offered(shown.password(), sides.entrySet().stream()
                    .map(side -> new SignInView.Side(known.get(side.getKey()).name().shownTo(language), side.getValue())).toList());
        });
    }

    private static String address(String email, String to) {
        return "/sign-in?as=" + email + "&to=" + URLEncoder.encode(OwnAddress.of(to).toString(), StandardCharsets.UTF_8);
    }
}
