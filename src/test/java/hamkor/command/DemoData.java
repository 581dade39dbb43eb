package hamkor.command;

/// The example world of the demo for the tests of other modules.
public final class DemoData {
    private DemoData() {}

    public static void load(Site.Doors doors) {
        new DemoWorld(doors, _ -> {}).load(DemoCommand::read);
    }
}
