package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.control.StatusWords.Sign;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// What the page of a roadmap shows, everything decided.
///
/// @param head what it is
/// @param meters how each side's part stands, then all together
/// @param filter what can be asked for
/// @param shown how many of how many measures are shown
/// @param views the ways to look at it; one is current
/// @param plan the table by section; or
/// @param quarters the plan by quarter; one of the two is there
/// @param empty where no measure fits what was asked for: what to drop
record RoadmapView(Head head, List<Meter> meters, FilterForm filter, String shown, List<ViewLink> views, Optional<PlanTable> plan,
        Optional<QuartersView> quarters, List<Drop> empty) {

    /// @param title what Hamkor calls it
    /// @param documentTitle what the document calls itself
    /// @param approvals of all sides; those that say the same together
    /// @param sourceAddress where the file is downloaded that it was read from; empty for whom the persons in it are not
    /// @param editions where all editions are listed
    /// @param nobodys the measures that name nobody
    record Head(String agreementAddress, String title, String shortTitle, Optional<Shown> documentTitle, Shown agreement, List<SideMark> sides,
            Optional<EditionFrame.Days> period, String edition, String inForceOn, String approved, List<Approved> approvals, String sourceName, String sourceHash, Optional<String> sourceAddress,
            FileLinks files, String editions, String count, List<Nobodys> nobodys) {
        /// Of the module above; the page only leads there.
        String rounds() {
            return editions.replaceFirst("/editions$", "/rounds");
        }

        String shortHash() {
            return sourceHash.substring(0, 4) + "…" + sourceHash.substring(sourceHash.length() - 4);
        }
    }

    record Nobodys(String address, String label) {}

    /// @param sides that approved on that day by the same
    /// @param basis by what they approved
    record Approved(List<SideMark> sides, String on, Shown basis) {}

    /// @param side whose part; empty for all sides together
    /// @param title of the meter
    /// @param number of how many measures
    /// @param spoken the same for who does not see it
    /// @param width of the whole bar in its own units
    record Meter(Optional<SideMark> side, String title, String number, String spoken, int width, List<Bar> bars) {}

    /// @param from where its part of the bar begins
    /// @param address of the measures that it counts
    record Bar(Sign status, int number, int from, int width, String address) {}

    record ViewLink(String words, String address, boolean current) {}

    /// @param address where it is sent
    /// @param reset the address without any choice; empty while there is none
    /// @param view kept when it is sent; may be empty
    record FilterForm(String address, String view, String typed, List<Choices> choices, Optional<String> reset) {}

    /// A list to choose from.
    record Choices(String name, String label, String any, List<Group> groups) {}

    /// @param label over the options; may be empty
    record Group(String label, List<Option> options) {}

    record Option(String value, String words, boolean chosen) {}

    /// A condition to drop, and how many measures that gives.
    record Drop(String words, String address) {}

    /// @param parts runs of measures under one heading
    record PlanTable(List<SideMark> sides, List<Part> parts) {
        /// Two sides have a column each; more share one, with their marks.
        boolean twoSides() {
            return sides.size() == 2;
        }

        int columns() {
            return twoSides() ? 6 : 5;
        }
    }

    /// @param headings those that begin here, outermost first; may be empty
    record Part(List<Heading> headings, List<MeasureRow> measures) {}

    /// @param tally how what stands under it stands: `подтверждено 3 · просрочено 2`
    record Heading(Shown words, String tally) {}

    List<SideMark> sides() {
        return head.sides();
    }
}
