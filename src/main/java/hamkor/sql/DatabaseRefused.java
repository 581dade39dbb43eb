package hamkor.sql;

import hamkor.language.Language;
import hamkor.language.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// An expected no of the database: what is wrong, where, and what to do, as a key of the words and their values. Translated
/// where it is shown ([#in]); its message is the English, for logs. No stack trace: nothing in the program is broken.
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    /// Of this package, in all languages.
    static final Map<Language, Words> WORDS = Words.beside(DatabaseRefused.class);

    private final Reason reason;
    private final transient List<String> values;

    DatabaseRefused(Reason reason, Object... values) {
        super(WORDS.get(Language.EN).say(reason.key(), values), null, false, false);
        this.reason = reason;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    public Reason reason() {
        return reason;
    }

    /// What the words name, in their order: a folder, a process, an address, the server's own words. Never a password.
    public List<String> values() {
        return values;
    }

    /// The whole refusal for a reader of that language, one or two sentences.
    public String in(Language language) {
        return WORDS.get(language).say(reason.key(), values.toArray());
    }

    public enum Reason {
        /// Another process runs on this folder.
        FOLDER_HELD("refused.folder-held"),
        FOLDER_IS_A_FILE("refused.folder-is-a-file"),
        FOLDER_NOT_WRITABLE("refused.folder-not-writable"),
        /// A path that PostgreSQL's own programs or the locale cannot pass on.
        FOLDER_NAME("refused.folder-name"),
        FOLDER_OF_ANOTHER_OWNER("refused.folder-of-another-owner"),
        DISK_FULL("refused.disk-full"),
        /// Kept data of another major version: left untouched.
        OTHER_MAJOR_VERSION("refused.other-major-version"),
        NOT_A_DATABASE_FOLDER("refused.not-a-database-folder"),
        /// The program was packed for another system: no binaries on the class path.
        NO_BINARIES("refused.no-binaries"),
        BINARIES_DO_NOT_RUN("refused.binaries-do-not-run"),
        /// Root, and no way to be anybody else here.
        NO_WAY_AS_ROOT("refused.no-way-as-root"),
        NOT_CREATED("refused.not-created"),
        NOT_STARTED("refused.not-started"),
        /// The server of another process does not answer under the address it left.
        NOT_ANSWERING("refused.not-answering"),
        ADDRESS_UNREADABLE("refused.address-unreadable"),
        UNREACHABLE("refused.unreachable"),
        SIGN_IN_REFUSED("refused.sign-in"),
        NO_SUCH_DATABASE("refused.no-such-database"),
        SERVER_TOO_OLD("refused.server-too-old"),
        SERVER_READ_ONLY("refused.server-read-only"),
        NO_RIGHTS("refused.no-rights"),
        /// Migrated by a newer program.
        DATABASE_NEWER("refused.database-newer"),
        /// An applied migration differs from this program's.
        DATABASE_DIFFERS("refused.database-differs"),
        /// Tables of somebody else are in it.
        DATABASE_FOREIGN("refused.database-foreign"),
        /// The running server is of an older program: it must be restarted before a newer command works beside it.
        DATABASE_OLDER("refused.database-older");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /// The key of the words in `words_*.properties`.
        public String key() {
            return key;
        }
    }
}
