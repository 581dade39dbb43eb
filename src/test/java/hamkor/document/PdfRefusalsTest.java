package hamkor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRefusalsTest {
    private static final String WORDS = "BT /F1 12 Tf 50 700 Td (Action plan of two regions for 2026) Tj ET\n";
    private static final String HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    private static Unreadable.Reason refusal(byte[] file) {
        var thrown = catchThrowable(() -> new PdfReader(Limits.DEFAULT).read(file));
        assertThat(thrown).isInstanceOf(Unreadable.class);
        return ((Unreadable) thrown).reason();
    }

    /// The refusal, which must come soon.
    private static Unreadable.Reason prompt(byte[] file) {
        long begin = System.nanoTime();
        var reason = refusal(file);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        return reason;
    }

    /// A file of these objects, the first of which is its catalogue.
    private static byte[] file(List<byte[]> objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.5\n"));
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(latin("\nendobj\n"));
        }
        int at = out.size();
        out.writeBytes(latin(table + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /// One page whose font F1 is object 4, its content object 5.
    private static byte[] page(String font, String resources, byte[] content, byte[]... more) {
        var objects = new ArrayList<>(List.of(latin("<</Type/Catalog/Pages 2 0 R>>"), latin("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                latin("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>" + resources + ">>/Contents 5 0 R>>"), latin(font), content));
        objects.addAll(Arrays.asList(more));
        return file(objects);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] stream(String about, byte[] content) {
        return joined(latin("<<" + about + "/Length " + content.length + ">>stream\n"), content, latin("\nendstream"));
    }

    private static byte[] plain(String content) {
        return stream("", latin(content));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] chunk, int times) {
        var deflater = new Deflater(9);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (int i = 0; i <= times; i++) {
            if (i == times) deflater.finish();
            else deflater.setInput(chunk);
            while (i == times ? !deflater.finished() : !deflater.needsInput()) out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    @Test
    void aPlainFileOfTheseTestsIsRead() {
        assertThat(new PdfReader(Limits.DEFAULT).read(page(HELVETICA, "", plain(WORDS))).blocks()).hasSize(1);
    }

    @Test
    void aPictureOfAPageIsAScan() throws Exception {
        try (var paper = new PdfPaper()) {
            var picture = LosslessFactory.createFromImage(paper.document, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB));
            paper.draw(it -> it.drawImage(picture, 0, 0, 595, 842));
            assertThat(refusal(paper.bytes())).isEqualTo(Unreadable.Reason.SCAN);
        }
    }

    @Test
    void aFileWhoseLettersMeanNothingIsLikeAScan() {
        var font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>";
        assertThat(refusal(page(font, "", plain("BT /F1 12 Tf 50 700 Td <F123F124F125F126F127F128> Tj ET")))).isEqualTo(Unreadable.Reason.SCAN);
    }

    @Test
    void aPasswordToOpenIsAskedForButNotOneToChange() throws Exception {
        for (var password : new String[] {"secret", ""}) {
            try (var paper = new PdfPaper()) {
                paper.text(60, 100, "Дорожная карта двух регионов");
                paper.content.close();
                paper.document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                var out = new ByteArrayOutputStream();
                paper.document.save(out);
                if (password.isEmpty()) assertThat(new PdfReader(Limits.DEFAULT).read(out.toByteArray()).blocks()).hasSize(1);
                else assertThat(refusal(out.toByteArray())).isEqualTo(Unreadable.Reason.ENCRYPTED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n", "%PDF-1.4\ntrailer<</Root 1 0 R>>"})
    void aHeadWithoutABodyIsDamaged(String file) {
        assertThat(refusal(latin(file))).isEqualTo(Unreadable.Reason.DAMAGED);
    }

    @Test
    void anEmptyFileIsEmptyAndALargeOneTooLarge() {
        assertThat(refusal(new byte[0])).isEqualTo(Unreadable.Reason.EMPTY_FILE);
        var thrown = catchThrowable(() -> new PdfReader(new Limits(100, 1000)).read(page(HELVETICA, "", plain(WORDS))));
        assertThat(((Unreadable) thrown).reason()).isEqualTo(Unreadable.Reason.TOO_LARGE);
    }

    @Test
    void aStreamPackedToBurstIsABomb() {
        var spaces = new byte[1_000_000];
        Arrays.fill(spaces, (byte) ' ');
        var packed = deflated(spaces, 300);
        assertThat(prompt(page(HELVETICA, "", stream("/Filter/FlateDecode", packed)))).isEqualTo(Unreadable.Reason.BOMB);
        var hex = java.util.HexFormat.of().formatHex(packed);
        assertThat(prompt(page(HELVETICA, "", stream("/Filter[/ASCIIHexDecode/FlateDecode]", latin(hex + ">"))))).isEqualTo(Unreadable.Reason.BOMB);
    }

    @Test
    void allTogetherMayUnpackToNoMoreThanTheLimit() {
        var thrown = catchThrowable(() -> new PdfReader(new Limits(1_000_000, 200_000)).read(page(HELVETICA, "", stream("/Filter/FlateDecode", deflated(latin(WORDS), 10_000)))));
        assertThat(((Unreadable) thrown).reason()).isEqualTo(Unreadable.Reason.TOO_LARGE_UNPACKED);
    }

    @Test
    void drawingsThatHoldThemselvesOrEachOtherTenfoldEnd() {
        var form = "/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X %d 0 R>>>>";
        var self = page(HELVETICA, "/XObject<</X 6 0 R>>", plain(WORDS + "/X Do"), stream(form.formatted(6), latin("/X Do /X Do")));
        assertThat(new PdfReader(Limits.DEFAULT).read(self).blocks()).hasSize(1);
        var forms = new byte[20][];
        for (int i = 0; i < forms.length; i++) forms[i] = stream(form.formatted(7 + i), latin("/X Do ".repeat(10)));
        assertThat(prompt(page(HELVETICA, "/XObject<</X 6 0 R>>", plain(WORDS + "/X Do"), forms))).isEqualTo(Unreadable.Reason.BOMB);
    }

    @Test
    void aTreeOfPagesThatGrowsTenfoldAtEachLevelEnds() {
        var objects = new ArrayList<>(List.of(latin("<</Type/Catalog/Pages 2 0 R>>")));
        for (int i = 0; i < 12; i++) objects.add(latin("<</Type/Pages/Count 1000000000/Kids[" + ((3 + i) + " 0 R ").repeat(10) + "]>>"));
        objects.add(latin("<</Type/Page/MediaBox[0 0 595 842]>>"));
        assertThat(prompt(file(objects))).isEqualTo(Unreadable.Reason.SCAN);
        var wide = List.of(latin("<</Type/Catalog/Pages 2 0 R>>"), latin("<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(300_000) + "]>>"), latin("<</Type/Page/MediaBox[0 0 595 842]>>"));
        assertThat(prompt(file(wide))).isEqualTo(Unreadable.Reason.TOO_LARGE_UNPACKED);
    }

    @Test
    void aFontOfThousandsOfMillionsOfCharactersIsRefusedOrLeftAlone() {
        var own = "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W[0 2000000000 500]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>";
        var wide = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-V/DescendantFonts[" + own + "]>>";
        assertThat(prompt(page(wide, "", plain("BT /F1 12 Tf <00410042> Tj ET")))).isEqualTo(Unreadable.Reason.BOMB);
        var map = plain("1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange");
        var named = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[" + own + "]>>";
        assertThat(new PdfReader(Limits.DEFAULT).read(page(named, "", plain("BT /F1 12 Tf 50 700 Td <00000001> Tj ET"), map)).blocks())
                .extracting(it -> ((Paragraph) it).text()).containsExactly("AB");
    }

    @Test
    void aPageOfMillionsOfLinesIsABomb() {
        assertThat(prompt(page(HELVETICA, "", stream("/Filter/FlateDecode", deflated(latin("0 0 m 9 9 l S\n"), 900_000))))).isEqualTo(Unreadable.Reason.BOMB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<</A ", "q ", "/A BMC ", "("})
    void deepNestingEndsInADocumentOrARefusal(String opened) {
        var thrown = catchThrowable(() -> new PdfReader(Limits.DEFAULT).read(page(HELVETICA, "", plain(WORDS + opened.repeat(300_000)))));
        if (thrown != null) assertThat(thrown).isInstanceOf(Unreadable.class);
    }
}
