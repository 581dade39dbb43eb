package hamkor.evidence;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// A small picture of a photograph, drawn anew: of the file only its pixels come through, not the place where it was taken, nor who
/// took it, nor anything that is hidden behind them.
public final class Preview {
    /// Of the longer edge, in pixels.
    static final int EDGE = 480;
    /// More than any telephone takes. A picture may claim any size in a few bytes, so the claim is read before the pixels.
    static final long MOST_PIXELS = 64_000_000;
    private static final int JPEG = 0xFFD8;
    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    /// One at a time: a progressive JPEG is unpacked whole, however small it is drawn.
    private static final Semaphore DRAWING = new Semaphore(1);

    private Preview() {}

    /// A JPEG, the right way up.
    ///
    /// @return empty where there is no picture in it that can be drawn, or one that is too large
    public static Optional<byte[]> of(Path file) {
        DRAWING.acquireUninterruptibly();
        try (var in = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                int orientation = orientation(in);
                in.seek(0);
                reader.setInput(in);
                return drawn(reader, orientation);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();   // readers meet damage with exceptions of every kind
        } finally {
            DRAWING.release();
        }
    }

    private static Optional<byte[]> drawn(ImageReader reader, int orientation) throws IOException {
        long width = reader.getWidth(0), height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) return Optional.empty();
        var some = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.max(width, height) / (2 * EDGE));
        some.setSourceSubsampling(every, every, 0, 0);
        var small = small(reader.read(0, some), orientation);
        var out = new ByteArrayOutputStream();
        return ImageIO.write(small, "jpeg", out) ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    /// @param orientation as Exif counts it: 1 as it lies, 3 upside down, 6 and 8 on its side; the mirrored ones no camera writes
    private static BufferedImage small(BufferedImage read, int orientation) {
        double scale = Math.min(1, (double) EDGE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale)), height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean onItsSide = orientation == 6 || orientation == 8;
        var small = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var turned = new AffineTransform();
        switch (orientation) {
            case 3 -> turned.rotate(Math.PI, width / 2.0, height / 2.0);
            case 6 -> {
                turned.translate(height, 0);
                turned.quadrantRotate(1);
            }
            case 8 -> {
                turned.translate(0, width);
                turned.quadrantRotate(3);
            }
            default -> { }
        }
        turned.scale((double) width / read.getWidth(), (double) height / read.getHeight());
        pen.drawImage(read, turned, null);
        pen.dispose();
        return small;
    }

    /// From the segments before the picture itself: the reader of the JDK stops at the order in which telephones write them.
    private static int orientation(FileImageInputStream file) throws IOException {
        file.seek(0);
        if (file.readUnsignedShort() != JPEG) return 1;
        while (file.readUnsignedByte() == 0xFF) {
            int marker = file.readUnsignedByte();
            int length = file.readUnsignedShort() - 2;
            if (marker == SCAN || length < 0) return 1;
            if (marker == EXIF) {
                var exif = new byte[length];
                file.readFully(exif);
                return orientation(exif);
            }
            file.skipBytes(length);
        }
        return 1;
    }

    /// Exif 2.3: "Exif", two zeros, then a TIFF header and its first directory of twelve bytes an entry.
    private static int orientation(byte[] exif) {
        if (exif.length < 16 || exif[0] != 'E' || exif[1] != 'x' || exif[2] != 'i' || exif[3] != 'f') return 1;
        var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + 12 * i;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) return tiff.getShort(at + 8);
        }
        return 1;
    }
}
