package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// The script as a newcomer uses it: what it prints where, and its exit codes.
@Tag("process")
class LauncherProcessTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/hamkor/roadmap/reading/examples").toAbsolutePath();

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"ru, дорожные карты", "uz, yoʻl xaritalari", "uz-Cyrl, йўл хариталари", "en, roadmaps of partner regions"})
    void helpIsInTheReadersLanguage(String language, String words) throws Exception {
        var help = Launched.run(Map.of("HAMKOR_LANG", language), "help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains(words).contains("./hamkor demo", "./hamkor serve", "./hamkor read", "./hamkor token", "./hamkor link", "./hamkor audit", "./hamkor test",
                "./hamkor bench", "./hamkor package");
        assertThat(help.err()).isEmpty();
    }

    @Test void anUnknownCommandIsWrongUsage() throws Exception {
        var unknown = Launched.run(Map.of(), "demmo");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("./hamkor demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve"})
    void aSiteTakesNoArguments(String command) throws Exception {
        var refused = Launched.run(Map.of("HAMKOR_DATA", folder.resolve("data").toString()), command, "--port");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--port");
    }

    @Test void aTokenIsRefusedToWhoeverHasNoAccount() throws Exception {
        var token = Launched.run(Map.of("HAMKOR_DATA", folder.resolve("data").toString()), "token", "curator@omsk.example");
        assertThat(token.exitCode()).isEqualTo(1);
        assertThat(token.out()).isEmpty();
        assertThat(token.err()).contains("curator@omsk.example");
        assertThat(Launched.run(Map.of(), "token").exitCode()).isEqualTo(2);
    }

    @Test void theAuditIsVerifiedOrItIsWrongUsage() throws Exception {
        assertThat(Launched.run(Map.of(), "audit").exitCode()).isEqualTo(2);
        var verified = Launched.run(Map.of("HAMKOR_DATA", folder.resolve("data").toString()), "audit", "verify");
        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.out()).isEmpty();
        assertThat(verified.err()).contains(folder.resolve("data").toString());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test void jsonIsTheOnlyDataAndTheTalkIsApart() throws Exception {
        var read = Launched.run(Map.of(), "read", EXAMPLES.resolve("omsk_bukhara.docx").toString(), "--json");
        assertThat(read.exitCode()).isZero();
        assertThat(new JsonMapper().readTree(read.out()).get("measures")).hasSize(30);
        assertThat(read.err().lines()).containsExactly("Прочитано: 30 мероприятий. Не понято: 2. Замечаний: 0.");
    }

    @Test void aSummaryIsForPeople() throws Exception {
        var read = Launched.run(Map.of("HAMKOR_LANG", "uz"), "read", EXAMPLES.resolve("omsk_navoi.docx").toString());
        assertThat(read.exitCode()).isZero();
        assertThat(read.out()).contains("Tomonlar: Омская область, Навоийская область", "«2026 год / 2027-yil»", "muddat tushunilmadi: «2-я половина / 2-yarmi»");
    }

    /// In a locale that is not UTF-8, from another folder, with a name that no ASCII holds.
    @Test void aFileMayHaveAnyName() throws Exception {
        Files.copy(EXAMPLES.resolve("rostov_khorezm.docx"), folder.resolve("Йўл харитаси «2026».docx"));
        var read = Launched.run(Path.of("hamkor").toAbsolutePath(), folder, Map.of("LC_ALL", "POSIX", "LANG", "POSIX"), "read", "Йўл харитаси «2026».docx", "--json");
        assertThat(read.exitCode()).isZero();
        assertThat(new JsonMapper().readTree(read.out()).get("measures")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "nowhere.docx", "src", "hamkor"})
    void whatCannotBeReadIsOneLineAndExitOne(String file) throws Exception {
        var read = Launched.run(Map.of(), "read", file, "--json");
        assertThat(read.exitCode()).isEqualTo(1);
        assertThat(read.out()).isEmpty();
        assertThat(read.err().lines()).hasSize(1).allMatch(line -> line.startsWith(file + ": "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "read|--json", "read|a.docx|b.docx", "read|a.docx|--jsn"})
    void wrongUsageIsExitTwo(String arguments) throws Exception {
        var read = Launched.run(Map.of(), arguments.split("\\|"));
        assertThat(read.exitCode()).isEqualTo(2);
        assertThat(read.err()).contains("hamkor read ФАЙЛ [--json]");
    }

    @Test void aLimitIsASettingAndSaysItsName() throws Exception {
        var document = EXAMPLES.resolve("omsk_bukhara.docx").toString();
        assertThat(Launched.run(Map.of("HAMKOR_READ_MAX_MB", "много"), "read", document).exitCode()).isEqualTo(2);
        var file = folder.resolve("large.docx");
        Files.write(file, new byte[2_100_000]);
        var tooLarge = Launched.run(Map.of("HAMKOR_READ_MAX_MB", "1"), "read", file.toString());
        assertThat(tooLarge.exitCode()).isEqualTo(1);
        assertThat(tooLarge.err()).contains("HAMKOR_READ_MAX_MB");
    }

    @Test void withoutAJdkItSaysWhatToInstall() throws Exception {
        var tools = toolsWithout("java", "javac", "mvn");
        var refused = Launched.run(Map.of("PATH", tools.toString(), "JAVA_HOME", "", "HAMKOR_JDKS", folder.toString(), "SDKMAN_DIR", folder.toString()),
                "read", "pom.xml");
        assertThat(refused.exitCode()).isEqualTo(69);
        assertThat(refused.err().lines()).hasSize(1).first().asString().contains("JDK 25");
    }

    /// A JDK that is too old is none.
    @Test void anOldJdkIsNoJdk() throws Exception {
        var old = Files.createDirectories(folder.resolve("old/bin"));
        Files.createFile(old.resolve("javac")).toFile().setExecutable(true);
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"17.0.15\"\n");
        var refused = Launched.run(Map.of("PATH", toolsWithout("java", "javac", "mvn").toString(), "JAVA_HOME", folder.resolve("old").toString(),
                "HAMKOR_JDKS", folder.toString(), "SDKMAN_DIR", folder.toString()), "demo");
        assertThat(refused.exitCode()).isEqualTo(69);
    }

    @Test void withoutMavenItSaysWhatToInstallBeforeItBuilds() throws Exception {
        var clone = Files.createDirectories(folder.resolve("clone"));
        Files.copy(Path.of("hamkor"), clone.resolve("hamkor"));
        clone.resolve("hamkor").toFile().setExecutable(true);
        var refused = Launched.run(clone.resolve("hamkor"), clone, Map.of("PATH", toolsWithout("mvn").toString(), "JAVA_HOME", System.getProperty("java.home")),
                "read", "pom.xml");
        assertThat(refused.exitCode()).isEqualTo(69);
        assertThat(refused.err().lines()).hasSize(1).first().asString().contains("maven");
    }

    /// A folder with the few tools that the script uses, as a PATH.
    private Path toolsWithout(String... absent) throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools" + absent.length));
        for (var name : List.of("bash", "env", "dirname", "readlink", "sed", "head", "find", "id", "mkdir", "touch", "cat", "flock", "rm"))
            for (var place : List.of("/usr/bin", "/bin"))
                if (!Arrays.asList(absent).contains(name) && Files.exists(Path.of(place, name)) && !Files.exists(tools.resolve(name)))
                    Files.writeString(tools.resolve(name), "#!/bin/bash\nexec " + Path.of(place, name) + " \"$@\"\n").toFile().setExecutable(true);
        return tools;
    }
}
