package hamkor.command;

import hamkor.Story;
import hamkor.measure.Plan;

/// The example documents as plans.
public final class ExamplePlans {
    private ExamplePlans() {}

    /// @param file `omsk_navoi.docx`
    /// @param partner the region that signed it with the Omsk region: `UZ-NW`
    public static Plan of(Story story, String file, String partner) {
        return story.plan(story.agreement("RU-OMS", partner), DemoWorld.settled(DemoCommand.read(file).reading()));
    }
}
