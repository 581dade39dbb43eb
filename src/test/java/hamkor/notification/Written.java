package hamkor.notification;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.account.Accounts;
import hamkor.account.Addressee;
import hamkor.audit.Actor;
import hamkor.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters of the tests, and people who can be written to.
final class Written {
    static final LocalDate DAY = LocalDate.of(2026, 7, 28);

    private Written() {}

    /// With an account and an address.
    static Addressee addressee(Story story, Acting who, String email) {
        story.door(Accounts.class).open(Actor.program(), who.person(), email, who.roles(), "ученики и подснежники");
        return story.door(Accounts.class).addressees().stream().filter(one -> one.email().equals(email)).findFirst().orElseThrow();
    }

    static LetterDraft draft(String key, Addressee to) {
        var line = new LetterDraft.Line("Провести деловой форум <b>", Language.RU, "Срок 31 июля 2026 года", "https://hamkor.example/checkpoints/1/report", "Отчитаться");
        return new LetterDraft(key, "digest", to, Language.RU, DAY, "Сроки на 28 июля: ўзбек ва русча", "Здравствуйте.",
                List.of(new LetterDraft.Part("Скоро срок", List.of(line), Optional.empty())),
                new LetterDraft.Foot("Вы отвечаете за это мероприятие.", "https://hamkor.example/me/letters", "Изменить"), Optional.empty());
    }

    static int letters(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from letter").query(Integer.class).single();
    }
}
