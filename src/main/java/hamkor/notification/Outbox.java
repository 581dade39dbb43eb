package hamkor.notification;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.evidence.Evidence;
import hamkor.id.ActId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// All letters that were written, each once for what it is for: its file in the store, its row in the database, both or none. Whether
/// it is sent besides is for [Post].
@Component
class Outbox {
    private final LetterSql sql;
    private final Evidence files;
    private final MailSettings settings;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Outbox(LetterSql sql, Evidence files, MailSettings settings, Rights rights, Audit audit, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.files = files;
        this.settings = settings;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    boolean isWritten(String key) {
        return sql.isWritten(key);
    }

    /// In the transaction of whoever calls, where there is one: what was noted beside the letter stands or falls with it. A file whose
    /// row did not come to be is the same file when it is written again.
    ///
    /// @return false where one for the same was written before
    boolean write(LetterDraft draft) {
        return transaction.execute(_ -> {
            if (sql.isWritten(draft.key())) return false;
            var id = ActId.make().value();
            var messageId = "<" + id + "@" + settings.domain() + ">";
            var now = clock.now();
            var file = files.store(new ByteArrayInputStream(LetterPaper.write(draft, settings, messageId, now)));
            var who = draft.to().who();
            var letter = new Letter(id, who.region(), who.person(), draft.kind(), draft.language(), draft.day(), draft.subject(), messageId, file.sha256(), now,
                    new Letter.Sending(settings.smtp().isPresent(), Optional.empty(), 0, Optional.empty()));
            if (!sql.add(draft.key(), letter, file.size())) return false;
            audit.record(Actor.program(), who.region(), Act.of("letter-written", Reference.to(who.person()), Map.of("letter", draft.kind(), "day", draft.day().toString())));
            return true;
        });
    }

    /// Those of the administrator's side, the latest first.
    List<Letter> of(Acting who, Optional<UUID> before, int limit) {
        rights.require(who, Deed.MANAGE_PEOPLE);
        return sql.of(who.region(), before, limit);
    }

    /// To be read: what stands in it is somebody's name, address and work, so that the look is told to the record.
    ///
    /// @throws Refusal.NotFound where it is none of the side's
    Letter look(Acting who, UUID id) {
        rights.require(who, Deed.MANAGE_PEOPLE);
        return transaction.execute(_ -> {
            var letter = sql.letter(id).filter(found -> isOf(who.region(), found)).orElseThrow(() -> new Refusal.NotFound(Outbox.class, "letter.none"));
            audit.record(who.actor(), who.region(), Act.of("letter-read", Reference.to(letter.person()), Map.of("letter", letter.kind(), "day", letter.day().toString())));
            return letter;
        });
    }

    private static boolean isOf(RegionId region, Letter letter) {
        return letter.owner().equals(region);
    }

    /// The caller closes it.
    InputStream file(Letter letter) {
        return files.open(letter.sha256());
    }

    LetterContent content(Letter letter) {
        try (var in = file(letter)) {
            return LetterContent.of(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
