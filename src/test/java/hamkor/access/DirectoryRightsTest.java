package hamkor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DirectoryRightsTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private static final RegionId BUKHARA = new RegionId("UZ-BU");
    private static final RegionId NAVOI = new RegionId("UZ-NW");
    private static Story story;
    private static Rights rights;

    @BeforeAll static void omskAndBukharaShareAnAgreement() {
        story = new Story();
        rights = story.door(Rights.class);
        rights.tell(Reference.to(AgreementId.make()), List.of(OMSK, BUKHARA));
    }

    @AfterAll static void end() {
        story.close();
    }

    @Test void aCuratorAmendsTheOwnRegionOnly() {
        assertThat(rights.may(story.curator("RU-OMS"), Deed.AMEND_DIRECTORY, OMSK)).isTrue();
        assertThat(rights.may(story.curator("RU-OMS"), Deed.AMEND_DIRECTORY, BUKHARA)).isFalse();
        assertThat(rights.may(story.leader("RU-OMS"), Deed.AMEND_DIRECTORY, OMSK)).isFalse();
    }

    @Test void aCuratorAddsOrganisationsToPartnersToo() {
        assertThat(rights.may(story.curator("RU-OMS"), Deed.ADD_ORGANISATION, BUKHARA)).isTrue();
        assertThat(rights.may(story.curator("RU-OMS"), Deed.ADD_ORGANISATION, NAVOI)).isFalse();
        assertThat(rights.may(story.auditor("RU-OMS"), Deed.ADD_ORGANISATION, OMSK)).isFalse();
        assertThatThrownBy(() -> rights.require(story.curator("UZ-NW"), Deed.ADD_ORGANISATION, OMSK)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test void aCuratorSaysWhatDraftsCallThePartnersOrganisationsToo() {
        assertThat(rights.may(story.curator("RU-OMS"), Deed.ADD_ALIAS, BUKHARA)).isTrue();
        assertThat(rights.may(story.curator("RU-OMS"), Deed.ADD_ALIAS, NAVOI)).isFalse();
        assertThat(rights.may(story.leader("RU-OMS"), Deed.ADD_ALIAS, OMSK)).isFalse();
    }

    @Test void partnersAreThoseWithWhomARegionSharesAnAgreement() {
        assertThat(rights.partnersOf(OMSK)).containsExactly(BUKHARA);
        assertThat(rights.partnersOf(NAVOI)).isEmpty();
    }
}
