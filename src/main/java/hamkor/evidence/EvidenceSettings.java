package hamkor.evidence;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/// Where an installation keeps files, and who looks into them.
///
/// @param folder of the files; with a bucket only of those that are on their way
/// @param scanner where clamd listens: a host and port, or a socket of this machine; empty where nobody looks for viruses
public record EvidenceSettings(Path folder, Optional<Bucket> bucket, Optional<SocketAddress> scanner) {
    private static final int CLAMD = 3310;

    /// A bucket of a store that speaks S3.
    ///
    /// @param address of the store, without the bucket
    /// @param region as the store calls it; most know but one
    public record Bucket(URI address, String name, String region, String key, String secret) {
        /// Without its secret: settings end in logs.
        @Override public String toString() {
            return name + " at " + address;
        }
    }

    public static EvidenceSettings in(Path folder) {
        return new EvidenceSettings(folder, Optional.empty(), Optional.empty());
    }

    /// @param typed `host`, `host:port` or the path of a socket
    /// @return empty where it is none of these
    public static Optional<SocketAddress> scanner(String typed) {
        if (typed.startsWith("/")) return Optional.of(UnixDomainSocketAddress.of(typed));
        var parts = typed.split(":", -1);
        if (parts.length > 2 || parts[0].isEmpty() || parts.length == 2 && !parts[1].matches("\\d{1,5}")) return Optional.empty();
        int port = parts.length == 2 ? Integer.parseInt(parts[1]) : CLAMD;
        return port > 65535 ? Optional.empty() : Optional.of(InetSocketAddress.createUnresolved(parts[0], port));
    }
}
