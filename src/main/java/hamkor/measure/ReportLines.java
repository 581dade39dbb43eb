package hamkor.measure;

import hamkor.access.Acting;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.control.AnswerWord;
import hamkor.control.Answers;
import hamkor.control.Report;
import hamkor.control.ReportAnswer;
import hamkor.control.Reports;
import hamkor.control.ThingStanding;
import hamkor.directory.Organisations;
import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What was reported on a measure, and what the reader can do about it.
@Component
class ReportLines {
    private final Reports reports;
    private final Answers answers;
    private final Organisations organisations;

    ReportLines(Reports reports, Answers answers, Organisations organisations) {
        this.reports = reports;
        this.answers = answers;
        this.organisations = organisations;
    }

    /// @param lines the latest first
    /// @param toReport where the reader's office reports; empty for whoever does not
    record Told(List<Line> lines, Optional<String> toReport) {}

    /// @param state what the office says
    /// @param answers the latest first
    /// @param asked whether the reader's word is asked for
    record Line(String address, SideMark side, Shown office, String state, String day, Optional<Shown> text, List<Answered> answers, boolean asked) {}

    /// @param sign as signs are called; `own` where the own curator accepted it, as no other side leads
    record Answered(SideMark side, String sign, String said, String by, Optional<Shown> remark) {}

    Told of(Reference thing, ThingStanding standing, EditionFrame frame, Acting who) {
        var words = frame.words();
        var language = words.language();
        var sent = reports.of(who, thing).stream().filter(Report::isSent).toList();
        var offices = organisations.of(sent.stream().map(Report::organisation).collect(Collectors.toSet()));
        var last = sent.stream().filter(report -> !report.part()).collect(Collectors.toMap(Report::checkpoint, Report::id, (later, _) -> later));
        var own = frame.agreement().sideOf(who.region()).map(Side::id).filter(_ -> sent.stream().anyMatch(Report::isSentAsDone) && answers.mayAnswer(who, thing));
        var lines = sent.stream().map(report -> new Line("/reports/" + report.id(),
                frame.side(report.side()),
                Optional.ofNullable(offices.get(report.organisation())).map(office -> office.name().shownTo(language)).orElseThrow(),
                words.say("report.state." + report.text().state().orElseThrow().word()) + (report.part() ? ", " + words.say("report.part") : ""),
                DayWords.inText(report.sentOn().orElseThrow(), language), report.text().text().map(text -> text.shownTo(language)),
                report.answers().stream().map(answer -> answered(answer, frame)).toList(),
                report.id().equals(last.get(report.checkpoint())) && own.filter(side -> isAsked(who, side, report, standing)).isPresent())).toList();
        return new Told(lines, reports.checkpointOf(who, thing, standing).map(checkpoint -> "/checkpoints/" + checkpoint + "/report"));
    }

    /// A side that has said its word is not asked again; the page of the report lets it say another.
    private static boolean isAsked(Acting who, SideId side, Report report, ThingStanding standing) {
        return Answers.isAsked(who, side, report, standing.sides().keySet()) && report.answers().stream().noneMatch(answer -> answer.side().equals(side));
    }

    private static Answered answered(ReportAnswer answer, EditionFrame frame) {
        boolean own = answer.own() && answer.word() == AnswerWord.CONFIRMED;
        var sign = own ? "own" : answer.word() == AnswerWord.OBJECTED ? "disagree" : answer.word().word();
        return new Answered(frame.side(answer.side()), sign, frame.words().say("report.answered." + (own ? "own" : answer.word().word())),
                answer.by().name() + ", " + DayWords.inText(answer.on(), frame.language()), answer.remark().map(text -> text.shownTo(frame.language())));
    }
}
