package hamkor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small pictures of what people attach.
class PreviewTest {
    @TempDir Path folder;

    /// Wide, its left half red.
    private static byte[] photograph(String format) throws IOException {
        var image = new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 600, 600);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /// What a telephone writes behind the first marker: how it was held, and where it was.
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var where = "GPS 54.98 73.36".getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + where.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0).put(where);
        var all = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        all.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (2 + exif.capacity())).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    private byte[] preview(byte[] file) throws IOException {
        return Preview.of(Files.write(folder.resolve("picture"), file)).orElseThrow();
    }

    @Test void aPictureIsDrawnSmall() throws IOException {
        for (var format : new String[] {"jpeg", "png"}) {
            var small = ImageIO.read(new ByteArrayInputStream(preview(photograph(format))));
            assertThat(small.getWidth()).as(format).isEqualTo(Preview.EDGE);
            assertThat(small.getHeight()).isEqualTo(Preview.EDGE / 2);
        }
    }

    @Test void whereItWasTakenStaysBehindAndItStandsUpright() throws IOException {
        var made = preview(withExif(photograph("jpeg"), 6));
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        var small = ImageIO.read(new ByteArrayInputStream(made));
        assertThat(small.getHeight()).isEqualTo(Preview.EDGE);
        assertThat(small.getWidth()).isEqualTo(Preview.EDGE / 2);
        assertThat(new Color(small.getRGB(120, 20)).getRed()).as("its left is above now").isGreaterThan(200);
        assertThat(new Color(small.getRGB(120, 460)).getRed()).isLessThan(60);
    }

    @Test void aPictureThatClaimsToBeHugeIsNotUnpacked() throws IOException {
        var png = photograph("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertThat(Preview.of(Files.write(folder.resolve("bomb"), png))).isEmpty();
    }

    @Test void whatIsDamagedHasNone() throws IOException {
        var cut = photograph("png");
        assertThat(Preview.of(Files.write(folder.resolve("cut"), Arrays.copyOf(cut, 60)))).isEmpty();
        assertThat(Preview.of(Files.write(folder.resolve("none"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))).isEmpty();
    }
}
