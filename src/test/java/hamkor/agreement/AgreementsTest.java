package hamkor.agreement;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Audit;
import hamkor.audit.Entry;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private static final RegionId BUKHARA = new RegionId("UZ-BU");
    private static final RegionId NAVOI = new RegionId("UZ-NW");
    private static Story story;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    private static Agreements agreements() {
        return story.door(Agreements.class);
    }

    private static Paper paper(String title, RegionId... regions) {
        return new Paper(Agreement.Kind.AGREEMENT, russian(title), Optional.of(LocalDate.of(2024, 5, 27)), Optional.of(russian("г. Омск")), List.of(regions));
    }

    private static AgreementId entered(RegionId... regions) {
        var id = AgreementId.make();
        agreements().register(story.curator("RU-OMS"), id, paper("Соглашение о сотрудничестве", regions));
        return id;
    }

    private static List<RegionId> regions(AgreementId id) {
        return agreements().agreement(id).sides().stream().map(Side::region).toList();
    }

    private static void assertRefused(Class<? extends Refusal> kind, String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(kind).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test void whatWasEnteredComesBack() {
        var paper = new Paper(Agreement.Kind.MEMORANDUM, russian("Меморандум").and(Language.UZ, "Memorandum"), Optional.empty(), Optional.empty(), List.of(BUKHARA, OMSK));
        var id = AgreementId.make();
        agreements().register(story.curator("RU-OMS"), id, paper);
        var agreement = agreements().agreement(story.curator("UZ-BU"), id);
        assertThat(agreement.paper()).isEqualTo(paper);
        assertThat(agreement.owner()).as("the side that entered it").isEqualTo(OMSK);
        assertThat(agreement.sides()).extracting(Side::position).containsExactly(1, 2);
    }

    @Test void onlyACuratorOfAPartyEntersAnAgreement() {
        assertRefused(Refusal.NotAllowed.class, "rights.not-yours", () -> agreements().register(story.leader("RU-OMS"), AgreementId.make(), paper("Соглашение", OMSK, BUKHARA)));
        assertRefused(Refusal.Invalid.class, "agreement.not-yours", () -> agreements().register(story.curator("UZ-TO"), AgreementId.make(), paper("Соглашение", OMSK, BUKHARA)));
    }

    @Test void twoToSixDifferentRegionsSignIt() {
        for (var regions : List.of(List.of(OMSK), List.of(OMSK, OMSK), List.of("RU-OMS", "UZ-BU", "UZ-NW", "UZ-TO", "UZ-SA", "UZ-AN", "UZ-FA").stream().map(RegionId::new).toList()))
            assertRefused(Refusal.Invalid.class, "agreement.regions", () -> entered(regions.toArray(RegionId[]::new)));
    }

    /// Whichever way in it comes.
    @Test void whatIsYetToBeSignedOrTooLongIsRefused() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Omsk")).plusDays(1);
        assertRefused(Refusal.Invalid.class, "complaint.day-to-come", () -> agreements().register(story.curator("RU-OMS"), AgreementId.make(),
                new Paper(Agreement.Kind.PLAN, russian("План"), Optional.of(tomorrow), Optional.empty(), List.of(OMSK, BUKHARA))));
        assertRefused(Refusal.Invalid.class, "agreement.title-long", () -> agreements().register(story.curator("RU-OMS"), AgreementId.make(), paper("я".repeat(1001), OMSK, BUKHARA)));
        var id = entered(OMSK, BUKHARA);
        assertRefused(Refusal.Invalid.class, "agreement.place-long", () -> agreements().amend(story.curator("RU-OMS"), id, 1,
                new Paper(Agreement.Kind.PLAN, russian("План"), Optional.empty(), Optional.of(russian("я".repeat(201))), List.of(OMSK, BUKHARA))));
    }

    @Test void aFormSentTwiceMakesOneAgreement() {
        var curator = story.curator("RU-OMS");
        var id = AgreementId.make();
        int before = agreements().seenBy(curator).size();
        agreements().register(curator, id, paper("Соглашение о сотрудничестве", OMSK, BUKHARA));
        agreements().register(curator, id, paper("Соглашение о сотрудничестве", OMSK, BUKHARA));
        assertThat(agreements().seenBy(curator)).hasSize(before + 1);
        assertThat(story.door(Audit.class).of(Reference.to(id), 10)).hasSize(1);
        assertRefused(Refusal.NotFound.class, "rights.none", () -> agreements().register(story.curator("UZ-NW"), id, paper("Соглашение", OMSK, NAVOI)));
    }

    @Test void onlyThePartiesSeeIt() {
        var id = entered(OMSK, BUKHARA);
        assertThat(agreements().seenBy(story.leader("UZ-BU"))).extracting(Agreement::id).contains(id);
        assertThat(agreements().seenBy(story.curator("UZ-NW"))).extracting(Agreement::id).doesNotContain(id);
        assertRefused(Refusal.NotFound.class, "rights.none", () -> agreements().agreement(story.curator("UZ-NW"), id));
    }

    @Test void theLatestSignedStandsFirstAndTheUnsignedLast() {
        var curator = story.curator("UZ-SA");
        var days = Arrays.asList(LocalDate.of(2020, 1, 1), null, LocalDate.of(2025, 1, 1));
        for (var day : days)
            agreements().register(curator, AgreementId.make(), new Paper(Agreement.Kind.PLAN, russian("План"), Optional.ofNullable(day), Optional.empty(), List.of(new RegionId("UZ-SA"), OMSK)));
        assertThat(agreements().seenBy(curator)).extracting(Agreement::signedOn)
                .containsExactly(Optional.of(days.get(2)), Optional.of(days.get(0)), Optional.empty());
    }

    @Test void whatIsAmendedIsRecordedWithWhatItWas() {
        var id = entered(OMSK, BUKHARA);
        agreements().amend(story.curator("UZ-BU"), id, 1, new Paper(Agreement.Kind.AGREEMENT, russian("Соглашение о партнерстве"), Optional.of(LocalDate.of(2024, 5, 27)),
                Optional.empty(), List.of(OMSK, BUKHARA)));
        assertThat(agreements().agreement(id).version()).isEqualTo(2);
        var entry = story.door(Audit.class).of(Reference.to(id), 1).getFirst();
        assertThat(entry.act()).isEqualTo("agreement-amended");
        assertThat(entry.before()).containsOnlyKeys("title", "signedAt");
        assertThat(entry.after()).containsOnlyKeys("title").containsValue(russian("Соглашение о партнерстве"));
    }

    @Test void whoeverAmendsAnOldVersionIsToldSo() {
        var id = entered(OMSK, BUKHARA);
        agreements().amend(story.curator("RU-OMS"), id, 1, paper("Соглашение о партнерстве", OMSK, BUKHARA));
        assertRefused(Refusal.ChangedMeanwhile.class, "agreement.changed", () -> agreements().amend(story.curator("UZ-BU"), id, 1, paper("Соглашение о дружбе", OMSK, BUKHARA)));
        assertThat(agreements().agreement(id).title()).isEqualTo(russian("Соглашение о партнерстве"));
    }

    @Test void ofTwoWhoAmendAtOnceOneIsToldSo() {
        var id = entered(OMSK, BUKHARA);
        var refused = IntStream.range(0, 2).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            try {
                agreements().amend(story.curator("RU-OMS"), id, 1, paper("Соглашение " + i, OMSK, BUKHARA));
                return 0;
            } catch (Refusal.ChangedMeanwhile _) {
                return 1;
            }
        }, Thread::startVirtualThread)).toList().stream().mapToInt(CompletableFuture::join).sum();
        assertThat(refused).isEqualTo(1);
    }

    @Test void amendingNothingLeavesNoTrace() {
        var id = entered(OMSK, BUKHARA);
        agreements().amend(story.curator("RU-OMS"), id, 1, agreements().agreement(id).paper());
        assertThat(agreements().agreement(id).version()).isEqualTo(1);
        assertThat(story.door(Audit.class).of(Reference.to(id), 10)).extracting(Entry::act).containsExactly("agreement-registered");
    }

    @Test void onlyACuratorOfAPartyAmends() {
        var id = entered(OMSK, BUKHARA);
        assertRefused(Refusal.NotAllowed.class, "rights.not-yours", () -> agreements().amend(story.leader("RU-OMS"), id, 1, paper("Соглашение", OMSK, BUKHARA)));
        assertRefused(Refusal.NotFound.class, "rights.none", () -> agreements().amend(story.curator("UZ-NW"), id, 1, paper("Соглашение", OMSK, NAVOI)));
        assertRefused(Refusal.Invalid.class, "agreement.not-yours", () -> agreements().amend(story.curator("RU-OMS"), id, 1, paper("Соглашение", NAVOI, BUKHARA)));
    }

    @Test void partiesArePutRightWhileNothingStandsUnderIt() {
        var id = entered(OMSK, BUKHARA);
        var omsk = agreements().agreement(id).sideOf(OMSK).orElseThrow().id();
        agreements().amend(story.curator("RU-OMS"), id, 1, paper("Соглашение о сотрудничестве", NAVOI, OMSK));
        assertThat(regions(id)).containsExactly(NAVOI, OMSK);
        assertThat(agreements().agreement(id).sideOf(OMSK).orElseThrow().id()).as("whoever stays is the side that it was").isEqualTo(omsk);
        assertThat(story.door(Rights.class).may(story.curator("UZ-NW"), Deed.SEE, Reference.to(id))).isTrue();
        assertThat(story.door(Rights.class).may(story.curator("UZ-BU"), Deed.SEE, Reference.to(id))).isFalse();
    }

    /// The record of an agreement is its owner's; a region that is no party may not even see it.
    @Test void thePartnerCannotPutTheOwnerOut() {
        var id = entered(OMSK, BUKHARA);
        assertRefused(Refusal.Invalid.class, "agreement.owner-stays", () -> agreements().amend(story.curator("UZ-BU"), id, 1, paper("Соглашение о сотрудничестве", NAVOI, BUKHARA)));
        assertThat(regions(id)).containsExactly(OMSK, BUKHARA);
    }

    @Test void onceARoadmapStandsUnderItThePartiesStay() {
        var id = entered(OMSK, BUKHARA);
        assertThat(agreements().mayChangeParties(id)).isTrue();
        story.roadmap(id);
        assertThat(agreements().mayChangeParties(id)).isFalse();
        assertRefused(Refusal.Invalid.class, "agreement.parties-stay", () -> agreements().amend(story.curator("RU-OMS"), id, 1, paper("Соглашение", BUKHARA, OMSK)));
        agreements().amend(story.curator("RU-OMS"), id, 1, new Paper(Agreement.Kind.PLAN, LanguageText.of(Language.EN, "Plan"), Optional.empty(), Optional.empty(), List.of(OMSK, BUKHARA)));
        assertThat(agreements().agreement(id).kind()).isEqualTo(Agreement.Kind.PLAN);
    }
}
