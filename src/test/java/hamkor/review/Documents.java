package hamkor.review;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.access.Rights;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// The example documents on their way into a draft.
final class Documents {
    private Documents() {}

    static InputStream open(String name) {
        return Documents.class.getResourceAsStream("/hamkor/roadmap/reading/examples/" + name);
    }

    static AgreementId agreement(Story story, String... regions) {
        var agreement = story.agreement(regions);
        story.door(Rights.class).tell(Reference.to(agreement), Arrays.stream(regions).map(RegionId::new).toList());
        return agreement;
    }

    static DraftId brought(Story story, Acting by, AgreementId agreement, String document) {
        try (var in = open(document)) {
            return ((Brought.InReview) story.door(Drafts.class).bring(by, agreement, document, in)).draft();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
