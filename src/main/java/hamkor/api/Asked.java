package hamkor.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// What a caller asks, with the digest by which it is known again. Of a form with files the parts count, not how they were packed: the
/// line between them is made anew with each try. Files are read where they lie on the disk.
///
/// @param request to go on with: what was read here can be read again
record Asked(HttpServletRequest request, byte[] digest) {
    /// JSON is not larger.
    private static final int MOST = 1_000_000;
    private static final int BUFFER = 64 * 1024;

    static Asked of(HttpServletRequest request) throws IOException {
        var digest = sha256();
        update(digest, request.getRequestURI());
        boolean form = request.getContentType() != null && request.getContentType().startsWith("multipart/form-data");
        if (!form) {
            var body = request.getInputStream().readNBytes(MOST + 1);
            if (body.length > MOST) throw new MaxUploadSizeExceededException(MOST);
            digest.update(body);
            return new Asked(new Read(request, body), digest.digest());
        }
        try {
            for (var part : request.getParts().stream().sorted(Comparator.comparing(Part::getName)).toList()) {
                update(digest, part.getName());
                update(digest, String.valueOf(part.getSubmittedFileName()));
                update(digest, String.valueOf(part.getSize()));
                update(digest, part.getInputStream());
            }
        } catch (IllegalStateException tooLarge) {
            throw new MaxUploadSizeExceededException(-1, tooLarge);
        } catch (ServletException broken) {
            throw new MultipartException("broken", broken);
        }
        return new Asked(request, digest.digest());
    }

    private static void update(MessageDigest digest, String words) {
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void update(MessageDigest digest, InputStream content) throws IOException {
        try (content) {
            var buffer = new byte[BUFFER];
            for (int read; (read = content.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }

    private static final class Read extends HttpServletRequestWrapper {
        private final ByteArrayInputStream body;

        private Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override public int read() {
                    return body.read();
                }

                @Override public int read(byte[] into, int from, int most) {
                    return body.read(into, from, most);
                }

                @Override public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override public boolean isReady() {
                    return true;
                }

                @Override public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("read at once");
                }
            };
        }

        @Override public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }
}
