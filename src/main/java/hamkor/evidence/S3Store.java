package hamkor.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// In a bucket of a store that speaks S3. An object appears whole when its last byte has come, or not at all; the store holds what comes
/// against its SHA-256, which is part of the signed request.
final class S3Store implements Store {
    private final S3Client client;
    private final String bucket;
    private final Path arriving;

    /// @param arriving where a file lies that is worked on
    S3Store(EvidenceSettings.Bucket settings, Path arriving) {
        this.bucket = settings.name();
        this.arriving = arriving;
        // Stores other than Amazon's know neither its newer checksums nor, as a rule, buckets that are names of hosts.
        client = S3Client.builder().endpointOverride(settings.address()).region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.key(), settings.secret())))
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).chunkedEncodingEnabled(false).build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED).responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    @Override public void keep(Path whole, StoredFile file) {
        client.putObject(request -> request.bucket(bucket).key(key(file.sha256())).contentType("application/octet-stream"), RequestBody.fromFile(whole));
    }

    @Override public InputStream open(String sha256) {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key(sha256)));
        } catch (NoSuchKeyException _) {
            throw Evidence.none();
        }
    }

    @Override public <T> T onFile(String sha256, Function<Path, T> use) {
        Path file = null;
        try {
            file = Files.createTempFile(arriving, "", "");
            Files.delete(file);   // the client makes it
            client.getObject(request -> request.bucket(bucket).key(key(sha256)), ResponseTransformer.toFile(file));
            return use.apply(file);
        } catch (NoSuchKeyException _) {
            throw Evidence.none();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            Evidence.remove(file);
        }
    }

    @Override public List<String> beginningWith(String digits) {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(digits + "/")).contents().stream().map(S3Object::key)
                .filter(key -> key.length() > 3 && StoredFile.isHash(key.substring(3)) && key.equals(key(key.substring(3)))).map(key -> key.substring(3)).sorted().toList();
    }

    @Override public Optional<String> trouble() {
        try {
            client.headBucket(request -> request.bucket(bucket));
            return Optional.empty();
        } catch (SdkException trouble) {
            return Optional.of(trouble.getMessage());
        }
    }

    private static String key(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256;
    }
}
