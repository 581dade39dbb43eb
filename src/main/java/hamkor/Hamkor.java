package hamkor;

import hamkor.command.Commands;
import java.util.List;

/// Starts a command of the program. Nothing of Spring is loaded before a command asks for it.
public final class Hamkor {
    private Hamkor() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(List.of(arguments), System.getenv()));
    }
}
