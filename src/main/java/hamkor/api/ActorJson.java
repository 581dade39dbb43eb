package hamkor.api;

import hamkor.audit.Actor;
import hamkor.language.LanguageText;
import java.util.Optional;

/// Who acted for a side, by the name and post of that day: these are part of the act and cross the border; accounts and contacts
/// never do.
record ActorJson(String name, Optional<LanguageText> post, Optional<String> region) {
    static ActorJson of(Actor actor) {
        return new ActorJson(actor.name(), actor.post(), actor.region().map(region -> region.code()));
    }
}
