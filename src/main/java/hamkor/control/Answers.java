package hamkor.control;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.id.ActId;
import hamkor.id.Reference;
import hamkor.id.ReportId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The word of the other side on a report of 'done'. A side may change its word while the report is the last one; the word before
/// stays in the history. Where one side alone leads, its own curator says it, but never the one who reported.
@Component
public class Answers {
    private final ReportSql sql;
    private final ActSql acts;
    private final FactsSql facts;
    private final Rights rights;
    private final Audit audit;
    private final Regions regions;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Answers(ReportSql sql, ActSql acts, FactsSql facts, Rights rights, Audit audit, Regions regions, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.acts = acts;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.regions = regions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Says it. The same word with the same remark again changes nothing.
    ///
    /// @param remark what to rework, or why it is not so
    /// @throws Refusal.NotAllowed where it is for another side to say
    /// @throws Refusal.Invalid where nothing is to be answered, or a remark is missing
    /// @throws Refusal.ChangedMeanwhile where a newer report was sent
    public void answer(Acting by, ReportId id, AnswerWord word, Optional<LanguageText> remark) {
        transaction.executeWithoutResult(_ -> {
            var report = sql.report(id).filter(Report::isSent).orElseThrow(Reports::none);
            var checkpoint = acts.held(report.checkpoint()).orElseThrow(Reports::none);
            rights.require(by, Deed.ANSWER_REPORT, checkpoint.thing());
            var voice = voice(by, checkpoint, report);
            if (report.part() || !report.text().state().equals(Optional.of(ReportState.DONE))) throw new Refusal.Invalid(Reports.class, "answer.asks-none");
            if (!sql.last(report.checkpoint()).equals(Optional.of(id))) throw new Refusal.ChangedMeanwhile(Reports.class, "answer.newer-report");
            if (acts.isClosed(checkpoint)) throw new Refusal.Invalid(Reports.class, "report.closed");
            if (word != AnswerWord.CONFIRMED && remark.isEmpty()) throw new Refusal.Invalid(Reports.class, "answer.no-remark");
            var answer = new ReportAnswer(voice.side(), voice.own(), word, remark, clock.today(regions.region(by.region()).zone()), clock.now(), by.actor());
            var before = sql.report(id).orElseThrow().answers().stream().filter(given -> given.side().equals(voice.side())).findFirst();
            if (before.filter(given -> given.word() == word && given.remark().equals(remark)).isPresent()) return;
            sql.answer(ActId.make().value(), id, answer);
            facts.keep(checkpoint.id());
            var told = new HashMap<String, Object>();
            told.put("report", id.toString());
            told.put("word", word.word());
            remark.ifPresent(words -> told.put("remark", words));
            audit.record(by.actor(), by.region(), new Act("report-answered", checkpoint.thing(),
                    before.<Map<String, Object>>map(given -> Map.of("word", given.word().word())).orElse(Map.of()), told));
        });
    }

    /// The sides that have a word on what a side reports of a thing: the others that lead, or itself where none does.
    public List<SideId> asked(Reference thing, SideId reporting) {
        var others = acts.leading(thing).stream().filter(side -> !side.equals(reporting)).toList();
        return others.isEmpty() ? List.of(reporting) : others;
    }

    /// After how many days without an answer a report is shown as not answered, by the rule in force on that day.
    public int daysToAnswer(LocalDate today) {
        return sql.daysToAnswer(today);
    }

    /// Whether somebody has a word on the reports of a thing, as far as their role goes.
    public boolean mayAnswer(Acting who, Reference thing) {
        return rights.may(who, Deed.ANSWER_REPORT, thing);
    }

    /// Whether a report is a side's to answer: of another that leads, or the own where no other does, but never by the one who reported.
    ///
    /// @param leading the sides that lead the thing
    public static boolean isAsked(Acting who, SideId side, Report report, Set<SideId> leading) {
        if (report.part() || !report.isSentAsDone()) return false;
        boolean alone = leading.stream().allMatch(report.side()::equals);
        return alone ? side.equals(report.side()) && !report.by().person().equals(Optional.of(who.person())) : leading.contains(side) && !side.equals(report.side());
    }

    /// Whether the person could answer this report, as far as their side and role go.
    public boolean isAsked(Acting who, Report report) {
        return report.isSent() && !report.part() && report.text().state().equals(Optional.of(ReportState.DONE))
                && acts.checkpoint(report.checkpoint()).filter(checkpoint -> rights.may(who, Deed.ANSWER_REPORT, checkpoint.thing())
                        && voices(who, checkpoint, report).isPresent()).isPresent();
    }

    private ActSql.Voice voice(Acting by, Held checkpoint, Report report) {
        return voices(by, checkpoint, report).orElseThrow(() -> new Refusal.NotAllowed(Reports.class, "answer.of-another-side"));
    }

    private Optional<ActSql.Voice> voices(Acting by, Held checkpoint, Report report) {
        return acts.voice(checkpoint, by.region()).filter(voice -> !voice.own() || !report.by().person().equals(Optional.of(by.person())));
    }
}
