package hamkor.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The part of clamd's protocol that is needed: INSTREAM, a file in pieces, each after its length; a piece of length 0 ends it.
/// The answer is one line: `stream: OK`, `stream: NAME FOUND` or what went wrong.
record Clamd(SocketAddress address) {
    private static final int PIECE = 64 * 1024;
    /// A file of the largest size takes clamd seconds.
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    /// The name of what was found in the file; empty where nothing was.
    ///
    /// @throws IOException where clamd cannot be reached, or cannot say
    Optional<String> threatIn(Path file) throws IOException {
        var answer = ask(file).strip();
        if (answer.equals(CLEAN)) return Optional.empty();
        if (answer.endsWith(FOUND)) return Optional.of(answer.substring(answer.indexOf(' ') + 1, answer.length() - FOUND.length()));
        throw new IOException("clamd: " + answer);
    }

    private String ask(Path file) throws IOException {
        var family = address instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
        try (var clamd = SocketChannel.open(family); var in = Files.newInputStream(file)) {
            var watch = Thread.ofVirtual().start(() -> closeLate(clamd));
            try {
                clamd.connect(address instanceof InetSocketAddress host ? new InetSocketAddress(host.getHostString(), host.getPort()) : address);
                send(clamd, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
                var piece = ByteBuffer.allocate(Integer.BYTES + PIECE);
                boolean heard = true;
                for (int read; heard && (read = in.read(piece.array(), Integer.BYTES, PIECE)) > 0; )
                    heard = isHeard(clamd, piece.clear().putInt(0, read).limit(Integer.BYTES + read));
                if (heard) isHeard(clamd, piece.clear().putInt(0, 0).limit(Integer.BYTES));
                var answer = new String(Channels.newInputStream(clamd).readAllBytes(), StandardCharsets.UTF_8).replace("\0", "");
                if (answer.isBlank()) throw new EOFException("clamd said nothing");
                return answer;
            } finally {
                watch.interrupt();
            }
        } catch (UnresolvedAddressException unknown) {
            throw new IOException("no such host: " + address, unknown);
        }
    }

    /// Whoever waits for it hears of it then.
    private static void closeLate(SocketChannel clamd) {
        try {
            Thread.sleep(PATIENCE);
            clamd.close();
        } catch (InterruptedException | IOException _) {
            // It answered in time, or is closed already.
        }
    }

    private static void send(SocketChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) to.write(bytes);
    }

    /// Clamd stops listening to a file that is larger than it takes; what it says then is in its answer.
    private static boolean isHeard(SocketChannel to, ByteBuffer bytes) {
        try {
            send(to, bytes);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
