package kz.aiqyn.base.document;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/// A drawing as dots, for programs that do not show SVG. It has no letters, so that no computer's fonts matter.
final class PaintedPicture {

    /// Dots for a point of paper: 300 for an inch.
    private static final float DOTS = 300f / 72;

    private PaintedPicture() {}

    /// As PNG.
    static byte[] of(PaperPart.Picture picture) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_HEIGHT, picture.height() * DOTS);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, picture.height() * picture.ratio() * DOTS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(picture.svg())), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("a picture is SVG, found: " + picture.svg(), e);
        }
        return out.toByteArray();
    }
}
