package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ApprovedPaperTest {

    @Test
    void noticesABarThatGrew() {
        assertThat(ApprovedPaper.differing(page(100, Color.BLUE), page(100, Color.BLUE)))
                .isZero();
        assertThat(ApprovedPaper.differing(page(100, Color.BLUE), page(160, Color.BLUE)))
                .isEqualTo(60 * 20 / 200_000.0);
        assertThat(ApprovedPaper.differing(page(100, Color.BLUE), page(100, Color.ORANGE)))
                .isEqualTo(100 * 20 / 200_000.0);
    }

    @Test
    void overlooksAShadeAndNoOtherSize() {
        assertThat(ApprovedPaper.differing(page(100, new Color(0, 0, 200)), page(100, new Color(0, 0, 230))))
                .isZero();
        assertThat(ApprovedPaper.differing(
                        page(100, Color.BLUE), new BufferedImage(400, 501, BufferedImage.TYPE_INT_RGB)))
                .isEqualTo(1);
    }

    private static BufferedImage page(int bar, Color colour) {
        BufferedImage page = new BufferedImage(400, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(colour);
        pen.fillRect(10, 10, bar, 20);
        pen.dispose();
        return page;
    }
}
