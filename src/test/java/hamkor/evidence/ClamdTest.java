package hamkor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hamkor.language.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against the real clamd.
class ClamdTest {
    private static ClamdServer server;

    @BeforeAll static void begin() throws Exception {
        assumeTrue(ClamdServer.isHere(), "clamd is not installed (Debian: clamav-daemon): looking for viruses was not tested");
        server = new ClamdServer();
    }

    @AfterAll static void end() throws Exception {
        if (server != null) server.close();
    }

    @TempDir Path folder;

    private Clamd clamd() {
        return new Clamd(UnixDomainSocketAddress.of(server.socket()));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    @Test void aThreatIsCalledByItsName() throws IOException {
        assertThat(clamd().threatIn(file(ClamdServer.INFECTED))).contains("Hamkor.Test.UNOFFICIAL");
    }

    @Test void aCleanFileIsClean() throws IOException {
        assertThat(clamd().threatIn(file("%PDF-1.7".getBytes()))).isEmpty();
        assertThat(clamd().threatIn(file(new byte[0]))).isEmpty();
        assertThat(clamd().threatIn(file(new byte[3_000_000]))).isEmpty();
    }

    @Test void aThreatFarInALargeFileIsFound() throws IOException {
        var large = new byte[3_000_000];
        System.arraycopy(ClamdServer.INFECTED, 0, large, 0, ClamdServer.INFECTED.length);
        assertThat(clamd().threatIn(file(large))).isPresent();
    }

    @Test void whatClamdDoesNotTakeIsNotCalledClean() {
        assertThatThrownBy(() -> clamd().threatIn(file(new byte[20_000_000]))).isInstanceOf(IOException.class);
    }

    @Test void aFileThatCannotBeScannedIsNotTaken() {
        var nobody = new Evidence(new EvidenceSettings(folder.resolve("files"), Optional.empty(), Optional.of(new InetSocketAddress("127.0.0.1", 1))));
        try (var received = nobody.receive(new ByteArrayInputStream(new byte[10]), 100)) {
            assertThatThrownBy(received::threat).isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> assertThat(refusal.key()).isEqualTo("file.unscanned"));
        }
    }

    @Test void theAddressOfAScannerIsAHostOrASocket() {
        assertThat(EvidenceSettings.scanner("/run/clamav/clamd.ctl")).contains(UnixDomainSocketAddress.of("/run/clamav/clamd.ctl"));
        assertThat(EvidenceSettings.scanner("clamd")).contains(InetSocketAddress.createUnresolved("clamd", 3310));
        assertThat(EvidenceSettings.scanner("127.0.0.1:3311")).contains(InetSocketAddress.createUnresolved("127.0.0.1", 3311));
        assertThat(EvidenceSettings.scanner("a:b")).isEmpty();
        assertThat(EvidenceSettings.scanner(":1")).isEmpty();
        assertThat(EvidenceSettings.scanner("a:99999")).isEmpty();
    }
}
